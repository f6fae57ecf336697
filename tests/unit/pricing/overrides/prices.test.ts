import { describe, expect, it } from 'vitest';
import type { PriceOverride } from '../../../../lib/pricing/overrides/price-override';
import { pricesOf, standingOverrides } from '../../../../lib/pricing/overrides/prices';
import { buildRate } from '../build-rate';

const book = (...rates: ReturnType<typeof buildRate>[]) => ({ version: '1', checkedOn: '2026-08-01', rates });

describe('the prices of an audit', () => {
  const entered = (
    id: string,
    change: PriceOverride['change'],
    withdrawn: PriceOverride['withdrawn'] = null,
  ): PriceOverride => ({
    ...{ id, change, by: 'Ada', reason: 'why', on: `2026-11-0${id}T00:00:00.000Z`, withdrawn },
  });
  const target = { provider: 'openai', model: 'gpt-x', region: null };
  const alias = entered('1', { kind: 'alias', alias: { provider: null, model: 'house', target } });
  const discount = entered('2', {
    kind: 'discount',
    discount: { provider: 'openai', percentOff: 10, tiers: null, commitmentUsd: null, from: null, to: null },
  });
  const gone = entered('3', { ...alias.change }, { by: 'Ada', reason: 'undone', on: '2026-11-09T00:00:00.000Z' });

  it('are list prices with names of models, and beside them what is paid', () => {
    const { listed, catalogue } = pricesOf(book(buildRate()), [alias, discount]);
    expect([listed.rates[0]?.usd.input, catalogue.rates[0]?.usd.input]).toEqual([2, 1.8]);
    expect([listed.aliases?.length, catalogue.aliases?.length]).toEqual([1, 1]);
  });

  it('keep what is withdrawn apart from what stands', () => {
    const prices = pricesOf(book(buildRate()), [alias, discount, gone]);
    expect(prices.overrides).toHaveLength(3);
    expect(standingOverrides(prices).map(({ id }) => id)).toEqual(['1', '2']);
  });
});
