import { describe, expect, it } from 'vitest';
import type { TokenRates } from '../../../../lib/pricing/catalogue/rate';
import { scaleTier } from '../../../../lib/pricing/lookup/scale-tier';
import { buildRate } from '../build-rate';

const was = buildRate({ usd: { input: 2, cacheRead: 0.5, cacheWrite5m: 2.5, cacheWrite1h: 0, output: 8 } });
const is = buildRate({
  usd: { input: 3, cacheRead: 0.6, cacheWrite5m: null, cacheWrite1h: 6, output: 10 },
  source: 'a page',
  note: 'its own note',
  others: [],
});
const batch = (usd: Partial<TokenRates>) => buildRate({ tier: 'batch', usd });

describe('a tier after its standard rate changed', () => {
  it('keeps each share, and is derived from the new rate', () => {
    const { others: _, ...said } = is;
    expect(
      scaleTier(batch({ input: 1, cacheRead: 0.25, cacheWrite5m: 1, cacheWrite1h: 1, output: 6 }), was, is),
    ).toEqual({
      ...said,
      tier: 'batch',
      // Unknown where the new or the old standard rate is: there is no share.
      usd: { input: 1.5, cacheRead: 0.3, cacheWrite5m: null, cacheWrite1h: null, output: 7.5 },
      status: 'derived',
      note: 'The share of the standard rate that batch had in a catalogue: 0.5 of input, 0.75 of output.',
    });
  });

  it('has no binary noise', () => {
    const scaled = scaleTier(batch({ input: 0.1 }), buildRate({ usd: { input: 1 } }), buildRate({ usd: { input: 3 } }));
    expect(scaled?.usd.input).toBe(0.3);
  });

  it('keeps a price of nothing at nothing, also beside a standard price that is unknown', () => {
    const free = scaleTier(batch({ cacheRead: 0, cacheWrite1h: 0, cacheWrite5m: 0 }), was, is);
    expect(free?.usd).toMatchObject({ cacheRead: 0, cacheWrite1h: 0, cacheWrite5m: 0 });
  });

  it('names only the shares that it has', () => {
    const third = scaleTier(batch({ input: 2 / 3, output: null }), was, is);
    expect(third?.usd).toMatchObject({ input: 1, output: null });
    expect(third?.note).toBe('The share of the standard rate that batch had in a catalogue: 0.333 of input.');
    const embedding = buildRate({ usd: { input: 2, output: 0 } });
    expect(scaleTier(batch({ input: 1, output: 0 }), embedding, is)?.note).toMatch(/: 0\.5 of input\.$/);
  });

  it.each([
    ['input was unknown', batch({ input: null }), was, is],
    ['standard input was unknown', batch({ input: 1 }), buildRate({ usd: { input: null } }), is],
    ['output is lost', batch({ input: 1, output: 4 }), was, buildRate({ usd: { output: null } })],
  ])('is unknown if %s', (_why, tier, before, after) => {
    expect(scaleTier(tier, before, after)).toBeNull();
  });
});
