import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { sumUsd } from '../../../../lib/cost/money';
import { medianParts, netRange } from '../../../../lib/cost/net/range';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { anyWorkload } from '../any-workload';
import { between, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const medianOf = (inputs: readonly WorkloadInput[], assumptions = defaultAssumptions) =>
  netRange(inputs, assumptions, 0).median;
const partsOf = (inputs: readonly WorkloadInput[], assumptions = defaultAssumptions) =>
  medianParts(inputs, assumptions, medianOf(inputs, assumptions));

describe('the parts of a median', () => {
  it('add up to it to the cent, whatever the workloads', () => {
    fc.assert(
      fc.property(fc.array(anyWorkload, { minLength: 1, maxLength: 12 }), (inputs) => {
        const parts = partsOf(inputs);
        expect(parts).toHaveLength(inputs.length);
        expect(sumUsd(parts)).toBe(medianOf(inputs));
      }),
      { numRuns: 100 },
    );
  });

  it('are the median itself for one workload, and the nets of each where nothing is uncertain', () => {
    const one = buildWorkload({ monthlyFactor: 321 });
    expect(partsOf([one])).toEqual([medianOf([one])]);
    // $14 less $7, once, three times and a hundred times.
    const sizes = [1, 3, 100].map((monthlyFactor) => buildWorkload({ monthlyFactor }));
    expect(partsOf(sizes, zeroOverhead)).toEqual([7, 21, 700]);
  });

  it('give the uncertainty to the workload that has it', () => {
    // Monitoring costs each of them some $2 at the median. Only the second has a deadline to miss, at $10 for each of 10 runs.
    const assumptions = {
      ...zeroOverhead,
      monitoringFixedUsd: between(1, 2, 3),
      missedDeadlineCostUsd: between(5, 10, 15),
      turnaroundMedianHours: { otherwise: between(1, 1, 1), byProvider: {} },
    };
    const safe = buildWorkload({ monthlyFactor: 100 });
    const late = buildWorkload({ monthlyFactor: 100, deadlineHours: 0.5, runsPerMonth: 10 });
    const [ofSafe = 0, ofLate = 0] = partsOf([safe, late], assumptions);
    expect(ofSafe).toBeCloseTo(700 - 2, 0);
    expect(ofLate).toBeCloseTo(700 - 2 - 100, -1);
    expect(sumUsd([ofSafe, ofLate])).toBe(medianOf([safe, late], assumptions));
  });

  it('leave a certain net as it is, however skewed the other one is: both are taken where the sum is at its median', () => {
    // A miss costs from $0 to $100, and less than $10 in half of the draws. The mean net lies $133 below the median.
    const assumptions = {
      ...zeroOverhead,
      missedDeadlineCostUsd: between(0, 10, 100),
      turnaroundMedianHours: { otherwise: between(1, 1, 1), byProvider: {} },
    };
    const certain = buildWorkload({ monthlyFactor: 100 });
    const late = buildWorkload({ monthlyFactor: 100, deadlineHours: 0.5, runsPerMonth: 10 });
    const [ofCertain = 0, ofLate = 0] = partsOf([certain, late], assumptions);
    expect(Math.abs(ofCertain - 700)).toBeLessThan(10);
    expect(Math.abs(ofLate - medianOf([late], assumptions))).toBeLessThan(10);
  });

  it('are zero for a workload whose bill is unknown, and none without workloads', () => {
    const known = buildWorkload({ monthlyFactor: 50 });
    const unknown = buildWorkload({ batchRates: null });
    expect(partsOf([unknown, known])).toEqual([0, medianOf([known])]);
    expect(medianParts([unknown], defaultAssumptions, 0)).toEqual([0]);
    expect(medianParts([], defaultAssumptions, 0)).toEqual([]);
  });

  it('are equal for equal workloads, but for the cents that do not divide', () => {
    const parts = partsOf(Array.from({ length: 7 }, () => buildWorkload({ monthlyFactor: 33 })));
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(0.01 + 1e-9);
  });
});
