import { describe, expect, it } from 'vitest';
import { atTokens, pointsOfTokens } from '../../../../lib/cost/bounds';
import { doubtfulBills } from '../../../../lib/cost/net/workload-cost';
import { buildBand, buildRate, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const million = 1_000_000;
const low = [buildBand(1000, { input: million })];
const high = [buildBand(1000, { input: 2 * million, output: 2 * million })];
const counts = buildWorkload({ tokenDoubt: { low, high } });
/** Cached tokens cost nothing or 4 USD a million, and output 10 to 30. */
const prices = buildWorkload({
  bands: [buildBand(1000, { input: million, cacheRead: million, output: million })],
  standardRates: [
    {
      ...buildRate('standard', { input: 4, cacheRead: 4, output: 20 }),
      assumed: ['cacheRead'],
      outputRange: { low: 10, high: 30 },
    },
  ],
  batchRates: [buildRate('batch', { input: 2, cacheRead: 2, output: 5 })],
});

describe('the points of a workload', () => {
  it('are its least and most tokens, where they are in doubt', () => {
    expect(pointsOfTokens([buildWorkload(), counts])).toEqual(['base', 'low', 'high']);
    expect(atTokens(counts, 'base')).toBe(counts);
    expect(atTokens(counts, 'low').bands).toEqual(low);
    expect(atTokens(counts, 'high').bands).toEqual(high);
  });

  it('are the least and the most that its prices may be', () => {
    expect(pointsOfTokens([prices])).toEqual(['base', 'low', 'high']);
    expect(atTokens(prices, 'low').standardRates[0]?.usd).toMatchObject({ input: 4, cacheRead: 0, output: 10 });
    expect(atTokens(prices, 'high').standardRates[0]?.usd).toMatchObject({ input: 4, cacheRead: 4, output: 30 });
    expect(atTokens(prices, 'low').bands).toEqual(prices.bands);
    const uncounted = { ...prices, tokenDoubt: 'unknown' } as const;
    expect(atTokens(uncounted, 'low').bands).toEqual(prices.bands);
  });

  it('are one where all is known, and where no token is', () => {
    const known = buildWorkload();
    const unknown = buildWorkload({ tokenDoubt: 'unknown' });
    expect(pointsOfTokens([known, unknown])).toEqual(['base']);
    expect(atTokens(known, 'low')).toBe(known);
    expect(atTokens(unknown, 'high')).toBe(unknown);
  });
});

describe('the bills of a workload in doubt', () => {
  it('are ranges between its points', () => {
    // 4 and 10 USD a million, in batch 2 and 5.
    expect(doubtfulBills(counts, zeroOverhead)).toEqual({
      current: { low: 4, base: 14, high: 28 },
      sync: { low: 4, base: 14, high: 28 },
      batch: { low: 2, base: 7, high: 14 },
    });
    expect(doubtfulBills(prices, zeroOverhead)?.sync).toEqual({ low: 10, base: 24, high: 34 });
  });

  it('are unknown where a rate is, and none where nothing is in doubt', () => {
    expect(doubtfulBills({ ...counts, batchRates: null }, zeroOverhead)).toMatchObject({
      sync: { low: 4 },
      batch: null,
    });
    expect(doubtfulBills(buildWorkload(), zeroOverhead)).toBeNull();
    expect(doubtfulBills({ ...prices, tokenDoubt: 'unknown' }, zeroOverhead)).toBeNull();
  });
});
