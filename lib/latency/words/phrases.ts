import { lazily } from './lazily';
import { canBeginWith, matchLength } from './pattern';
import { type Rule, rulesOf } from './rule';
import { ABROAD_RULES } from './rules/abroad';
import { CLOCK_RULES } from './rules/clock';
import { FOLLOWING_RULES } from './rules/following';
import { LATER_RULES } from './rules/later';
import { LIVE_RULES } from './rules/live';
import { NEUTRAL_RULES } from './rules/neutral';
import { NOBODY_WAITS_RULES } from './rules/nobody-waits';
import { PEOPLE_RULES } from './rules/people';
import { SOMEBODY_WAITS_RULES } from './rules/somebody-waits';
import { STOCK_RULES } from './rules/stock';
import { type WordGroup, wordGroup } from './word-group';

/** What a rule says of the class, by its weight; null where it says nothing and keeps its words from saying anything. */
export type PhraseRule = Rule<WordGroup | null>;

/** All rules, in the order in which they take words: what only looks like a sign, who waits before when it is due, that before what starts it. */
export const phraseRules = lazily((): readonly PhraseRule[] =>
  [
    NEUTRAL_RULES,
    ABROAD_RULES,
    NOBODY_WAITS_RULES,
    SOMEBODY_WAITS_RULES,
    LIVE_RULES,
    FOLLOWING_RULES,
    CLOCK_RULES,
    LATER_RULES,
    STOCK_RULES,
    PEOPLE_RULES,
  ].flatMap((table) => rulesOf(table, wordGroup)),
);

/** The rules that can begin with a word, by their places in phraseRules: names and sentences are made of few different words. */
const beginning = new Map<string, readonly number[]>();
const MOST_KEPT = 10_000;

function rulesFrom(word: string): readonly number[] {
  const known = beginning.get(word);
  if (known !== undefined) return known;
  const rules = phraseRules().flatMap(({ pattern }, place) => (canBeginWith(pattern, word) ? [place] : []));
  if (beginning.size >= MOST_KEPT) beginning.clear();
  beginning.set(word, rules);
  return rules;
}

/** A rule that fires in a clause: it takes `length` words from word `at` on. */
export type FoundPhrase = { rule: PhraseRule; at: number; length: number };

/** The phrases of a clause, each word in one at most, from left to right. Of two rules that want a word, the first of the tables takes it. */
export function phrasesIn(words: readonly string[]): FoundPhrase[] {
  const tries = words.flatMap((word, at) => rulesFrom(word).map((place) => ({ place, at })));
  tries.sort((a, b) => a.place - b.place || a.at - b.at);
  const taken = words.map(() => false);
  const rules = phraseRules();
  const found: FoundPhrase[] = [];
  for (const { place, at } of tries) {
    const rule = rules[place];
    if (rule === undefined || taken[at]) continue;
    const length = matchLength(rule.pattern, words, at) ?? 0;
    if (length === 0 || taken.slice(at, at + length).some(Boolean)) continue;
    taken.fill(true, at, at + length);
    found.push({ rule, at, length });
  }
  return found.sort((a, b) => a.at - b.at);
}
