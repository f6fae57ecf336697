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
 * old log. Source: litellm model_prices 2026-08-01 and portkey-models 2026-08-21, which name the same figure for each
 * of them (requests over 200,000 input tokens cost more on some; the sample has none).
 */
export const SAMPLE_RATES: readonly SampleRate[] = [
  { provider: 'openai', model: 'gpt-5', tier: 'standard', input: 1.25, cacheRead: 0.125, output: 10 },
  { provider: 'openai', model: 'gpt-5-nano', tier: 'standard', input: 0.05, cacheRead: 0.005, output: 0.4 },
  { provider: 'openai', model: 'gpt-5.2', tier: 'standard', input: 1.75, cacheRead: 0.175, output: 14 },
  { provider: 'openai', model: 'gpt-5.4-mini', tier: 'standard', input: 0.75, cacheRead: 0.075, output: 4.5 },
  { provider: 'openai', model: 'gpt-5.4-nano', tier: 'standard', input: 0.2, cacheRead: 0.02, output: 1.25 },
  { provider: 'openai', model: 'gpt-4o-mini', tier: 'standard', input: 0.15, cacheRead: 0.075, output: 0.6 },
  { provider: 'openai', model: 'gpt-4o-mini', tier: 'batch', input: 0.075, output: 0.3 },
  { provider: 'openai', model: 'text-embedding-3-small', tier: 'standard', input: 0.02, output: 0 },
  {
    provider: 'anthropic',
    model: 'claude-opus-5',
    tier: 'standard',
    input: 5,
    cacheRead: 0.5,
    cacheWrite: 6.25,
    output: 25,
  },
  {
    provider: 'anthropic',
    model: 'claude-sonnet-5',
    tier: 'standard',
    input: 2,
    cacheRead: 0.2,
    cacheWrite: 2.5,
    output: 10,
  },
  {
    provider: 'bedrock',
    model: 'anthropic.claude-sonnet-5',
    tier: 'standard',
    input: 2,
    cacheRead: 0.2,
    cacheWrite: 2.5,
    output: 10,
  },
  { provider: 'gemini', model: 'gemini-2.5-flash', tier: 'standard', input: 0.3, cacheRead: 0.03, output: 2.5 },
  { provider: 'gemini', model: 'gemini-2.5-flash-lite', tier: 'standard', input: 0.1, cacheRead: 0.01, output: 0.4 },
  { provider: 'vertex_ai', model: 'gemini-2.5-flash', tier: 'standard', input: 0.3, cacheRead: 0.03, output: 2.5 },
  { provider: 'vertex_ai', model: 'gemini-2.5-pro', tier: 'standard', input: 1.25, output: 10 },
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
