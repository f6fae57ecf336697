import type { ServiceTier } from '../pricing/catalogue/rate';

/** USD per million tokens as the sample's provider billed them; cache writes are of the 5-minute kind. */
export type SampleRate = {
  provider: string;
  model: string;
  tier: ServiceTier;
  input: number;
  cacheRead?: number;
  cacheWrite?: number;
  output: number;
};

/**
 * The few rates that the sample is billed at, kept apart from the catalogue so that a new catalogue does not change an
 * old log. Source: the catalogue of 2026-11-22 (lib/pricing/data/rates.json), as it held from 2 to 15 November 2026. Longer
 * requests cost more on some (OpenAI: over 272,000 input tokens); the sample has none.
 */
export const SAMPLE_RATES: readonly SampleRate[] = [
  { provider: 'openai', model: 'gpt-6-sol', tier: 'standard', input: 2, cacheRead: 0.2, output: 10 },
  { provider: 'openai', model: 'gpt-6.1-terra', tier: 'standard', input: 1, cacheRead: 0.05, output: 5 },
  { provider: 'openai', model: 'gpt-6-luna', tier: 'standard', input: 0.1, cacheRead: 0.01, output: 0.5 },
  { provider: 'openai', model: 'gpt-5.5', tier: 'standard', input: 5, cacheRead: 0.5, output: 30 },
  { provider: 'openai', model: 'gpt-5.6-terra', tier: 'standard', input: 2, cacheRead: 0.2, output: 12 },
  { provider: 'openai', model: 'gpt-5.6-terra', tier: 'batch', input: 1, output: 6 },
  { provider: 'openai', model: 'text-embedding-3-large', tier: 'standard', input: 0.13, output: 0 },
  {
    provider: 'anthropic',
    model: 'claude-opus-5-5',
    tier: 'standard',
    input: 4,
    cacheRead: 0.2,
    cacheWrite: 5,
    output: 20,
  },
  {
    provider: 'anthropic',
    model: 'claude-sonnet-5-5',
    tier: 'standard',
    input: 2,
    cacheRead: 0.1,
    cacheWrite: 2.5,
    output: 10,
  },
  {
    provider: 'bedrock',
    model: 'anthropic.claude-opus-5',
    tier: 'standard',
    input: 5.5,
    cacheRead: 0.55,
    cacheWrite: 6.875,
    output: 27.5,
  },
  { provider: 'gemini', model: 'gemini-3.5-flash', tier: 'standard', input: 1.5, cacheRead: 0.15, output: 9 },
  { provider: 'gemini', model: 'gemini-4-hydrogen', tier: 'standard', input: 1.5, cacheRead: 0.075, output: 7.5 },
  { provider: 'vertex_ai', model: 'gemini-3.5-flash', tier: 'standard', input: 1.5, cacheRead: 0.15, output: 9 },
];

/** The tokens of one call; `input` includes the cached and the written ones, `output` the reasoning ones. */
export type SampleTokens = { input: number; cached: number; written: number; output: number; reasoning: number };

/** USD of one call, or null for a model that the gateway knows no price of. Throws where a billed type has no rate. */
export function sampleCost(provider: string, model: string, tier: ServiceTier, tokens: SampleTokens): number | null {
  const rate = SAMPLE_RATES.find((r) => r.provider === provider && r.model === model && r.tier === tier);
  if (!rate) return null;
  if ((tokens.cached > 0 && rate.cacheRead === undefined) || (tokens.written > 0 && rate.cacheWrite === undefined)) {
    throw new Error(`sample-rates.ts has no cache rate for ${provider} ${model}`);
  }
  const usdPerMillion =
    (tokens.input - tokens.cached - tokens.written) * rate.input +
    tokens.cached * (rate.cacheRead ?? 0) +
    tokens.written * (rate.cacheWrite ?? 0) +
    tokens.output * rate.output;
  return usdPerMillion / 1_000_000;
}
