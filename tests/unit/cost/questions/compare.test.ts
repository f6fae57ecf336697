import { describe, expect, it } from 'vitest';
import { inputElsewhere, waysNow, waysOn } from '../../../../lib/cost/questions/compare';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import { NOW } from '../../../fixtures/in-context';
import { buildBand, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const standardRates = findRates(catalogue, { provider: 'openai', model: 'gpt-5.6-luna' }, 'standard', NOW);
const work = buildWorkload({
  provider: 'openai',
  bands: [buildBand(10, { input: 1_000_000, output: 1_000_000 })],
  standardRates,
  currentRates: standardRates,
  batchRates: findRates(catalogue, { provider: 'openai', model: 'gpt-5.6-luna' }, 'batch', NOW),
  flexRates: findRates(catalogue, { provider: 'openai', model: 'gpt-5.6-luna' }, 'flex', NOW),
});

describe('the same work in three ways', () => {
  it('on its own model: $0.20 and $1.20 a million, half of it on flex and in batch', () => {
    expect(waysNow([work], zeroOverhead)).toEqual({ sync: 1.4, flex: 0.7, batch: 0.7, overhead: 0, unpriced: 0 });
  });

  it('on another model: at its rates, and a tenth more tokens where its tokenizer makes them', () => {
    const on = (factor: number) =>
      waysOn({ provider: 'anthropic', model: 'claude-sonnet-4-5', factor }, [work], zeroOverhead, catalogue, NOW);
    // $3 and $15 a million, in batch half of it; no flex.
    expect(on(1)).toEqual({ sync: 18, flex: null, batch: 9, overhead: 0, unpriced: 0 });
    expect(on(1.1)).toMatchObject({ sync: 19.8, batch: 9.9 });
  });

  it('pays the share of the rates that it pays now, on its own model and on others of its provider', () => {
    // Half of $1.40. gpt-4o has $2.50 and $10 a million.
    const half = { ...work, billedUsd: 0.7 };
    expect(waysNow([half], zeroOverhead)).toMatchObject({ sync: 0.7, flex: 0.35, batch: 0.35 });
    const on = (provider: string, model: string) =>
      waysOn({ provider, model, factor: 1 }, [half], zeroOverhead, catalogue, NOW);
    expect(on('openai', 'gpt-4o')).toMatchObject({ sync: 6.25, batch: 3.13 });
    expect(on('anthropic', 'claude-sonnet-4-5')).toMatchObject({ sync: 18, batch: 9 });
  });

  it('reads cached tokens in full where the other model has no price for them', () => {
    const cached = { ...work, bands: [buildBand(1, { input: 1_000_000, cacheRead: 1_000_000 })] };
    const input = inputElsewhere(
      cached,
      { provider: 'openai', model: 'text-embedding-3-small', factor: 1 },
      catalogue,
      NOW,
    );
    expect(input?.standardRates[0]?.usd).toMatchObject({ input: 0.02, cacheRead: 0.02 });
  });

  it('is in no figure of a row where it can not be priced, and is counted', () => {
    const unpriced = { ...work, standardRates: [], batchRates: null, flexRates: null };
    expect(waysNow([work, unpriced], zeroOverhead)).toMatchObject({ sync: 1.4, batch: 0.7, unpriced: 1 });
    const nowhere = waysOn({ provider: 'openai', model: 'nope', factor: 1 }, [work], zeroOverhead, catalogue, NOW);
    expect(nowhere).toEqual({ sync: null, flex: null, batch: null, overhead: null, unpriced: 1 });
  });

  it('is no way for all where it is none for one of them', () => {
    const unsold = { ...work, flexRates: null };
    expect(waysNow([work, unsold], zeroOverhead)).toMatchObject({ sync: 2.8, flex: null, batch: 1.4 });
  });
});
