import { canBeginWith, compile, matchLength } from './pattern';
import type { Phrase } from './phrase';
import { CLOCK } from './phrases-clock';
import { FOLLOWING } from './phrases-following';
import { LATER } from './phrases-later';
import { LIVE } from './phrases-live';
import { NEUTRAL } from './phrases-neutral';
import { NOBODY_WAITS } from './phrases-nobody-waits';
import { PEOPLE } from './phrases-people';
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
  ...PEOPLE,
];

/** Each way to say a phrase, in the order of the phrases. */
const WAYS = PHRASES.flatMap((phrase) => phrase.ways.map(([pattern]) => ({ phrase, pattern: compile(pattern) })));

/** The ways that can begin with a word, by their places in WAYS: names and sentences are made of few different words. */
const beginning = new Map<string, readonly number[]>();
const MOST_KEPT = 10_000;

function waysFrom(word: string): readonly number[] {
  const known = beginning.get(word);
  if (known !== undefined) return known;
  const ways = WAYS.flatMap(({ pattern }, way) => (canBeginWith(pattern, word) ? [way] : []));
  if (beginning.size >= MOST_KEPT) beginning.clear();
  beginning.set(word, ways);
  return ways;
}

/** A phrase where it stands in a clause: from word `at` on, `length` words. */
export type FoundPhrase = { phrase: Phrase; at: number; length: number };

/** The phrases of a clause, each word in one at most, from left to right. */
export function phrasesIn(words: readonly string[]): FoundPhrase[] {
  const tries = words.flatMap((word, at) => waysFrom(word).map((way) => ({ way, at })));
  tries.sort((a, b) => a.way - b.way || a.at - b.at);
  const taken = words.map(() => false);
  const found: FoundPhrase[] = [];
  for (const { way, at } of tries) {
    const one = WAYS[way];
    if (one === undefined || taken[at]) continue;
    const length = matchLength(one.pattern, words, at) ?? 0;
    if (length === 0 || taken.slice(at, at + length).some(Boolean)) continue;
    taken.fill(true, at, at + length);
    found.push({ phrase: one.phrase, at, length });
  }
  return found.sort((a, b) => a.at - b.at);
}
