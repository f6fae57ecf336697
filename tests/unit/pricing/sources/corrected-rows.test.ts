import { describe, expect, it } from 'vitest';
import { withoutMisreadCache } from '../../../../lib/pricing/sources/misread-cache';
import { withMistralCachedInput } from '../../../../lib/pricing/sources/mistral-cached';
import { withNovaCachedInput } from '../../../../lib/pricing/sources/nova-cached';
import type { ObservedRow } from '../../../../lib/pricing/sources/rate-observation';
import { withoutFilledRegions } from '../../../../lib/pricing/sources/region-lists';
import { buildRate } from '../build-rate';
import { buildObservation, buildRow } from './build-observation';

describe('cache columns that repeat the batch prices', () => {
  const batch = buildRow({ tier: 'batch', input_usd_per_mtok: 1, output_usd_per_mtok: 4 });
  const misread = { cache_read_usd_per_mtok: 1, cache_write_5m_usd_per_mtok: 4, cache_write_1h_usd_per_mtok: 4 };
  const standard = buildRow(misread);
  const untouched = (...rows: ObservedRow[]) => expect(withoutMisreadCache(rows)).toEqual({ rows, findings: [] });

  it('are left out of every row of the model, and told', () => {
    const regional = buildRow({ region: 'eu', ...misread });
    expect(withoutMisreadCache([standard, batch, regional])).toEqual({
      rows: [buildRow(), batch, buildRow({ region: 'eu' })],
      findings: [
        { code: 'cache-is-batch', says: 'litellm openai gpt-x: its cache columns are its batch prices; left out.' },
      ],
    });
  });

  it('are kept where only one of them is a batch price', () => {
    untouched(batch, buildRow({ ...misread, cache_read_usd_per_mtok: 0.5 }));
    untouched(batch, buildRow({ ...misread, cache_write_5m_usd_per_mtok: 3 }));
  });

  it('are kept beside the batch price of another model, source, day, provider or region, or of none', () => {
    for (const other of [
      { model: 'gpt-y' },
      { source: 'models.dev' as const },
      { source_date: '2026-08-02' },
      { provider: 'azure' },
      { region: 'eu' },
      { tier: 'flex' },
    ]) {
      untouched(standard, { ...batch, ...other });
    }
    // A regional batch price after the general one is not the one that is compared.
    untouched(buildRow({ ...misread, cache_read_usd_per_mtok: 3 }), batch, {
      ...batch,
      region: 'eu',
      input_usd_per_mtok: 3,
    });
  });

  it('are judged by the standard row, and by batch prices that are known', () => {
    untouched(batch, buildRow({ tier: 'flex', ...misread }));
    const none = { cache_read_usd_per_mtok: null, cache_write_5m_usd_per_mtok: null };
    untouched({ ...batch, input_usd_per_mtok: null, output_usd_per_mtok: null }, buildRow(none));
    untouched({ ...batch, input_usd_per_mtok: null }, buildRow({ ...none, cache_write_5m_usd_per_mtok: 4 }));
    untouched({ ...batch, output_usd_per_mtok: null }, buildRow({ ...none, cache_read_usd_per_mtok: 1 }));
  });
});

describe('lists of Regions at the price of none', () => {
  const row = (more: Partial<ObservedRow> = {}) =>
    buildRow({ provider: 'bedrock', model: 'amazon.nova-pro-v1:0', ...more });
  const list = { region: 'eu-west-1,sa-east-1' };
  const kept = (...rows: ObservedRow[]) => expect(withoutFilledRegions(rows)).toEqual({ rows, findings: [] });

  it('are refused', () => {
    expect(withoutFilledRegions([row(list), row()])).toEqual({
      rows: [row()],
      findings: [
        {
          code: 'filled-regions',
          says: 'litellm bedrock amazon.nova-pro-v1:0 standard: 2 Regions at the price of no Region; refused.',
        },
      ],
    });
  });

  it('are kept at a price of their own, for either token type', () => {
    kept(row(), row({ ...list, input_usd_per_mtok: 3 }));
    kept(row(), row({ ...list, output_usd_per_mtok: 9 }));
  });

  it('are compared with the same model, tier and band of one source', () => {
    kept(row(list));
    for (const other of [{ model: 'amazon.nova-lite-v1:0' }, { tier: 'batch' }, { context_band: 'gt-128k' }]) {
      kept(row(other), row(list));
    }
    kept(row({ region: 'us' }), row(list));
  });

  it('are only those of AWS, and a Region in a row of its own is none', () => {
    kept(row(), row({ region: 'eu-west-1' }));
    kept(buildRow(), buildRow(list));
  });
});

describe('cached input by a rule of the vendor', () => {
  const nova = (more = {}) =>
    buildObservation({
      provider: 'bedrock',
      model: 'us.amazon.nova-pro-v1:0',
      usd: { input: 0.8, cacheRead: null },
      ...more,
    });
  const cachedOf = (observation: ReturnType<typeof nova>) => withNovaCachedInput([observation])[0]?.usd.cacheRead;

  it('is a quarter of input for Amazon Nova, in every profile and generation', () => {
    for (const model of ['us.amazon.nova-pro-v1:0', 'amazon.nova-micro-v1:0', 'amazon.nova-2-lite-v1:0']) {
      expect(withNovaCachedInput([nova({ model })])).toEqual([
        {
          ...nova({ model }),
          usd: { ...nova().usd, cacheRead: 0.2 },
          derived: "Cached input at 0.25 x input, as in every profile of Amazon Nova that AWS's price list has.",
        },
      ]);
    }
  });

  it('keeps what was corrected before, and a price that a source names', () => {
    expect(withNovaCachedInput([nova({ derived: 'corrected' })])[0]?.derived).toBe('corrected');
    expect(cachedOf(nova({ usd: { input: 0.8, cacheRead: 0.3 } }))).toBe(0.3);
  });

  it.each([
    ['another tier', { tier: 'batch' }],
    ['another provider', { provider: 'openrouter' }],
    ['a model that is not cached', { model: 'amazon.nova-sonic-v1:0' }],
    ['a name that only ends alike', { model: 'my.amazon.nova-pro-v1:0' }],
    ['a model without a price', { usd: { input: null, cacheRead: null } }],
    ['a model that costs nothing', { usd: { input: 0, cacheRead: null } }],
  ])('is unknown for %s', (_what, more) => expect(cachedOf(nova(more))).toBeNull());

  it('is a tenth of input for Mistral, where nothing else is known of a standard price', () => {
    const of = (more: Parameters<typeof buildRate>[0]) =>
      withMistralCachedInput([buildRate({ provider: 'mistral', ...more })])[0]?.usd.cacheRead;
    expect(of({ usd: { cacheRead: null } })).toBe(0.2);
    expect(of({ usd: { cacheRead: 1 } })).toBe(1);
    expect(of({ tier: 'batch', usd: { cacheRead: null } })).toBeNull();
    expect(of({ provider: 'openai', usd: { cacheRead: null } })).toBeNull();
    expect(of({ usd: { input: null, cacheRead: null } })).toBeNull();
    expect(of({ usd: { output: 0, cacheRead: null } })).toBeNull();
  });
});
