import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderStatistics } from '../../../../lib/cost/net/percentiles';

describe('orderStatistics', () => {
  it('finds what sorting finds', () => {
    const number = fc.oneof(
      fc.integer({ min: -5, max: 5 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 300 }),
        fc.array(fc.nat(), { maxLength: 4 }),
        (values, drawn) => {
          const sorted = values.toSorted((x, y) => x - y);
          const ranks = drawn.map((one) => (one % values.length) + 1);
          const found = orderStatistics(Float64Array.from(values), ranks);
          expect(found.map((value) => value + 0)).toEqual(ranks.map((rank) => (sorted[rank - 1] ?? Number.NaN) + 0));
        },
      ),
    );
  });

  it('refuses a rank that no value has', () => {
    expect(() => orderStatistics(Float64Array.of(1, 2), [1, 3])).toThrow(RangeError);
    expect(() => orderStatistics(Float64Array.of(1, 2), [0, 1])).toThrow(RangeError);
  });
});
