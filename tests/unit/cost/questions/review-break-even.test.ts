import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseValues, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { reviewShareName } from '../../../../lib/cost/assumptions/review-kinds';
import { sumUsd } from '../../../../lib/cost/money';
import { netTerms } from '../../../../lib/cost/net/terms';
import { batchOutcome } from '../../../../lib/cost/net/workload-cost';
import { breakEvens } from '../../../../lib/cost/questions/break-even';
import { reviewBreakEven } from '../../../../lib/cost/questions/review-break-even';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { anyWorkload } from '../any-workload';
import { buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const assumptions = { ...defaultAssumptions, lowConfidenceShare: certainly(0.0001) };

function solved(workload: WorkloadInput) {
  const values = baseValues(assumptions, workload.provider);
  const outcome = batchOutcome(workload, values);
  if (outcome === null) throw new Error('all rates are known here');
  const { net, overhead, volume } = outcome;
  return { net, share: reviewBreakEven(sumUsd([net, overhead.review]), volume.records, values) };
}

it('is what the search for break-evens finds, for every kind of review', () => {
  fc.assert(
    fc.property(anyWorkload, (workload) => {
      const terms = netTerms(workload, assumptions);
      if (terms === null) throw new Error('all rates are known here');
      const found = breakEvens([terms], assumptions).get(reviewShareName(workload.reviewKind ?? null)) ?? null;
      const { share } = solved(workload);
      // The search finds no turn where batch loses without any review too.
      if (share === 0) expect(found).toBeNull();
      else if (share === null || found === null) expect(share ?? 1).toBeCloseTo(found ?? 1, 6);
      // Figures are rounded to the cent, which is a larger share where a month has few records.
      else
        expect(Math.abs(share - found)).toBeLessThan(1e-9 + (0.1 / (workload.requests * workload.monthlyFactor)) * 1.5);
    }),
  );
});

it('solves a case by hand: 7 USD saved, 1,000 records at 40 USD an hour and a minute each', () => {
  const values = { ...baseValues(zeroOverhead, null), reviewMinutes: 1, reviewUsdPerHour: 40 };
  expect(batchOutcome(buildWorkload(), values)?.net).toBe(7);
  expect(reviewBreakEven(7, 1000, values)).toBeCloseTo(0.0105, 9);
  expect(reviewBreakEven(7, 1000, { ...values, lowConfidenceShare: 0.0005 })).toBeCloseTo(0.01, 9);
  expect(reviewBreakEven(7, 1000, { ...values, reviewUsdPerHour: 0 })).toBeNull();
  expect(reviewBreakEven(-1, 1000, values)).toBe(0);
});
