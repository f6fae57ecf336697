import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumptions, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { sumUsd } from '../../../../lib/cost/money';
import { surely } from '../../../../lib/cost/net/range';
import { workloadCost } from '../../../../lib/cost/net/workload-cost';
import { monthlySchema } from '../../../../lib/reports/report';
import { anyWorkload } from '../any-workload';
import { between, buildBand, buildRate, buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

describe('workloadCost', () => {
  it('adds each part of the overhead to the batch bill, by hand', () => {
    const assumptions: Assumptions = {
      ...zeroOverhead,
      invalidOutputShare: certainly(0.1),
      maxAttempts: certainly(3),
      fallbackShare: certainly(0.02),
      reviewShare: certainly(0.001),
      reviewMinutes: certainly(3),
      reviewUsdPerHour: certainly(20),
      metadataBytesPerRequest: certainly(500_000),
      retentionDays: certainly(30.4375),
      storageUsdPerGbMonth: certainly(0.1),
      monitoringUsdPerJob: certainly(0.01),
      monitoringFixedUsd: certainly(0.25),
      missedDeadlineCostUsd: certainly(2),
      turnaroundMedianHours: { otherwise: certainly(1), byProvider: {} },
      turnaroundP95Hours: { otherwise: certainly(8), byProvider: {} },
    };
    const cost = workloadCost(
      buildWorkload({ deadlineHours: 8, meanBytesPerRequest: 500_000, monthlyFactor: 100 }),
      assumptions,
    );
    expect(cost).toEqual({
      current: 1400,
      sync: 1400,
      batch: 700,
      flex: null,
      overhead: {
        reruns: 77, // (0.1 + 0.01) x 700
        fallbacks: 14, // 0.02 x (1400 - 700)
        review: 100, // 100,000 x 0.001 x 3 minutes x 20 USD an hour
        storage: 10, // 100,000 x 1 MB = 100 GB for a month at 0.1
        monitoring: 0.55, // 30 jobs x 0.01 + 0.25
        missedDeadlines: 3, // 5% of 30 runs x 2
      },
      net: surely(495.45),
    });
  });

  it('makes a month of what the log says was billed, and of its tokens where it does not say', () => {
    expect(workloadCost(buildWorkload({ billedUsd: 20, monthlyFactor: 2 }), zeroOverhead)).toMatchObject({
      current: 40,
      sync: 28,
    });
    const flex = [buildRate('flex', { input: 2, output: 5 })];
    expect(workloadCost(buildWorkload({ currentRates: flex }), zeroOverhead)).toMatchObject({
      current: 7,
      sync: 14,
      batch: 7,
    });
  });

  it('says unknown where a rate is unknown, and keeps what is known', () => {
    const unknown = { overhead: null, net: null };
    expect(workloadCost(buildWorkload({ batchRates: null }), defaultAssumptions)).toEqual({
      current: 14,
      sync: 14,
      batch: null,
      flex: null,
      ...unknown,
    });
    expect(workloadCost(buildWorkload({ standardRates: [], currentRates: [] }), defaultAssumptions)).toEqual({
      current: null,
      sync: null,
      batch: 7,
      flex: null,
      ...unknown,
    });
    const flatCost = { usdPerRequest: 0.01, batchRatio: null };
    expect(workloadCost(buildWorkload({ bands: [], flatCost }), defaultAssumptions)).toEqual({
      current: 10,
      sync: 10,
      batch: null,
      flex: null,
      ...unknown,
    });
  });

  it('does not take requests without token counts for free ones', () => {
    const uncounted = buildWorkload({ bands: [buildBand(1000, {})], billedUsd: 5 });
    expect(workloadCost(uncounted, defaultAssumptions)).toMatchObject({
      current: 5,
      sync: null,
      batch: null,
      net: null,
    });
    expect(workloadCost(buildWorkload({ bands: [], requests: 0 }), zeroOverhead)).toMatchObject({
      sync: 0,
      net: { base: 0 },
    });
  });

  it('prices only the cache hits that are kept in batch as hits', () => {
    const rates = { input: 3, cacheRead: 0.3 };
    const workload = buildWorkload({
      provider: 'anthropic',
      bands: [buildBand(1, { input: 100_000_000, cacheRead: 100_000_000 })],
      standardRates: [buildRate('standard', rates)],
      batchRates: [buildRate('batch', { input: 1.5, cacheRead: 0.15 })],
    });
    // 64 million at 0.15 and 36 million at 1.5
    expect(workloadCost(workload, defaultAssumptions)).toMatchObject({ sync: 30, batch: 63.6 });
  });

  it('leaves the range at what is known when another point has no rate', () => {
    const workload = buildWorkload({
      bands: [buildBand(1000, { input: 1_000_000, cacheRead: 500_000 })],
      standardRates: [buildRate('standard', { input: 4, cacheRead: 1 })],
      batchRates: [buildRate('batch', { input: 2 })],
    });
    const keptUnknown = { otherwise: between(0, 0, 1), byProvider: {} };
    const monitoringFixedUsd = between(0, 0.1, 0.3);
    const cost = workloadCost(workload, { ...zeroOverhead, cacheHitsKept: keptUnknown, monitoringFixedUsd });
    expect(cost.net?.base).toBe(0.4);
    expect(cost.net?.low).toBeCloseTo(0.4 - 0.2 * (1 - Math.sqrt(0.2)), 1);
    expect(cost.net?.high).toBeCloseTo(0.4 + 0.1 * (1 - Math.sqrt(0.2)), 1);
  });

  it('reruns whole files of the size that a run has', () => {
    const rerunWholeFiles = { value: true, reason: 'worked case' };
    const assumptions = {
      ...zeroOverhead,
      rerunWholeFiles,
      invalidOutputShare: certainly(0.1),
      maxAttempts: certainly(2),
    };
    // 500 runs of 2 records: 1 - 0.9² = 19% of the files run again.
    const { overhead } = workloadCost(buildWorkload({ runsPerMonth: 500 }), assumptions);
    expect(overhead?.reruns).toBe(1.33);
  });

  it('assumes the size of a request only where the log does not give it', () => {
    const assumptions = {
      ...zeroOverhead,
      bytesPerRequest: certainly(4e9),
      retentionDays: certainly(30.4375),
      storageUsdPerGbMonth: certainly(0.01),
    };
    expect(workloadCost(buildWorkload(), assumptions).overhead?.storage).toBe(40);
    expect(workloadCost(buildWorkload({ meanBytesPerRequest: 1e9 }), assumptions).overhead?.storage).toBe(10);
  });
});

describe('for any workload', () => {
  it('the parts add up to the net, and the range encloses it', () => {
    fc.assert(
      fc.property(anyWorkload, (workload) => {
        const { sync, batch, overhead, net } = monthlySchema.parse(workloadCost(workload, defaultAssumptions));
        if (sync === null || batch === null || overhead === null || net === null)
          throw new Error('all rates are known here');
        expect(sumUsd([net.base, batch, ...Object.values(overhead)])).toBe(sync);
        expect(net.low).toBeLessThanOrEqual(net.base);
        expect(net.high).toBeGreaterThanOrEqual(net.base);
        for (const usd of [sync, batch, net.low, net.base, net.high, ...Object.values(overhead)]) {
          expect(usd).toBe(Number(usd.toFixed(2)));
        }
      }),
    );
  });

  it('more invalid outputs never save money, rerunning records or files', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyWorkload, share, share, fc.boolean(), (workload, a, b, whole) => {
        const netAt = (v: number) => {
          const rerunWholeFiles = { value: whole, reason: 'worked case' };
          return workloadCost(workload, {
            ...zeroOverhead,
            invalidOutputShare: certainly(v),
            maxAttempts: certainly(4),
            rerunWholeFiles,
          }).net?.base;
        };
        expect(netAt(Math.max(a, b))).toBeLessThanOrEqual(netAt(Math.min(a, b)) ?? Number.NaN);
      }),
    );
  });

  it('zero overhead and half the rates halve the bill', () => {
    fc.assert(
      fc.property(anyWorkload, (workload) => {
        const [standard] = workload.standardRates;
        if (!standard) throw new Error('all rates are known here');
        const { input, cacheRead, output } = standard.usd;
        const half = (usd: number | null) => (usd === null ? null : usd / 2);
        const batchRates = [
          buildRate('batch', { input: half(input), cacheRead: half(cacheRead), output: half(output) }),
        ];
        const { sync, batch, net } = workloadCost({ ...workload, batchRates }, zeroOverhead);
        expect(Math.abs((sync ?? Number.NaN) / 2 - (batch ?? Number.NaN))).toBeLessThanOrEqual(0.0100001);
        expect(net?.base).toBe(sumUsd([sync ?? Number.NaN, -(batch ?? Number.NaN)]));
      }),
    );
  });

  it('twice the log is twice the bill, to the rounding', () => {
    fc.assert(
      fc.property(anyWorkload, (workload) => {
        const once = workloadCost(workload, zeroOverhead);
        const twice = workloadCost({ ...workload, monthlyFactor: workload.monthlyFactor * 2 }, zeroOverhead);
        expect(Math.abs((twice.sync ?? Number.NaN) - 2 * (once.sync ?? Number.NaN))).toBeLessThanOrEqual(0.0150001);
        expect(Math.abs((twice.batch ?? Number.NaN) - 2 * (once.batch ?? Number.NaN))).toBeLessThanOrEqual(0.0150001);
      }),
    );
  });
});
