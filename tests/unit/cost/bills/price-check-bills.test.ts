import { describe, expect, it } from 'vitest';
import { shiftCacheHits, tokenBill } from '../../../../lib/cost/bills';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { batchRates } from '../../../../lib/pricing/lookup/batch-rates';
import { findRates } from '../../../../lib/pricing/lookup/find-rates';
import { NOW } from '../../../fixtures/in-context';
import { buildBand } from '../build-workload';

/** Ten million tokens in, of which six million are cached, and one million out; in batch 30% of the hits remain. */
const TOKENS = { input: 10_000_000, cacheRead: 6_000_000, output: 1_000_000 };
const KEPT = 0.3;

/**
 * Bills worked out by hand from the vendors' prices, USD. Synchronous: 4 x input + 6 x cached + output. Batch: 8.2 x
 * input + 1.8 x cached + output, at batch prices. The 4.2 of lost hits are written, at 1.25 x input, where the vendor charges for
 * writing: Claude and GPT-5.6 and later.
 */
const BILLS: [provider: string, model: string, region: string, over: number, sync: number, batch: number | null][] = [
  ['openai', 'gpt-6.1-terra', 'default', 0, 4 * 1 + 6 * 0.05 + 5, 4 * 0.5 + 4.2 * 0.625 + 1.8 * 0.025 + 2.5],
  ['openai', 'gpt-6-astra', 'default', 0, 4 * 10 + 6 * 1 + 50, 4 * 5 + 4.2 * 6.25 + 1.8 * 0.5 + 25],
  ['openai', 'gpt-6.1-sol', 'default', 272_000, 4 * 4 + 6 * 0.2 + 15, 4 * 2 + 4.2 * 2.5 + 1.8 * 0.1 + 7.5],
  ['openai', 'gpt-6.2-sol', 'default', 0, 4 * 2 + 6 * 0.1 + 10, 4 * 1 + 4.2 * 1.25 + 1.8 * 0.05 + 5],
  ['anthropic', 'claude-sonnet-4-5', 'default', 0, 4 * 3 + 6 * 0.3 + 15, 4 * 1.5 + 4.2 * 1.875 + 1.8 * 0.15 + 7.5],
  ['anthropic', 'claude-fable-5-2', 'default', 0, 4 * 8 + 6 * 0.2 + 40, 4 * 4 + 4.2 * 5 + 1.8 * 0.1 + 20],
  // Bedrock caches nothing in batch.
  ['bedrock', 'us.anthropic.claude-sonnet-4-6', 'default', 0, 4 * 3.3 + 6 * 0.33 + 16.5, 10 * 1.65 + 8.25],
  [
    'bedrock',
    'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    'default',
    0,
    4 * 3.3 + 6 * 0.33 + 16.5,
    10 * 1.65 + 8.25,
  ],
  // Azure: no source prices cached tokens in batch.
  ['azure', 'gpt-4.1', 'us', 0, 4 * 2.2 + 6 * 0.55 + 8.8, 10 * 1.1 + 4.4],
  ['azure', 'gpt-5.6-sol', 'default', 0, 4 * 4 + 6 * 0.4 + 20, null],
  ['xai', 'grok-4.3', 'default', 0, 4 * 1.25 + 6 * 0.2 + 2.5, 8.2 * 1 + 1.8 * 0.16 + 2],
  ['xai', 'grok-4.20-0309-reasoning', 'default', 0, 4 * 1.25 + 6 * 0.2 + 2.5, 8.2 * 1 + 1.8 * 0.16 + 2],
  ['mistral', 'mistral-medium-latest', 'default', 0, 4 * 1.5 + 6 * 0.15 + 7.5, 10 * 0.75 + 3.75],
  ['groq', 'openai/gpt-oss-120b', 'default', 0, 4 * 0.15 + 6 * 0.075 + 0.6, 10 * 0.075 + 0.3],
  ['vertex', 'gemini-2.5-flash', 'default', 0, 4 * 0.3 + 6 * 0.03 + 2.5, 8.2 * 0.15 + 1.8 * 0.03 + 1.25],
  ['vertex', 'gemini-3.5-flash', 'default', 0, 4 * 1.5 + 6 * 0.15 + 9, 8.2 * 0.75 + 1.8 * 0.15 + 4.5],
  ['gemini', 'gemini-4-argon', 'default', 0, 4 * 2 + 6 * 0.1 + 10, 8.2 * 1 + 1.8 * 0.05 + 5],
  ['fireworks', 'kimi-k3', 'default', 0, 4 * 3 + 6 * 0.3 + 15, 8.2 * 1.5 + 1.8 * 0.15 + 7.5],
];

describe('bills worked out by hand', () => {
  it.each(BILLS)('%s %s (%s, over %i): $%f, in batch $%f', (provider, model, region, over, sync, batch) => {
    const bands = [buildBand(1, TOKENS, over)];
    const ref = { provider, model, region };
    expect(tokenBill(bands, findRates(catalogue, ref, 'standard', NOW))).toBeCloseTo(sync, 9);
    const rates = batchRates(catalogue, ref, NOW)?.rates;
    if (batch === null) expect(rates).toBeUndefined();
    else expect(tokenBill(shiftCacheHits(bands, KEPT, rates ?? []), rates ?? [])).toBeCloseTo(batch, 9);
  });

  it('doubles Gemini 4 Argon on 2026-12-01', () => {
    const at = (day: string) =>
      tokenBill(
        [buildBand(1, TOKENS)],
        findRates(catalogue, { provider: 'gemini', model: 'gemini-4-argon' }, 'standard', Date.parse(day)),
      );
    expect([at('2026-11-30T23:59:59Z'), at('2026-12-01')]).toEqual([18.6, 37.2]);
  });
});
