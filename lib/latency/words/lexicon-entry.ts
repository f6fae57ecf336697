import type { WeightName } from '../weights';

export type WordGroup = Extract<WeightName, `word-${string}`>;

/**
 * noun: can be the head of a name, and then decides it. verb: rules the nouns after it ("summarise chats").
 * qualifier: says when or how ("nightly", "realtime") and is never the head.
 */
type WordRole = 'noun' | 'verb' | 'qualifier';

/** Each cell is one word with its other forms after it; a plural in -s needs no form of its own. */
export type WordList = readonly [WordGroup, WordRole, readonly string[]];

export interface LexiconEntry {
  word: string;
  /** Null for a verb that says nothing of its own, but makes a topic of what follows: "translates chats". */
  group: WordGroup | null;
  role: WordRole;
}
