import { clausesOf } from './clauses';
import { compile, matchLength } from './pattern';
import { type Rule, rulesOf } from './rule';
import { TRIGGER_RULES as TABLE } from './rules/triggers';

const STARTERS = ['often', 'person', 'clock', 'hand', 'event', 'unsaid'] as const;
/** What starts work: a clock that ticks several times an hour, a person, a slower clock or a plan, a person by hand for later, an event, or words that do not say. */
export type Starter = (typeof STARTERS)[number];

/** The rules in the order in which they are looked for; the first that fires anywhere decides. */
export const TRIGGER_RULES: readonly Rule<Starter>[] = rulesOf(TABLE, (kind) => {
  const starter = STARTERS.find((one) => one === kind);
  if (starter === undefined) throw new RangeError(`Nothing is started by ${kind}.`);
  return starter;
});

/** "No user", "non-interactive": whom it names does not start the work. */
const DENIED = [compile('no|non|not|without DET? PERSON|interactive|live|manual')];

const CRON =
  /^(?:cron\w*[ :(]*)?(@(hourly|daily|midnight|weekly|monthly|yearly|annually)|[\d*/,-]+(\s+[\d*/,-]+){2}\s+[\dA-Za-z*/,-]+\s+[\dA-Za-z*/,?#-]+(\s+[\d*?-]+)?)\)?$/i;

/** A cron line that fires more than once an hour: its minute field is a star, a step under an hour, a list or a range. */
function cronIsFrequent(line: string): boolean {
  const minute = line.split(/\s+/)[0] ?? '';
  return !line.startsWith('@') && !/^(\d+|\*\/(?:[6-9]\d|\d{3,}))$/.test(minute);
}

function without(words: readonly string[], patterns: typeof DENIED): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = Math.max(0, ...patterns.map((pattern) => matchLength(pattern, words, at) ?? 0));
    if (length === 0) kept.push(words[at] ?? '');
    else at += length - 1;
  }
  return kept;
}

/** The rule that decides what the words of a trigger say; null where none fires. */
export function triggerRuleIn(words: readonly string[]): Rule<Starter> | null {
  const fires = ({ pattern }: Rule<Starter>) => words.some((_, at) => (matchLength(pattern, words, at) ?? 0) > 0);
  return TRIGGER_RULES.find(fires) ?? null;
}

/** The words of a trigger, without those that deny a start. */
export const wordsOfTrigger = (text: string): string[] => without(clausesOf(text).flat(), DENIED);

/** What starts the work by the words (or the cron line) of its trigger; null where they are of no kind that is known. */
export function readTrigger(text: string): Starter | null {
  const cron = CRON.exec(text.trim())?.[1];
  if (cron !== undefined) return cronIsFrequent(cron) ? 'often' : 'clock';
  const words = wordsOfTrigger(text);
  return words.length === 0 ? 'unsaid' : (triggerRuleIn(words)?.says ?? null);
}
