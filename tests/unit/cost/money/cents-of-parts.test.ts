import { describe, expect, it } from 'vitest';
import { centsOfParts, isRoundedAway, sumRanges } from '../../../../lib/cost/money';

describe('the cents of parts', () => {
  it.each([
    ['the missing cent goes to the first of those that lost most', [0, 0.005, 0.005], 1, [0, 1, 0]],
    ['a part of zero takes none', [0, 0.001, 0.009], 2, [0, 1, 1]],
    ['all take in turn where all are zero', [0, 0], 3, [2, 1]],
    ['a cent too many comes from those that lost least', [0.019, 0.012], 1, [1, 0]],
    ['two too many come from both', [0.019, 0.012], 0, [0, 0]],
    ['a part below zero is rounded down first', [-0.004, 0.014], 1, [0, 1]],
    ['none is minus zero', [-0, 0.01], 1, [0, 1]],
    ['noise costs no cent', [0.1 + 0.2, 0.7], 100, [30, 70]],
  ])('%s', (_, parts, cents, expected) => {
    expect(centsOfParts(parts, cents)).toEqual(expected);
  });
});

it('sums each end of ranges', () => {
  const ranges = [
    { low: 1, base: 2, high: 3 },
    { low: 0.1, base: 0.2, high: 0.4 },
  ];
  expect(sumRanges(ranges)).toEqual({ low: 1.1, base: 2.2, high: 3.4 });
  expect(sumRanges([])).toEqual({ low: 0, base: 0, high: 0 });
});

it.each([
  [null, false],
  [0, false],
  [0.0049, true],
  [-0.0049, true],
  [0.005, false],
])('says whether %s USD round to zero: %s', (usd, away) => {
  expect(isRoundedAway(usd)).toBe(away);
});
