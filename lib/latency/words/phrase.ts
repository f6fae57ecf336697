import type { WordGroup } from './lexicon-entry';

/** A pattern in the notation of pattern.ts, and words that it takes. */
export type Way = readonly [pattern: string, example: string];

/** Ways to say one thing in several words, and sentences that only look so. `tests/unit/latency/words/phrases.test.ts` reads them all. */
export interface Phrase {
  /** What it says of the class, by its weight in the table; null where it says nothing and keeps its words from saying anything. */
  group: WordGroup | null;
  ways: readonly Way[];
  not: readonly string[];
}

export const phrase = (group: WordGroup | null, ways: readonly Way[], not: readonly string[]): Phrase => ({
  group,
  ways,
  not,
});
