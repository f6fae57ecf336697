import { describe, expect, it } from 'vitest';
import { type Assumptions, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { ASSUMPTION_NAMES, type AssumptionName } from '../../../../lib/cost/assumptions/table';
import { netTerms, together } from '../../../../lib/cost/net/at-points';
import { breakEvens } from '../../../../lib/cost/net/sensitivity';
import { workloadCost } from '../../../../lib/cost/net/workload-cost';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { buildBand, buildRate, buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

function breakEven(workload: WorkloadInput, assumptions: Assumptions, name: AssumptionName): number | null {
  const terms = netTerms(workload, assumptions);
  return (terms && breakEvens(together([terms]), assumptions).get(name)) ?? null;
}

// 1,400,000 USD against 700,000: cents are fine enough to compare with the exact solution.
const large = buildWorkload({ monthlyFactor: 100_000 });

describe('breakEvens', () => {
  it('solves the reruns: v + v² = 1 at the golden section', () => {
    const assumptions = { ...zeroOverhead, maxAttempts: certainly(3) };
    expect(breakEven(large, assumptions, 'invalidOutputShare')).toBeCloseTo((Math.sqrt(5) - 1) / 2, 6);
  });

  it('solves an assumption without an upper bound', () => {
    expect(breakEven(large, zeroOverhead, 'monitoringFixedUsd')).toBeCloseTo(700_000, 1);
    // 100 million requests in 30 runs and jobs of 50,000 records: 67 jobs a run, 2,010 a month.
    expect(breakEven(large, zeroOverhead, 'monitoringUsdPerJob')).toBeCloseTo(700_000 / 2010, 3);
  });

  it('solves the share of kept cache hits, which saves as it grows', () => {
    const cached = buildWorkload({
      provider: 'anthropic',
      monthlyFactor: 100_000,
      bands: [buildBand(1000, { input: 1_000_000, cacheRead: 1_000_000 })],
      standardRates: [buildRate('standard', { input: 3, cacheRead: 0.3 })],
      batchRates: [buildRate('batch', { input: 1.5, cacheRead: 0.15 })],
    });
    // 0.15 k + 1.5 (1 - k) = 0.3 at k = 8/9
    expect(breakEven(cached, zeroOverhead, 'cacheHitsKept')).toBeCloseTo(8 / 9, 5);
  });

  it('is nothing where no value changes the winner, or a bill is unknown', () => {
    expect(breakEven(large, zeroOverhead, 'maxAttempts')).toBeNull();
    expect(breakEven(large, zeroOverhead, 'migrationOneOffUsd')).toBeNull();
    expect(breakEven({ ...large, batchRates: null }, zeroOverhead, 'invalidOutputShare')).toBeNull();
    const dear = { ...large, batchRates: [buildRate('batch', { input: 8, output: 20 })] };
    expect(breakEven(dear, zeroOverhead, 'invalidOutputShare')).toBeNull();
  });

  it('is nothing where batch has no rate for the cache hits it would keep', () => {
    const workload = {
      ...large,
      bands: [buildBand(1000, { input: 1_000_000, cacheRead: 500_000 })],
      standardRates: [buildRate('standard', { input: 4, cacheRead: 1 })],
      batchRates: [buildRate('batch', { input: 2 })],
    };
    expect(breakEven(workload, zeroOverhead, 'cacheHitsKept')).toBeNull();
  });

  it('is where the winner changes, for every assumption that has one', () => {
    const workload = buildWorkload({ deadlineHours: 8, monthlyFactor: 100_000 });
    const assumptions = { ...defaultAssumptions, missedDeadlineCostUsd: certainly(200_000) };
    const wins = (name: (typeof ASSUMPTION_NAMES)[number], value: number) => {
      const set = certainly(value);
      const provider = name === 'cacheHitsKept' || name.startsWith('turnaround');
      const changed = { ...assumptions, [name]: provider ? { otherwise: set, byProvider: {} } : set };
      return (workloadCost(workload, changed).net?.base ?? 0) > 0;
    };
    const solved = ASSUMPTION_NAMES.flatMap((name) => {
      const value = breakEven(workload, assumptions, name);
      return value === null ? [] : [{ name, value }];
    });
    expect(solved.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['invalidOutputShare', 'reviewShare', 'missedDeadlineCostUsd', 'turnaroundMedianHours']),
    );
    for (const { name, value } of solved) {
      const aside = Math.max(value * 1e-4, 1e-9);
      expect(wins(name, value + aside), name).not.toBe(wins(name, value - aside));
    }
  });
});
