import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftCacheHits } from '../../../../lib/cost/bills';
import { uncachedInput } from '../../../../lib/workloads/profile/tokens/token-counts';
import { buildRate } from '../../pricing/build-rate';
import { buildBand } from '../build-workload';

const READS = { input: 1000, cacheRead: 801, cacheWrite5m: 50, output: 7 };

describe('shiftCacheHits', () => {
  it.each([
    ['no rate of writing', null],
    ['the rate of input for writing', 2],
  ])('turns the lost cache reads into plain input with %s', (_, cacheWrite5m) => {
    const [band] = shiftCacheHits([buildBand(3, READS, 200)], 0.25, [buildRate({ usd: { cacheWrite5m } })]);
    expect(band).toEqual(buildBand(3, { ...READS, cacheRead: 200 }, 200));
    expect(band && uncachedInput(band.tokens)).toBe(750);
  });

  it('writes them where the rates charge for writing, for an hour in the share of the own writes', () => {
    const rates = [buildRate({ usd: { cacheWrite5m: 2.5, cacheWrite1h: 4 } })];
    // 801 - 200 = 601 are lost.
    expect(shiftCacheHits([buildBand(3, READS)], 0.25, rates)).toEqual([
      buildBand(3, { ...READS, cacheRead: 200, cacheWrite5m: 651 }),
    ]);
    // 30 of 50 were written for an hour, so 361 of the 601 are.
    expect(shiftCacheHits([buildBand(3, { ...READS, cacheWrite5m: 20, cacheWrite1h: 30 })], 0.25, rates)).toEqual([
      buildBand(3, { ...READS, cacheRead: 200, cacheWrite5m: 260, cacheWrite1h: 391 }),
    ]);
  });

  it('writes them so in every band, however its own writes lie', () => {
    const rates = [buildRate({ usd: { cacheWrite5m: 2.5, cacheWrite1h: 4 } })];
    // All 50 of the workload are for an hour, and none is in the first band.
    const bands = [
      buildBand(3, { ...READS, cacheWrite5m: 0 }),
      buildBand(1, { ...READS, cacheWrite5m: 0, cacheWrite1h: 50 }, 200),
    ];
    expect(shiftCacheHits(bands, 0.25, rates).map(({ tokens }) => [tokens.cacheWrite5m, tokens.cacheWrite1h])).toEqual([
      [0, 601],
      [0, 651],
    ]);
  });

  it('keeps counts whole and the sum of input tokens as it was', () => {
    const count = fc.integer({ min: 0, max: 1e9 });
    const write = fc.constantFrom(null, 2.5);
    fc.assert(
      fc.property(count, count, write, fc.double({ min: 0, max: 1, noNaN: true }), (plain, cacheRead, rate, kept) => {
        const rates = [buildRate({ usd: { cacheWrite5m: rate } })];
        const [band] = shiftCacheHits([buildBand(1, { input: plain + cacheRead, cacheRead })], kept, rates);
        if (!band) throw new Error('a band went missing');
        const { tokens } = band;
        expect(Number.isInteger(tokens.cacheRead)).toBe(true);
        expect(tokens.cacheRead).toBeLessThanOrEqual(cacheRead);
        expect(uncachedInput(tokens) + tokens.cacheRead + tokens.cacheWrite5m).toBe(plain + cacheRead);
      }),
    );
  });
});
