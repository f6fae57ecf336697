import { expect, it } from 'vitest';
import { coverageOf } from '../../evaluate/words/coverage';

const fired = (sentence: string, length: number, origin: string) => ({
  rule: 'by-night',
  words: sentence.split(' '),
  at: 0,
  length,
  origin,
});

it('the coverage of a rule names the origins that fire it and the alternatives that none of their sentences uses', () => {
  const rules = [
    { name: 'by-night', text: 'every|each|all_of_the single|dark? .. NUMBER night|nights' },
    { name: 'by-day', text: 'by day|light' },
  ];
  const firings = [
    fired('every dark 2 nights', 4, 'hotel'),
    fired('every of the 2 night', 5, 'hotel'),
    fired('all of the 2 nights', 5, 'radio'),
  ];
  expect(coverageOf(rules, firings)).toEqual([
    { rule: 'by-night', origins: ['hotel', 'radio'], alternatives: 7, unused: ['each', 'single'] },
    { rule: 'by-day', origins: [], alternatives: 2, unused: ['day', 'light'] },
  ]);
});
