import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundUsd, sumUsd, toCents } from '../../../../lib/cost/money';

describe('toCents', () => {
  it.each([
    [0, 0],
    [1.005, 101],
    [1.004999, 100],
    [2.675, 268],
    [1.115, 112],
    [-1.005, -101],
    [0.005, 1],
    [0.0049999, 0],
    [1e-7, 0],
    [-1e-7, 0],
    [0.1 + 0.2, 30],
    [0.03 * 5.5, 17],
    [123456789012.34, 12345678901234],
  ])('%d USD is %d cents', (usd, cents) => {
    expect(toCents(usd)).toBe(cents);
  });

  it('refuses what is no amount', () => {
    expect(() => toCents(Number.NaN)).toThrow(RangeError);
    expect(() => toCents(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('gives back every whole number of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        expect(toCents(cents / 100)).toBe(cents);
      }),
    );
  });

  it('rounds every half cent away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
        const half = Number(`${cents}.5e-2`);
        expect(toCents(half)).toBe(cents + 1);
        expect(toCents(-half)).toBe(-(cents + 1));
      }),
    );
  });
});

describe('sumUsd', () => {
  it('has none of the drift of adding doubles', () => {
    expect(sumUsd(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumUsd([])).toBe(0);
    expect(sumUsd([0.3, -0.1, -0.2])).toBe(0);
  });

  it('sums the rounded leaves, so that the parts shown add up to the whole shown', () => {
    expect(sumUsd([0.005, 0.005])).toBe(0.02);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (amounts) => {
        const shown = amounts.map(roundUsd);
        expect(toCents(sumUsd(amounts))).toBe(shown.reduce((cents, usd) => cents + Math.round(usd * 100), 0));
      }),
    );
  });
});
