import { describe, expect, it } from 'vitest';
import { tokenBill } from '../../../../lib/cost/bills';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { batchRates } from '../../../../lib/pricing/lookup/batch-rates';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import type { TokenCounts } from '../../../../lib/workloads/profile/tokens/token-counts';
import { buildProfile } from '../../../fixtures/build-profile';
import { assessProfile, NOW } from '../../../fixtures/in-context';
import { buildBand } from '../build-workload';

/** Bills of the catalogue as it ships, each with where its figure was read. Tokens are of the log, USD exact. */
const inBatch = (provider: string, model: string, tokens: Partial<TokenCounts>, over = 0) =>
  tokenBill([buildBand(1, tokens, over)], batchRates(catalogue, { provider, model }, NOW)?.rates ?? []);
const synchronously = (provider: string, model: string, tokens: Partial<TokenCounts>, over = 0) =>
  tokenBill([buildBand(1, tokens, over)], findRates(catalogue, { provider, model }, 'standard', NOW));
const million = 1_000_000;

describe('OpenAI prompts above 272K in batch (github.com/BerriAI/litellm/pull/39861)', () => {
  it('pay the long-context batch rates: twice the input and one and a half the output of short ones', () => {
    // gpt-5.6-luna in batch: $0.20 and $0.90 above 272K, where $0.10 and $0.60 were billed.
    const long = { input: 300_000, output: 10_000 };
    expect(inBatch('openai', 'gpt-5.6-luna', long, 272_000)).toBeCloseTo(0.06 + 0.009, 12);
    expect(inBatch('openai', 'gpt-5.6-luna', long)).toBeCloseTo(0.03 + 0.006, 12);
  });

  it('pay half the standard cached rate for cached tokens, on both sides of the edge', () => {
    const cached = { input: million, cacheRead: million };
    expect(inBatch('openai', 'gpt-5.6-luna', cached)).toBeCloseTo(0.01, 12);
    expect(inBatch('openai', 'gpt-5.6-luna', cached, 272_000)).toBeCloseTo(0.02, 12);
  });

  it('pay half the standard rate of a cache write, not the batch input rate', () => {
    const written = { input: million, cacheWrite5m: million };
    expect(inBatch('openai', 'gpt-5.6-luna', written)).toBeCloseTo(0.125, 12);
    expect(inBatch('openai', 'gpt-5.6-luna', written, 272_000)).toBeCloseTo(0.25, 12);
  });

  it('have no cached price for the pro models, in batch as synchronously', () => {
    expect(inBatch('openai', 'gpt-5.4-pro', { input: million, cacheRead: million })).toBeNull();
    expect(inBatch('openai', 'gpt-5.4-pro', { input: million })).toBe(15);
  });
});

describe('cached tokens in a batch with an explicit rate (github.com/BerriAI/litellm/pull/38341)', () => {
  it('are taken out of the input before the batch rate is applied', () => {
    // gpt-5.5 in batch: $2.50 in, $0.25 cached.
    const tokens = { input: million, cacheRead: 800_000, output: 0 };
    expect(inBatch('openai', 'gpt-5.5', tokens)).toBeCloseTo(0.2 * 2.5 + 0.8 * 0.25, 12);
  });

  it('get no discount where the vendor names none in batch: gpt-4.1 (lib/pricing/data/provider-facts.md, OpenAI stacking)', () => {
    expect(inBatch('openai', 'gpt-4.1', { input: million, cacheRead: million })).toBe(1);
  });
});

describe('a batch whose model is not told from its alias (github.com/BerriAI/litellm/pull/37077)', () => {
  const assess = (model: string) =>
    assessProfile(
      buildProfile({
        requests: 1,
        tokens: { input: 1800, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1000 },
        key: { provider: 'bedrock', model, serviceTier: 'batch' },
      }),
      1000,
    ).workload;

  it('is priced as the model that a Bedrock inference profile stands for', () => {
    // The request of the pull request a thousand times over: 1,800 tokens in at $1.50 and 1,000 out at $7.50 a million.
    expect(assess('global.anthropic.claude-sonnet-4-6').monthly.current).toBe(10.2);
    // A geographic profile costs a tenth more, in batch as well.
    expect(assess('us.anthropic.claude-sonnet-4-6').monthly.current).toBe(11.22);
    expect(assess('au.anthropic.claude-sonnet-4-6').monthly.current).toBe(11.22);
  });

  it('is unknown, and never zero, where it can not be told', () => {
    const { monthly, outcome } = assess('arn:aws:bedrock:us-east-1:111111111111:application-inference-profile/abc');
    expect(monthly).toMatchObject({ current: null, sync: null, batch: null });
    expect(outcome).toBe('unpriced');
  });
});

describe('Anthropic: batch and cache discounts stack (lib/pricing/data/provider-facts.md, Anthropic stacking)', () => {
  it.each([
    ['a read at 0.05 x base input', { cacheRead: million }, 3 * 0.05],
    ['a 5-minute write at 0.625 x base input', { cacheWrite5m: million }, 3 * 0.625],
    ['a 1-hour write at 1.0 x base input', { cacheWrite1h: million }, 3 * 1],
  ])('%s', (_, cached, usd) => {
    expect(inBatch('anthropic', 'claude-sonnet-4-5', { input: million, ...cached })).toBeCloseTo(usd, 12);
  });
});

describe('Vertex Gemini: the cache discount takes precedence (lib/pricing/data/provider-facts.md, Vertex stacking)', () => {
  it('prices a cached token in batch as synchronously, and the rest at half', () => {
    const cached = { input: million, cacheRead: million };
    expect(inBatch('vertex', 'gemini-2.5-pro', cached)).toBe(synchronously('vertex', 'gemini-2.5-pro', cached));
    expect(inBatch('vertex', 'gemini-2.5-pro', { input: million })).toBe(0.625);
  });
});

describe('Bedrock: no prompt caching with batch inference (lib/pricing/data/provider-facts.md, Bedrock stacking)', () => {
  it('prices a cached token as any other, which is dearer than synchronous with cache', () => {
    const model = 'global.anthropic.claude-sonnet-4-6';
    const cached = { input: million, cacheRead: million };
    expect(inBatch('bedrock', model, cached)).toBe(1.5);
    expect(synchronously('bedrock', model, cached)).toBe(0.3);
  });
});

describe('Gemini embeddings in batch', () => {
  it('are priced by their input alone, at half as Google announced it', () => {
    const tokens = { input: million };
    expect(synchronously('gemini', 'gemini-embedding-001', tokens)).toBe(0.15);
    const rate = batchRates(catalogue, { provider: 'gemini', model: 'gemini-embedding-001' }, NOW)?.rates[0];
    // The catalogues have 0.12, which is Vertex's price.
    expect(rate).toMatchObject({
      usd: { input: 0.075, output: 0 },
      status: 'conflicting',
      others: [{ usd: { input: 0.12 } }],
    });
    expect(inBatch('gemini', 'gemini-embedding-001', tokens)).toBe(0.075);
  });
});

describe('reasoning tokens', () => {
  it('are output: the log counts them there, and they are billed once', () => {
    expect(synchronously('openai', 'gpt-5.5', { output: million })).toBe(30);
  });
});
