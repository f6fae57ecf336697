import type { Evidence, LatencyClass } from '../latency-class';
import { weigh } from '../weigh';
import { WEIGHTS } from '../weights';
import { whenDue } from '../when-due';
import { readWords } from '../words/read-words';
import type { Signal } from './signal';

const LATER = /^word-(schedule|bulk|later|job)$/;
const isWatched = ({ toward, weight }: Evidence) => toward === 'real-time' && weight > 0;

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
  const { factorOfWords } = whenDue(subject);
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
        found.factor * factorOfWords * 0.5 ** rank,
      );
    });
  const later = evidence.find(({ signal }) => LATER.test(signal));
  if (subject.workflow === null || later === undefined || evidence.some(isWatched)) return evidence;
  return [
    ...evidence,
    weigh('said-later', later.value, `${later.says.slice(0, -1)}, and nothing says that somebody waits.`),
  ];
};
