import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { reviewShareName } from '../../../../lib/cost/assumptions/table';
import { netRange } from '../../../../lib/cost/net/range';
import { reviewBreakEven } from '../../../../lib/cost/net/sensitivity';
import { anyWorkload } from '../any-workload';
import { between, buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const assumptions = { ...defaultAssumptions, lowConfidenceShare: between(0, 0.0001, 0.001) };

it('is where the draws at a share that is certain stop to hold the limits, for every kind of review', () => {
  let found = 0;
  fc.assert(
    fc.property(
      anyWorkload,
      fc.constantFrom(0.5, 0.8, 0.95),
      fc.double({ min: 0, max: 500, noNaN: true }),
      (workload, leastChance, leastMedian) => {
        const at = (share: number) => {
          const name = reviewShareName(workload.reviewKind ?? null);
          const { loss, median } = netRange([workload], { ...assumptions, [name]: certainly(share) }, 0);
          // Medians are rounded to the cent.
          return {
            holds: 1 - loss >= leastChance && median > leastMedian - 0.011,
            fails: 1 - loss < leastChance || median < leastMedian + 0.011,
          };
        };
        const share = reviewBreakEven(workload, assumptions, { leastChance, leastMedian });
        if (share === null) {
          expect(at(0.99).holds).toBe(true);
          return;
        }
        if (share > 0) expect(at(share * 0.999).holds).toBe(true);
        expect(at(Math.min(1, share * 1.001 + 1e-9)).fails).toBe(true);
        if (share > 0) found += 1;
      },
    ),
  );
  expect(found).toBeGreaterThan(5);
});

it('solves a case by hand: 7 USD saved, 1,000 records at 40 USD an hour and a minute each', () => {
  const values = { ...zeroOverhead, reviewMinutes: certainly(1), reviewUsdPerHour: certainly(40) };
  const solve = (leastMedian: number, change = {}) =>
    reviewBreakEven(buildWorkload(), { ...values, ...change }, { leastMedian, leastChance: 0.8 });
  expect(solve(0)).toBeCloseTo(0.0105, 9);
  // 3 USD have to be left.
  expect(solve(3)).toBeCloseTo(0.006, 9);
  expect(solve(8)).toBe(0);
  expect(solve(0, { lowConfidenceShare: certainly(0.0005) })).toBeCloseTo(0.01, 9);
  expect(solve(0, { reviewUsdPerHour: certainly(0) })).toBeNull();
});
