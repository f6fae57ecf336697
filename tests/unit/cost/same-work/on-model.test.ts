import { describe, expect, it } from 'vitest';
import { flexBill, standardBill } from '../../../../lib/cost/bills';
import { costAtBase } from '../../../../lib/cost/net/workload-cost';
import { inputOnModel, uncachedWhereUnknown } from '../../../../lib/cost/same-work';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import { soldModel } from '../../../../lib/pricing/lookup/sold-model';
import { NOW } from '../../../fixtures/in-context';
import { buildBand, buildRate, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

function onModel(input: WorkloadInput, provider: string, model: string, factor = 1): WorkloadInput {
  return inputOnModel(input, soldModel(catalogue, { provider, model }, NOW), factor);
}

describe('the same work in three ways', () => {
  const luna = { provider: 'openai', model: 'gpt-5.6-luna' };
  const standardRates = findRates(catalogue, luna, 'standard', NOW);
  const work = buildWorkload({
    provider: 'openai',
    bands: [buildBand(10, { input: 1_000_000, output: 1_000_000 })],
    standardRates,
    currentRates: standardRates,
    batchRates: findRates(catalogue, luna, 'batch', NOW),
    flexRates: findRates(catalogue, luna, 'flex', NOW),
  });
  const cost = (input: WorkloadInput) => costAtBase(input, zeroOverhead);

  it('on its own model: $0.20 and $1.20 a million, half of it on flex and in batch', () => {
    expect(cost(work)).toMatchObject({ sync: 1.4, flex: 0.7, batch: 0.7 });
  });

  it('on another model: at its rates, and a tenth more tokens where its tokenizer makes them', () => {
    // $3 and $15 a million, in batch half of it; no flex.
    expect(cost(onModel(work, 'anthropic', 'claude-sonnet-4-5'))).toMatchObject({ sync: 18, flex: null, batch: 9 });
    expect(cost(onModel(work, 'anthropic', 'claude-sonnet-4-5', 1.1))).toMatchObject({ sync: 19.8, batch: 9.9 });
  });

  it('pays the share of the rates that it pays now, on its own model and on others of its provider', () => {
    // Half of $1.40. gpt-4o has $2.50 and $10 a million.
    const half = { ...work, billedUsd: 0.7 };
    expect(cost(half)).toMatchObject({ sync: 0.7, flex: 0.35, batch: 0.35 });
    expect(cost(onModel(half, 'openai', 'gpt-4o'))).toMatchObject({ sync: 6.25, batch: 3.13 });
    expect(cost(onModel(half, 'anthropic', 'claude-sonnet-4-5'))).toMatchObject({ sync: 18, batch: 9 });
  });

  it('reads cached tokens in full where the other model has no price for them', () => {
    const cached = { ...work, bands: [buildBand(1, { input: 1_000_000, cacheRead: 1_000_000 })] };
    const [rate] = onModel(cached, 'openai', 'text-embedding-3-small').standardRates;
    expect(rate?.usd).toMatchObject({ input: 0.02, cacheRead: 0.02 });
  });
});

const tokens = { input: 10_001, cacheRead: 1001, cacheWrite5m: 2001, cacheWrite1h: 3001, output: 5001 };
const moreTokens = { input: 12_001, cacheRead: 1201, cacheWrite5m: 2401, cacheWrite1h: 3601, output: 6001 };

const elsewhere = (changes: Partial<WorkloadInput>, provider: string, model: string, factor?: number) =>
  onModel(buildWorkload(changes), provider, model, factor);

describe('a workload on another model', () => {
  it('has its tokens times the factor, each type of them, in its band', () => {
    const low = buildBand(2, { input: 11, output: 21 }, 200_000);
    const high = buildBand(3, { input: 101, output: 201 });
    const bands = [buildBand(5, tokens, 200_000)];
    const doubtful = { bands, tokenDoubt: { low: [low], high: [high] } };
    const moved = elsewhere(doubtful, 'anthropic', 'claude-sonnet-4-5', 1.2);
    expect(moved.bands).toEqual([buildBand(5, moreTokens, 200_000)]);
    expect(moved.tokenDoubt).toEqual({
      low: [buildBand(2, { input: 13, output: 25 }, 200_000)],
      high: [buildBand(3, { input: 121, output: 241 })],
    });
    expect(elsewhere(doubtful, 'anthropic', 'claude-sonnet-4-5')).toMatchObject(doubtful);
    expect(elsewhere({ tokenDoubt: 'unknown' }, 'anthropic', 'claude-sonnet-4-5', 1.2).tokenDoubt).toBe('unknown');
    expect(elsewhere({}, 'anthropic', 'claude-sonnet-4-5')).not.toHaveProperty('tokenDoubt');
  });

  it('has neither the cost in the log nor a listed one, and the expiry of its new provider', () => {
    const moved = elsewhere(
      { billedUsd: 7, flatCost: { usdPerRequest: 1, batchRatio: null }, expiryHours: 5 },
      'anthropic',
      'claude-sonnet-4-5',
    );
    expect(moved).toMatchObject({ provider: 'anthropic', billedUsd: null, expiryHours: 24 });
    expect(moved).not.toHaveProperty('flatCost');
  });

  it('pays the same part of its rates on a model of its provider, and all of them elsewhere', () => {
    // 7 USD of 14 are paid. A million tokens each way are 3 and 15 USD there.
    const half = { billedUsd: 7, provider: 'anthropic' };
    expect(standardBill(elsewhere(half, 'anthropic', 'claude-sonnet-4-5'))).toBe(9);
    expect(standardBill(elsewhere({ ...half, provider: 'openai' }, 'anthropic', 'claude-sonnet-4-5'))).toBe(18);
    // On flex at a half of 0.20 and 1.20 USD.
    expect(flexBill(elsewhere({ ...half, provider: 'openai' }, 'openai', 'gpt-5.6-luna'))).toBe(0.35);
  });
});

describe('cached tokens without a price', () => {
  const priced = (usd: Parameters<typeof buildRate>[1]) => uncachedWhereUnknown(buildRate('standard', usd)).usd;

  it('cost what input does, and an hour in a cache what five minutes do', () => {
    const input = { input: 3, cacheRead: 3, cacheWrite5m: 3, cacheWrite1h: 3, output: 15 };
    expect(priced({ input: 3, output: 15 })).toEqual(input);
    expect(priced({ input: 3, output: 15, cacheWrite5m: 4 })).toEqual({ ...input, cacheWrite5m: 4, cacheWrite1h: 4 });
    const own = { input: 3, cacheRead: 0.3, cacheWrite5m: 4, cacheWrite1h: 6, output: 15 };
    expect(priced(own)).toEqual(own);
  });
});
