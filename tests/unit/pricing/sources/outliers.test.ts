import { describe, expect, it } from 'vitest';
import { type Review, withoutOutliers } from '../../../../lib/pricing/sources/outliers';
import type { ObservedRow } from '../../../../lib/pricing/sources/rate-observation';
import { buildRow } from './build-observation';

const at = (provider: string, input: number | null, more: Partial<ObservedRow> = {}) =>
  buildRow({ provider, model: 'kimi-k9', input_usd_per_mtok: input, ...more });
/** The offer in question beside the inputs of others. */
const beside = (suspect: ObservedRow, others: readonly ObservedRow[], reviews: readonly Review[] = []) =>
  withoutOutliers([...others, suspect], reviews);
const HOSTS = ['together_ai', 'groq', 'deepinfra', 'mistral'];
const others = (...inputs: number[]) => inputs.map((input, host) => at(HOSTS[host] ?? '', input));
const review: Review = {
  source: 'litellm',
  provider: 'fireworks_ai',
  model: 'Kimi-*',
  verdict: 'refused',
  reason: 'Looked at.',
  on: '2026-11-28',
};

describe('a price far off', () => {
  it('is one that is five times the median elsewhere, or a fifth of it', () => {
    for (const [input, refused] of [
      [10, true],
      [9.99, false],
      [0.4, true],
      [0.41, false],
    ] as const) {
      const found = beside(at('fireworks_ai', input), others(2, 2, 2));
      expect([input, found.rows.length]).toEqual([input, refused ? 3 : 4]);
    }
  });

  it('is told with the token type, the ratio and the number of prices', () => {
    const { findings } = beside(at('fireworks_ai', 10), others(2, 2, 2));
    expect(findings).toEqual([
      {
        code: 'outlier',
        says: 'litellm: fireworks_ai kimi-k9: input 10 is 5 times the median of 3 prices elsewhere; refused until reviewed.',
      },
    ]);
    const output = beside(at('fireworks_ai', 2, { output_usd_per_mtok: 80 }), others(2, 2, 2)).findings;
    expect(output[0]?.says).toContain('output 80 is 10 times the median of 3');
  });

  it('is measured at the median, in whatever order prices come', () => {
    // The median of 1, 1 and 10 is 1, that of 1, 1, 3 and 10 is 2.
    const isKept = (input: number, ...elsewhere: number[]) =>
      beside(at('fireworks_ai', input), others(...elsewhere)).rows.some(({ provider }) => provider === 'fireworks_ai');
    expect([isKept(6, 1, 10, 1), isKept(6, 10, 1, 1), isKept(4.9, 1, 10, 1)]).toEqual([false, false, true]);
    expect([isKept(9.9, 10, 1, 3, 1), isKept(10.1, 10, 1, 3, 1)]).toEqual([true, false]);
  });

  it('is measured by short standard prices only', () => {
    const two = others(2, 2);
    for (const more of [{ tier: 'batch' }, { context_band: 'gt-128k' }, { input_usd_per_mtok: null }]) {
      expect(beside(at('fireworks_ai', 20), [...two, at('mistral', 2, more)]).findings).toEqual([]);
    }
    expect(
      beside(at('fireworks_ai', 20), [...two, at('mistral', 2, { context_band: 'lte-128k' })]).findings,
    ).toHaveLength(1);
    // Nor is any other price of an offer measured.
    expect(beside(at('fireworks_ai', 20, { tier: 'priority' }), others(2, 2, 2)).findings).toEqual([]);
  });
});

describe('a review', () => {
  it('is why a price is refused, even if it is far off as well', () => {
    expect(beside(at('fireworks_ai', 20), others(2, 2, 2), [review]).findings).toEqual([
      { code: 'reviewed', says: 'litellm: fireworks_ai kimi-k9: Looked at.' },
    ]);
  });

  it('is one of a source, a provider and a model', () => {
    for (const other of [{ source: 'models.dev' }, { provider: 'groq' }, { model: 'kimi-k8' }]) {
      expect(beside(at('fireworks_ai', 3), [], [{ ...review, ...other }]).rows).toHaveLength(1);
    }
    expect(beside(at('fireworks_ai', 3, { model: 'KIMI-K9' }), [], [review]).rows).toEqual([]);
  });

  it('of one token type takes that price away, from its own model', () => {
    const cached = at('fireworks_ai', 3, { cache_read_usd_per_mtok: 1 });
    const types: Review = { ...review, types: ['cacheRead'] };
    expect(beside(cached, [], [types]).rows).toEqual([at('fireworks_ai', 3)]);
    expect(beside(cached, [], [{ ...types, model: 'kimi-k8' }]).rows).toEqual([cached]);
    expect(beside(cached, [], [{ ...review, verdict: 'kept' }]).rows).toEqual([cached]);
  });
});
