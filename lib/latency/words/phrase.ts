import type { WordGroup } from './lexicon-entry';

/** Ways to say one thing in several words (the notation is that of pattern.ts), with a sentence that says it and one that only looks so. */
export interface Phrase {
  /** What it says of the class, by its weight in the table; null where it says nothing and keeps its words from saying anything. */
  group: WordGroup | null;
  ways: readonly string[];
  says: string;
  not: string;
}

export const phrase = (group: WordGroup, ways: readonly string[], says: string, not: string): Phrase => ({
  group,
  ways,
  says,
  not,
});
