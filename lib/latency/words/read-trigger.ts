import type { LatencyClass } from '../latency-class';
import { WEIGHTS } from '../weights';
import { clausesOf } from './clauses';
import { lazily } from './lazily';
import { compile, matchLength } from './pattern';
import { readWords } from './read-words';
import { type Rule, rulesOf } from './rule';
import { TRIGGER_RULES } from './rules/triggers';
import { isListed } from './word-class';

const STARTERS = ['often', 'person', 'clock', 'hand', 'event', 'unsaid'] as const;
/** What starts work: a clock that ticks several times an hour, a person, a slower clock or a plan, a person by hand for later, an event, or words that do not say. */
export type Starter = (typeof STARTERS)[number];

/** The rules in the order in which they are looked for; the first that fires anywhere decides. */
export const triggerRules = lazily((): readonly Rule<Starter>[] =>
  rulesOf(TRIGGER_RULES, (kind) => {
    const starter = STARTERS.find((one) => one === kind);
    if (starter === undefined) throw new RangeError(`Nothing is started by ${kind}.`);
    return starter;
  }),
);

/** "No user", "non-interactive": whom it names does not start the work. */
const denied = lazily(() => compile('no|non|not|without DET? PERSON|interactive|live|manual'));

const CRON =
  /^(?:cron\w*[ :(]*)?(@(hourly|daily|midnight|weekly|monthly|yearly|annually)|[\d*/,-]+(\s+[\d*/,-]+){2}\s+[\dA-Za-z*/,-]+\s+[\dA-Za-z*/,?#-]+(\s+[\d*?-]+)?)\)?$/i;

/** A cron line that fires more than once an hour: its minute field is a star, a step under an hour, a list or a range. */
function cronIsFrequent(line: string): boolean {
  const minute = line.split(/\s+/)[0] ?? '';
  return !line.startsWith('@') && !/^(\d+|\*\/(?:[6-9]\d|\d{3,}))$/.test(minute);
}

/** The words of a trigger, without those that deny a start. */
export function wordsOfTrigger(text: string): string[] {
  const words = clausesOf(text).flat();
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = matchLength(denied(), words, at) ?? 0;
    if (length === 0) kept.push(words[at] ?? '');
    else at += length - 1;
  }
  return kept;
}

/** The rule that decides what the words of a trigger say; null where none fires. */
export function triggerRuleIn(words: readonly string[]): Rule<Starter> | null {
  const fires = ({ pattern }: Rule<Starter>) => words.some((_, at) => (matchLength(pattern, words, at) ?? 0) > 0);
  return triggerRules().find(fires) ?? null;
}

/** Phrases that take a mere word or form for a start ("pallet", "kiln cooled"). Any word that says when or for whom is heard before them. */
const isGuess = ({ phrase }: Rule<Starter>) => phrase === 'event-in-any-words' || phrase === 'person-named';

const STARTED_BY: Readonly<Record<LatencyClass, Starter>> = {
  'real-time': 'person',
  'near-real-time': 'event',
  scheduled: 'clock',
};
/** In nats: weaker words of a trigger are what the work is about. */
const SAYS_START = 2;

/** What the strongest word says that a description could hold as well ("reindex", "on publish", "traitement par lots"). */
function starterInWords(text: string): Starter | null {
  const nats = ({ group, factor }: ReturnType<typeof readWords>[number]) => WEIGHTS[group].weight * factor;
  const [strongest] = readWords({ source: 'trigger', text }).sort((a, b) => nats(b) - nats(a));
  return strongest === undefined || nats(strongest) < SAYS_START ? null : STARTED_BY[WEIGHTS[strongest.group].toward];
}

/**
 * What starts the work by the words (or the cron line) of its trigger; null where they are of no kind that is known. Words of which none
 * is known at all, as in a language that is not read here, say nothing.
 */
export function readTrigger(text: string): Starter | null {
  const cron = CRON.exec(text.trim())?.[1];
  if (cron !== undefined) return cronIsFrequent(cron) ? 'often' : 'clock';
  const words = wordsOfTrigger(text);
  const rule = triggerRuleIn(words);
  if (rule !== null && !isGuess(rule)) return rule.says;
  const starter = starterInWords(words.join(' ')) ?? rule?.says;
  if (starter !== undefined) return starter;
  return words.some(isListed) ? null : 'unsaid';
}
