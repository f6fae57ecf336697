import { describe, expect, it } from 'vitest';
import { flexBill, standardBill } from '../../../../lib/cost/bills';
import { uncachedWhereUnknown } from '../../../../lib/cost/input-on-model';
import { inputElsewhere, waysNow } from '../../../../lib/cost/questions/compare';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { NOW } from '../../../fixtures/in-context';
import { buildBand, buildRate, buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const million = 1_000_000;
const tokens = { input: 10_001, cacheRead: 1001, cacheWrite5m: 2001, cacheWrite1h: 3001, output: 5001 };
const moreTokens = { input: 12_001, cacheRead: 1201, cacheWrite5m: 2401, cacheWrite1h: 3601, output: 6001 };

function elsewhere(changes: Partial<WorkloadInput>, provider: string, model: string, factor = 1): WorkloadInput {
  const input = inputElsewhere(buildWorkload(changes), { provider, model, factor }, catalogue, NOW);
  if (input === null) throw new Error('the catalogue has this model');
  return input;
}

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

describe('several workloads together', () => {
  it('have the sum of their overheads, and none of those without a price', () => {
    const assumptions = { ...zeroOverhead, monitoringFixedUsd: certainly(2) };
    const work = buildWorkload({ bands: [buildBand(1000, { input: million, output: million })] });
    const unpriced = buildWorkload({ standardRates: [], batchRates: null });
    expect(waysNow([work, work, unpriced], assumptions)).toEqual({
      sync: 28,
      flex: null,
      batch: 14,
      overhead: 4,
      unpriced: 1,
    });
    expect(waysNow([], assumptions)).toEqual({ sync: null, flex: null, batch: null, overhead: null, unpriced: 0 });
  });
});
