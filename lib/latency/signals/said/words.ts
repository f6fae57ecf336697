import type { Evidence, LatencyClass } from '../../latency-class';
import { weigh } from '../../weigh';
import { WEIGHTS } from '../../weights';
import { readWords } from '../../words/read-words';
import type { Signal } from '../signal';
import { whenDue } from './when-due';

const LATER = /^word-(schedule|bulk|later|job)$/;
/** From here on, in nats, a sign that somebody is there is more than a hint. */
const LOUD = 1;
/** So many nats of words for scheduled, and none against, speak of work at rest, even if each of them is weak. */
const AT_REST = 1.8;
const isWatched = ({ toward, weight }: Evidence) => toward === 'real-time' && weight >= LOUD;

/**
 * Words in which people named the work. The same word counts once wherever it stands, and each further word for the same
 * class counts half of the one before: the words of one name are not independent signs.
 */
export const words: Signal = (subject) => {
  const strongest = new Map<string, ReturnType<typeof readWords>[number]>();
  for (const found of subject.words.flatMap(readWords)) {
    if (found.factor > (strongest.get(found.word)?.factor ?? 0)) strongest.set(found.word, found);
  }
  const nats = (found: { group: keyof typeof WEIGHTS; factor: number }) =>
    Math.abs(WEIGHTS[found.group].weight * found.factor);
  const { factorOfWords, factorOfStart } = whenDue(subject);
  const startsWork = ({ group }: { group: keyof typeof WEIGHTS }) => group === 'word-arrival' && factorOfWords === 1;
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
        found.factor * factorOfWords * (startsWork(found) ? factorOfStart : 1) * 0.5 ** rank,
      );
    });
  return subject.workflow === null || subject.deadlineHours !== null
    ? evidence
    : [...evidence, ...saidOfWaiting(evidence)];
};

/** What follows from talk of a later day or of work at rest: nobody waits, and minutes do not count. */
function saidOfWaiting(evidence: readonly Evidence[]): Evidence[] {
  const atRest =
    evidence.reduce((sum, { toward, weight }) => sum + (toward === 'scheduled' ? weight : 0), 0) >= AT_REST;
  const later = evidence.find(({ signal, toward }) => LATER.test(signal) || (atRest && toward === 'scheduled'));
  const dated = evidence.find(({ signal }) => signal === 'word-later');
  const without = ({ says }: Evidence) => says.slice(0, -1);
  return [
    ...(later === undefined || evidence.some(isWatched)
      ? []
      : [weigh('said-later', later.value, `${without(later)}, and nothing says that somebody waits.`)]),
    ...(dated === undefined
      ? []
      : [weigh('said-not-minutes', dated.value, `${without(dated)}, so minutes do not count.`)]),
  ];
}
