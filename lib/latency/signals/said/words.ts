import type { Evidence, LatencyClass } from '../../latency-class';
import type { Subject } from '../../subject';
import { weigh } from '../../weigh';
import { WEIGHTS } from '../../weights';
import { readTrigger } from '../../words/read-trigger';
import { type FoundWord, readWords } from '../../words/read-words';
import type { Signal } from '../signal';
import { whenDue } from './when-due';

/** Phrases of a trigger that say by when, and not what starts the work. */
const SAYS_BY_WHEN = /^word-(later|minutes)$/;
const LATER = /^word-(schedule|bulk|later|job|job-one-by-one)$/;
const TOLD = /^word-(notified|minutes)$/;
/** Whoever asks or clicks may be told later; these say that somebody stays. */
const LOOKS_ON = /^word-(person-waits|person-present|conversation|realtime)$/;
/** In nats: from this weight on, evidence that somebody is there is more than a hint. */
const LOUD = 1;
/** In nats: words for scheduled that add up to this mean data at rest, even if each is weak. */
const AT_REST = 1.8;
/** A key with several uses is named after one of them, and its parts do not know which. */
const NAME_OF_PART = 0.5;
/** A person named beside a clock or a later day is who reads it, and most likely does not wait. */
const READS_LATER = 0.5;
const isWatched = ({ toward, weight }: Evidence) => toward === 'real-time' && weight >= LOUD;

/**
 * The words that people named the work with. A word counts once wherever it stands. Each further word for the same
 * class counts half of the one before: the words of one name are not independent signs.
 */
export const words: Signal = (subject) => {
  const strongest = new Map<string, ReturnType<typeof readWords>[number]>();
  for (const found of [...subject.words.flatMap(readWords), ...saidInTrigger(subject)]) {
    if (found.factor > (strongest.get(found.word)?.factor ?? 0)) strongest.set(found.word, found);
  }
  const nats = (found: { group: keyof typeof WEIGHTS; factor: number }) =>
    Math.abs(WEIGHTS[found.group].weight * found.factor);
  const { factorOfWords, factorOfStart } = whenDue(subject);
  const startsWork = ({ group }: { group: keyof typeof WEIGHTS }) => group === 'word-arrival' && factorOfWords === 1;
  const readLater = [...strongest.values()].some(({ group }) => LATER.test(group)) || isPlanned(subject);
  const ofReader = ({ group }: FoundWord) => (group === 'word-person-named' && readLater ? READS_LATER : 1);
  const ofPart = subject.profile?.part === undefined ? 1 : NAME_OF_PART;
  const seen = new Map<LatencyClass, number>();
  const evidence = [...strongest.values()]
    .sort((a, b) => nats(b) - nats(a))
    .map((found): Evidence => {
      const { toward } = WEIGHTS[found.group];
      const rank = seen.get(toward) ?? 0;
      seen.set(toward, rank + 1);
      return weigh(
        found.group,
        found.written,
        `The ${found.source} says "${found.written}".`,
        found.factor * factorOfWords * ofPart * ofReader(found) * (startsWork(found) ? factorOfStart : 1) * 0.5 ** rank,
      );
    });
  return subject.workflow === null || subject.deadlineHours !== null
    ? evidence
    : [...evidence, ...saidOfWaiting(evidence)];
};

/** A trigger may say by when as well ("mail in, answered next day"); what starts the work is read apart. */
function saidInTrigger({ workflow }: Subject): FoundWord[] {
  return readWords({ source: 'trigger', text: workflow?.trigger ?? '' }).filter(({ group }) =>
    SAYS_BY_WHEN.test(group),
  );
}

/** Whether a clock starts the work, or somebody for later. */
function isPlanned({ workflow }: Subject): boolean {
  const starter = readTrigger(workflow?.trigger ?? '');
  return starter === 'clock' || starter === 'hand';
}

/** Words about a later day or about data at rest imply that nobody waits and that minutes do not matter. */
function saidOfWaiting(evidence: readonly Evidence[]): Evidence[] {
  const atRest =
    evidence.reduce((sum, { toward, weight }) => sum + (toward === 'scheduled' ? weight : 0), 0) >= AT_REST;
  const later = evidence.find(({ signal, toward }) => LATER.test(signal) || (atRest && toward === 'scheduled'));
  const dated = evidence.find(({ signal }) => signal === 'word-later');
  const told = evidence.some(({ signal, weight }) => LOOKS_ON.test(signal) && weight >= LOUD)
    ? undefined
    : evidence.find(({ signal, weight }) => TOLD.test(signal) && weight >= LOUD);
  const without = ({ says }: Evidence) => says.slice(0, -1);
  return [
    ...(later === undefined || evidence.some(isWatched)
      ? []
      : [weigh('said-later', later.value, `${without(later)}, and nothing says that somebody waits.`)]),
    ...(told === undefined
      ? []
      : [weigh('said-told', told.value, `${without(told)}, and nothing says that somebody looks on.`)]),
    ...(dated === undefined
      ? []
      : [weigh('said-not-minutes', dated.value, `${without(dated)}, so minutes do not matter.`)]),
  ];
}
