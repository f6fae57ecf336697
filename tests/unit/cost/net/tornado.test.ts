import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { sensitivities } from '../../../../lib/cost/net/sensitivity';
import { between, buildBand, buildRate, buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

describe('sensitivities', () => {
  const assumptions = {
    ...zeroOverhead,
    maxAttempts: certainly(2),
    invalidOutputShare: between(0, 0.1, 0.5),
    monitoringFixedUsd: between(0, 0.1, 1),
  };

  it('put what moves the net most first, each alone with the others at their base', () => {
    const [first, second] = sensitivities([buildWorkload()], assumptions, 6.2);
    // 14 - 7 = 7, less 0.1 fixed, less 7 x v: 6.2 at the base, 6.9 at v = 0 and 3.4 at v = 0.5.
    expect(first).toMatchObject({ assumption: 'invalidOutputShare', netAtLow: 6.9, netAtHigh: 3.4 });
    expect(second).toMatchObject({ assumption: 'monitoringFixedUsd', netAtLow: 6.3, netAtHigh: 5.3 });
    // 7 - 7 v - 0.1 = 0
    expect(first?.breakEven).toBeCloseTo(6.9 / 7, 9);
  });

  it('are in order of what they move, whatever their number', () => {
    const large = buildWorkload({ monthlyFactor: 1000, deadlineHours: 8 });
    const moves = sensitivities([large], defaultAssumptions, 5000).map(({ netAtLow, netAtHigh }) =>
      Math.abs(netAtHigh - netAtLow),
    );
    expect(new Set(moves).size).toBeGreaterThan(4);
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
  });

  it('add up over workloads', () => {
    const [first] = sensitivities([buildWorkload(), buildWorkload({ monthlyFactor: 10 })], assumptions, 69.1);
    expect(first).toMatchObject({ netAtLow: 77 - 0.2, netAtHigh: 77 - 38.5 - 0.2 });
  });

  it('leave out what can do nothing', () => {
    const names = sensitivities([buildWorkload()], assumptions, 6.2).map(({ assumption }) => assumption);
    expect(names).not.toContain('migrationOneOffUsd');
    expect(names).not.toContain('turnaroundMedianHours');
  });

  it('give no one range where providers differ', () => {
    const cacheHitsKept = { otherwise: between(0, 0.5, 1), byProvider: { bedrock: certainly(0) } };
    const workloads = [buildWorkload(), buildWorkload({ provider: 'bedrock' })];
    const kept = sensitivities(workloads, { ...assumptions, cacheHitsKept }, 12.4).find(
      ({ assumption }) => assumption === 'invalidOutputShare',
    );
    expect(kept?.range).toMatchObject({ low: 0, base: 0.1, high: 0.5 });
  });

  it.each([
    ['the low end', between(0.1, 0.5, 1), null],
    ['the base', between(0, 0.6, 1), null],
    ['the high end', between(0, 0.5, 0.9), null],
    ['nothing', between(0, 0.5, 1), { low: 0, base: 0.5, high: 1, unit: 'of a worked case' }],
  ])('have one range only where providers agree: they differ in %s', (_, ofBedrock, range) => {
    const cacheHitsKept = { otherwise: between(0, 0.5, 1), byProvider: { bedrock: ofBedrock } };
    const cached = {
      bands: [buildBand(1000, { input: 1_000_000, cacheRead: 900_000 })],
      standardRates: [buildRate('standard', { input: 4, cacheRead: 1 })],
      batchRates: [buildRate('batch', { input: 2, cacheRead: 0.5 })],
    };
    const workloads = [buildWorkload(cached), buildWorkload({ ...cached, provider: 'bedrock' })];
    const found = sensitivities(workloads, { ...assumptions, cacheHitsKept }, 1);
    expect(found.find(({ assumption }) => assumption === 'cacheHitsKept')?.range).toEqual(range);
  });

  it('are none where no bill is known', () => {
    expect(sensitivities([buildWorkload({ batchRates: null })], assumptions, 0)).toEqual([]);
  });
});
