import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../../lib/pricing/catalogue/rate';
import { blendRates } from '../../../../lib/pricing/lookup/blend-rates';
import type { BandTokens } from '../../../../lib/pricing/lookup/token-sums';
import type { TokenCounts } from '../../../../lib/workloads/profile/tokens/token-counts';
import { buildRate, from } from '../build-rate';

const old = buildRate({ usd: { input: 4, cacheRead: 1, output: 16 }, inForce: from(null, '2026-09-01') });
const fresh = buildRate({ observedOn: '2026-09-02', inForce: from('2026-09-01') });
const blend = (a: number, b: number, one = old, other = fresh) =>
  blendRates([
    { share: a, rates: [one] },
    { share: b, rates: [other] },
  ]);

describe('rates of requests at several times', () => {
  it('are weighted by their requests', () => {
    const { inForce: _, ...timeless } = fresh;
    expect(blend(0.25, 0.75)).toEqual([
      {
        ...timeless,
        usd: { input: 2.5, cacheRead: 0.625, cacheWrite5m: null, cacheWrite1h: null, output: 10 },
        observedOn: '2026-08-01',
        note: 'Weighted by request times: 75% at $2.00 in, $8.00 out (from 1 Sep 2026), 25% at $4.00 in, $16.00 out (until 1 Sep 2026).',
      },
    ]);
  });

  it('lie between the rates, exactly, whatever the shares', () => {
    for (const share of [0.1, 0.3, 1 / 3, 0.7]) {
      const [rate] = blend(share, 1 - share);
      expect(rate?.usd.input).toBeCloseTo(2 + 2 * share, 11);
      expect(String(rate?.usd.input).length).toBeLessThanOrEqual(13);
    }
  });

  it('are unknown where one of them is', () => {
    const [rate] = blend(0.5, 0.5, old, buildRate({ usd: { output: null } }));
    expect(rate?.usd).toMatchObject({ input: 3, output: null });
  });

  it('are unknown where some requests have none; rounding of shares is no such gap', () => {
    const rate = (share: number) =>
      blendRates([
        { share, rates: [old] },
        { share: 1 - share, rates: [] },
      ])[0];
    expect(rate(0.9)?.usd.input).toBeNull();
    expect(rate(1 - 1e-10)?.usd.input).toBeCloseTo(4, 8);
  });

  it('keep bands and tiers apart', () => {
    const long = buildRate({ over: 200_000, usd: { input: 6 } });
    const rates = blendRates([
      { share: 0.5, rates: [old, long] },
      { share: 0.5, rates: [fresh, long] },
    ]);
    expect(rates.map(({ over, usd }) => [over, usd.input])).toEqual([
      [0, 3],
      [200_000, 6],
    ]);
  });

  it('are derived if their statuses differ, and keep the note of the largest', () => {
    const published = buildRate({ status: 'published', note: 'A note.' });
    expect(blend(0.4, 0.6, old, published)[0]).toMatchObject({
      status: 'derived',
      note: 'Weighted by request times: 60% at $2.00 in, $8.00 out, 40% at $4.00 in, $16.00 out (until 1 Sep 2026). A note.',
    });
    expect(blend(0.4, 0.6, published, published)[0]?.status).toBe('published');
  });

  it('name each override once, and none if there is none', () => {
    const a = buildRate({ overrides: ['a'] });
    const both = buildRate({ overrides: ['a', 'b'] });
    expect(blend(0.4, 0.6, a, both)[0]?.overrides).toEqual(['a', 'b']);
    expect(blend(0.4, 0.6, a, fresh)[0]?.overrides).toEqual(['a']);
    expect(blend(0.4, 0.6)[0]).not.toHaveProperty('overrides');
  });

  it('have their bands from short to long, whatever comes first', () => {
    const long = buildRate({ over: 200_000, usd: { input: 6 } });
    const parts = [
      { share: 0.5, rates: [long, old] },
      { share: 0.5, rates: [long, fresh] },
    ];
    expect(blendRates(parts).map(({ over, usd }) => [over, usd.input])).toEqual([
      [0, 3],
      [200_000, 6],
    ]);
  });

  it('have the oldest day of all, and are told to be weighted by tokens where any are known', () => {
    const older = buildRate({ observedOn: '2026-07-01' });
    expect(blend(0.5, 0.5, fresh, older)[0]?.observedOn).toBe('2026-07-01');
    expect(blend(0.5, 0.5, older, fresh)[0]?.observedOn).toBe('2026-07-01');
    const notes = (one?: BandTokens, other?: BandTokens) =>
      blendRates([
        { share: 0.5, rates: [old], ...(one && { tokens: one }) },
        { share: 0.5, rates: [fresh], ...(other && { tokens: other }) },
      ])[0]?.note;
    expect(notes(tokens(0, { input: 1 }))).toMatch(/^Weighted by tokens/);
    expect(notes(new Map(), new Map())).toMatch(/^Weighted by request times/);
  });

  it('of a band leave out the tokens at the edge of the next one', () => {
    const long = (input: number) => buildRate({ over: 200_000, usd: { input } });
    const rates = blendRates([
      {
        share: 0.5,
        tokens: new Map([...tokens(0, { input: 100 }), ...tokens(200_000, { input: 300 })]),
        rates: [old, long(6)],
      },
      { share: 0.5, tokens: tokens(0, { input: 100 }), rates: [fresh, long(10)] },
    ]);
    expect(rates.map(({ over, usd }) => [over, usd.input])).toEqual([
      [0, 3],
      [200_000, 6],
    ]);
  });

  it('at one time are left as they are', () => {
    expect(blendRates([{ share: 1, rates: [fresh] }])).toEqual([fresh]);
    expect(blendRates([])).toEqual([]);
  });

  const tokens = (over: number, own: Partial<TokenCounts>): BandTokens =>
    new Map([[over, { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0, ...own }]]);

  it('are weighted by tokens where these are known, each type by its own', () => {
    const [rate] = blendRates([
      // Uncached input 300 and 100, cached 0 and 200, output 50 and 150. Nothing is written, so writes go like reads.
      { share: 0.9, tokens: tokens(0, { input: 300, output: 50 }), rates: [withWrites(old, 5)] },
      { share: 0.1, tokens: tokens(0, { input: 300, cacheRead: 200, output: 150 }), rates: [withWrites(fresh, 2.5)] },
    ]);
    expect(rate?.usd).toEqual({ input: 3.5, cacheRead: 0.5, cacheWrite5m: 2.5, cacheWrite1h: null, output: 10 });
    expect(rate?.note).toBe(
      'Weighted by tokens: 75% of input and 25% of output at $4.00 in, $16.00 out (until 1 Sep 2026), 25% of input and 75% of output at $2.00 in, $8.00 out (from 1 Sep 2026).',
    );
  });

  it('of a context band are weighted by its tokens, and by those of the others where it has none', () => {
    const long = (usd: number) => buildRate({ over: 200_000, usd: { input: usd } });
    const parts = (band: number) => [
      { share: 0.5, tokens: tokens(band, { input: 100 }), rates: [old, long(6)] },
      { share: 0.5, tokens: tokens(0, { input: 300 }), rates: [fresh, long(10)] },
    ];
    const input = (band: number) => blendRates(parts(band)).map(({ usd }) => usd.input);
    expect(input(272_000)).toEqual([2, 6]);
    expect(input(0)).toEqual([2.5, 9]);
  });

  it('of a band that one price list does not have are those of the band below it there', () => {
    const parts = [
      { share: 0.5, rates: [old] },
      { share: 0.5, rates: [fresh, buildRate({ over: 200_000, usd: { input: 6 } })] },
    ];
    expect(blendRates(parts).map(({ over, usd }) => [over, usd.input])).toEqual([
      [0, 3],
      [200_000, 5],
    ]);
  });

  it('are known where all tokens of a type have a price, and unknown where one token has none', () => {
    const priced = (unpriced: number) =>
      blendRates([
        { share: 0.5, tokens: tokens(0, { input: 100, output: 1 }), rates: [old] },
        {
          share: 0.5,
          tokens: tokens(0, { input: 100, output: unpriced }),
          rates: [buildRate({ usd: { output: null } })],
        },
      ])[0]?.usd.output;
    expect(priced(0)).toBe(16);
    expect(priced(1)).toBeNull();
  });
});

const withWrites = (rate: Rate, cacheWrite5m: number): Rate => ({ ...rate, usd: { ...rate.usd, cacheWrite5m } });
