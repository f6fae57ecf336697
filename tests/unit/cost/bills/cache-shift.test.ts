import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftCacheHits } from '../../../../lib/cost/bills';
import { uncachedInput } from '../../../../lib/workloads/profile/token-counts';
import { buildBand } from '../build-workload';

describe('shiftCacheHits', () => {
  it('turns the lost cache reads into plain input', () => {
    const [band] = shiftCacheHits(
      [buildBand(3, { input: 1000, cacheRead: 801, cacheWrite5m: 50, output: 7 }, 200)],
      0.25,
    );
    expect(band).toEqual(buildBand(3, { input: 1000, cacheRead: 200, cacheWrite5m: 50, output: 7 }, 200));
    expect(band && uncachedInput(band.tokens)).toBe(750);
  });

  it('keeps counts whole and the sum of input tokens as it was', () => {
    const count = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0, max: 1, noNaN: true }), (plain, cacheRead, kept) => {
        const [band] = shiftCacheHits([buildBand(1, { input: plain + cacheRead, cacheRead })], kept);
        if (!band) throw new Error('a band went missing');
        expect(Number.isInteger(band.tokens.cacheRead)).toBe(true);
        expect(band.tokens.cacheRead).toBeLessThanOrEqual(cacheRead);
        expect(uncachedInput(band.tokens) + band.tokens.cacheRead).toBe(plain + cacheRead);
      }),
    );
  });
});
