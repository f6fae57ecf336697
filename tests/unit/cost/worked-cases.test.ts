import { describe, expect, it } from 'vitest';
import { sumUsd } from '../../../lib/cost/money';
import { workloadCost } from '../../../lib/cost/net/workload-cost';
import { buildBand, buildRate, buildWorkload } from './build-workload';
import { zeroOverhead } from './zero-overhead';

/** The worked cases of lib/cost/README.md. */
describe('12 million calls for $120,000 a month, 80% batch-eligible at 50% off, no overhead', () => {
  // A cent a call: 1,000 tokens in at $4 and 600 out at $10 per million.
  const calls = (requests: number) =>
    buildWorkload({ requests, bands: [buildBand(requests, { input: requests * 1000, output: requests * 600 })] });

  it('comes to $72,000', () => {
    const eligible = workloadCost(calls(9_600_000), zeroOverhead);
    const kept = workloadCost(calls(2_400_000), zeroOverhead);
    expect(sumUsd([eligible.current ?? 0, kept.current ?? 0])).toBe(120_000);
    expect(eligible).toMatchObject({ sync: 96_000, batch: 48_000, net: { low: 48_000, base: 48_000, high: 48_000 } });
    expect(sumUsd([eligible.current ?? 0, kept.current ?? 0, -(eligible.net?.base ?? 0)])).toBe(72_000);
  });
});

describe('50,000 tickets a night at $0.01', () => {
  it('saves $250 a night, known by the price of a ticket alone', () => {
    const night = { bands: [], requests: 50_000, flatCost: { usdPerRequest: 0.01, batchRatio: 0.5 }, runsPerMonth: 1 };
    expect(workloadCost(buildWorkload(night), zeroOverhead)).toMatchObject({
      current: 500,
      sync: 500,
      batch: 250,
      net: { low: 250, base: 250, high: 250 },
    });
    const month = workloadCost(buildWorkload({ ...night, monthlyFactor: 30 }), zeroOverhead);
    expect(month.net?.base).toBe(7500);
  });
});

describe('an all-cached Vertex Gemini workload', () => {
  // Cache wins: a cached token costs 0.1 x input in batch too (lib/pricing/data/provider-facts.md, Vertex stacking).
  const rates = {
    standardRates: [buildRate('standard', { input: 2, cacheRead: 0.2, output: 12 })],
    currentRates: [buildRate('standard', { input: 2, cacheRead: 0.2, output: 12 })],
    batchRates: [buildRate('batch', { input: 1, cacheRead: 0.2, output: 6 })],
  };

  it('gains nothing on its cached tokens', () => {
    const input = { input: 500_000_000, cacheRead: 500_000_000 };
    const cost = workloadCost(
      buildWorkload({ provider: 'vertex', bands: [buildBand(1000, input)], ...rates }),
      zeroOverhead,
    );
    expect(cost).toMatchObject({ sync: 100, batch: 100, net: { low: 0, base: 0, high: 0 } });
  });

  it('gains on its output alone', () => {
    const tokens = { input: 500_000_000, cacheRead: 500_000_000, output: 10_000_000 };
    const cost = workloadCost(
      buildWorkload({ provider: 'vertex', bands: [buildBand(1000, tokens)], ...rates }),
      zeroOverhead,
    );
    expect(cost).toMatchObject({ sync: 220, batch: 160, net: { base: 60 } });
  });

  it('is dearer in batch once the queue loses the cache', () => {
    const lost = { otherwise: { low: 0, base: 0, high: 0, unit: 'share', reason: 'worked case' }, byProvider: {} };
    const input = { input: 500_000_000, cacheRead: 500_000_000 };
    const workload = buildWorkload({ provider: 'vertex', bands: [buildBand(1000, input)], ...rates });
    expect(workloadCost(workload, { ...zeroOverhead, cacheHitsKept: lost }).net?.base).toBe(100 - 500);
  });
});

describe('a Bedrock workload, whose batch has no caching', () => {
  // Cache reads at 0.1 x synchronously; in batch every input token costs 0.5 x. They meet at a hit share of 5/9.
  const atHits = (cacheRead: number) =>
    workloadCost(
      buildWorkload({
        provider: 'bedrock',
        bands: [buildBand(1000, { input: 900_000_000, cacheRead })],
        standardRates: [buildRate('standard', { input: 3, cacheRead: 0.3, output: 15 })],
        batchRates: [
          buildRate('batch', { input: 1.5, cacheRead: 1.5, cacheWrite5m: 1.5, cacheWrite1h: 1.5, output: 7.5 }),
        ],
      }),
      zeroOverhead,
    );

  it.each([
    [400_000_000, 270],
    [500_000_000, 0],
    [600_000_000, -270],
  ])('with %d of 900 million tokens cached nets %d USD', (cacheRead, net) => {
    const cost = atHits(cacheRead);
    expect(cost.batch).toBe(1350);
    expect(cost.net?.base).toBe(net);
  });
});
