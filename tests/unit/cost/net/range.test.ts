import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { netRange, surely } from '../../../../lib/cost/net/range';
import { between, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const monitored = { ...zeroOverhead, monitoringFixedUsd: between(0, 1, 3) };

describe('the range of a net', () => {
  it('is the 10th and 90th percentile of what one assumption allows', () => {
    const { low, base, high } = netRange([buildWorkload()], monitored, 6);
    expect(base).toBe(6);
    // 7 less the fixed cost, of which 9 in 10 draws lie under 1 + 2 x (1 - √0.2), and 1 in 10 under 1 - (1 - √0.2).
    expect(low).toBeCloseTo(7 - (1 + 2 * (1 - Math.sqrt(0.2))), 2);
    expect(high).toBeCloseTo(7 - Math.sqrt(0.2), 2);
  });

  it('moves with all workloads at once: two of a kind have twice the range of one', () => {
    const one = netRange([buildWorkload()], monitored, 6);
    const two = netRange([buildWorkload(), buildWorkload()], monitored, 12);
    expect(two.low).toBeCloseTo(2 * one.low, 1);
    expect(two.high).toBeCloseTo(2 * one.high, 1);
  });

  it('is narrower than both ranges together where two causes move one workload apart', () => {
    const missed = {
      ...monitored,
      missedDeadlineCostUsd: between(0, 1, 3),
      turnaroundMedianHours: { otherwise: between(1, 1, 1), byProvider: {} },
    };
    // Every run is late, so that a miss costs as the monitoring does: two costs from 0 to 3 around 1.
    const { low } = netRange([buildWorkload({ deadlineHours: 0.5, runsPerMonth: 1 })], missed, 5);
    const p90 = 1 + 2 * (1 - Math.sqrt(0.2));
    expect(low).toBeGreaterThan(7 - 2 * p90 + 0.3);
    expect(low).toBeLessThan(7 - p90 - 1);
  });

  it('is the same for the same draws, to the cent', () => {
    const again = { ...defaultAssumptions };
    const workload = buildWorkload({ monthlyFactor: 12_345 });
    expect(netRange([workload], again, 0)).toEqual(netRange([workload], defaultAssumptions, 0));
  });

  it('has its median where half of the draws are, and counts the draws that save nothing', () => {
    // The fixed cost is 1 at its median; it is 2 or more in 1 of 8 draws: half of (2 - 1)² / (3 - 1)² of its upper half.
    const { median, loss } = netRange([buildWorkload()], monitored, 6);
    expect(median).toBeCloseTo(6, 2);
    expect(loss).toBe(0);
    const small = buildWorkload({ monthlyFactor: 2 / 7 });
    expect(netRange([small], monitored, 1).loss).toBeCloseTo(0.125, 2);
  });

  it('holds the base, even where every draw lies on one side of it', () => {
    expect(netRange([buildWorkload()], monitored, 7)).toMatchObject({ base: 7, high: 7 });
    expect(netRange([buildWorkload()], monitored, -9)).toMatchObject({ low: -9, base: -9 });
  });

  it('saves nothing where batch costs the same, in every draw', () => {
    const { standardRates } = buildWorkload();
    const same = buildWorkload({ batchRates: standardRates });
    expect(netRange([same], zeroOverhead, 0)).toEqual({ low: 0, base: 0, median: 0, high: 0, loss: 1 });
    expect([surely(0.01).loss, surely(0).loss, surely(-0.01).loss]).toEqual([0, 1, 1]);
  });

  it('is the base alone where a bill is unknown, and nothing where there is nothing', () => {
    const unknown = buildWorkload({ batchRates: null });
    expect(netRange([unknown], defaultAssumptions, 3)).toEqual(surely(3));
    expect(netRange([], defaultAssumptions, 0)).toEqual(surely(0));
  });
});
