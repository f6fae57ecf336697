import { compile, matchLength } from './pattern';
import type { Phrase } from './phrase';
import { CLOCK } from './phrases-clock';
import { FOLLOWING } from './phrases-following';
import { LATER } from './phrases-later';
import { LIVE } from './phrases-live';
import { NEUTRAL } from './phrases-neutral';
import { NOBODY_WAITS } from './phrases-nobody-waits';
import { SOMEBODY_WAITS } from './phrases-somebody-waits';
import { STOCK } from './phrases-stock';

/** All phrases, in the order in which they take words: what only looks like a sign, who waits before when it is due, that before what starts it. */
export const PHRASES: readonly Phrase[] = [
  ...NEUTRAL,
  ...NOBODY_WAITS,
  ...SOMEBODY_WAITS,
  ...LIVE,
  ...FOLLOWING,
  ...CLOCK,
  ...LATER,
  ...STOCK,
];

const COMPILED = PHRASES.map((phrase) => ({ phrase, patterns: phrase.ways.map(([pattern]) => compile(pattern)) }));

/** A phrase where it stands in a clause: from word `at` on, `length` words. */
export type FoundPhrase = { phrase: Phrase; at: number; length: number };

/** The phrases of a clause, each word in one at most, from left to right. */
export function phrasesIn(words: readonly string[]): FoundPhrase[] {
  const taken = words.map(() => false);
  const found: FoundPhrase[] = [];
  for (const { phrase, patterns } of COMPILED) {
    for (const pattern of patterns) {
      for (let at = 0; at < words.length; at++) {
        if (taken[at]) continue;
        const length = matchLength(pattern, words, at) ?? 0;
        if (length === 0 || taken.slice(at, at + length).some(Boolean)) continue;
        taken.fill(true, at, at + length);
        found.push({ phrase, at, length });
      }
    }
  }
  return found.sort((a, b) => a.at - b.at);
}
