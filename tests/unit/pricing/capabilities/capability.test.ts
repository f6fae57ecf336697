import { describe, expect, it } from 'vitest';
import {
  capabilities,
  capabilitySchema,
  coversModel,
  findCapability,
} from '../../../../lib/pricing/capabilities/capability';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';

describe('capabilities', () => {
  it('are there for every provider of the catalogue of whose batch something is known, each with a graded source', () => {
    const unknown = ['cerebras', 'dashscope', 'databricks', 'minimax', 'perplexity'];
    const providers = new Set(catalogue.rates.map((rate) => rate.provider).filter((name) => !unknown.includes(name)));
    for (const provider of unknown) expect(findCapability(provider), provider).toBeNull();
    for (const provider of providers) expect(findCapability(provider)?.sources.length, provider).toBeGreaterThan(0);
    for (const entry of capabilities) expect(capabilitySchema.parse(entry)).toEqual(entry);
  });

  it.each([
    ['openai', { windowHours: 24, maxRequestsPerJob: 50_000, maxBytesPerJob: 200_000_000, resultRetentionDays: 30 }],
    ['azure', { windowHours: 24, expiryHours: null, maxRequestsPerJob: 100_000, stackingRule: 'unknown' }],
    ['anthropic', { maxRequestsPerJob: 100_000, maxBytesPerJob: 256_000_000, resultRetentionDays: 29 }],
    ['vertex', { queueHours: 72, expiryHours: 96, maxRequestsPerJob: 200_000, stackingRule: 'cache-wins' }],
    ['gemini', { expiryHours: 48, maxBytesPerJob: 2_000_000_000, resultRetentionDays: 42 }],
    ['voyage', { windowHours: 12, maxBytesPerJob: 1_000_000_000, ratioHoldsFor: 'every' }],
    ['bedrock', { minRecords: 100, expiryHours: 168, stackingRule: 'no-caching', ratioHoldsFor: 'every' }],
    ['xai', { batchRatio: { input: 0.8, output: 0.8 }, expiryHours: 720 }],
    ['cohere', { batchRatio: null, windowHours: null }],
    ['deepseek', { endpoints: [], batchRatio: null }],
  ])('%s as documented', (provider, expected) => {
    expect(findCapability(provider)).toMatchObject(expected);
  });

  it('differs by model where the vendor does', () => {
    expect(findCapability('vertex', 'gemini-2.5-pro')?.stackingRule).toBe('cache-wins');
    expect(findCapability('vertex', 'claude-sonnet-5')).toMatchObject({ stackingRule: 'unknown', batchRatio: null });
    expect(findCapability('vertex', 'glm-5-maas')).toBeNull();
    expect(findCapability('xai', 'grok-3')).toBeNull();
    expect(findCapability('nobody')).toBeNull();
  });

  it('takes a dot in a pattern for a dot', () => {
    const xai = findCapability('xai');
    expect(xai && coversModel(xai, 'grok-4.3')).toBe(true);
    expect(xai && coversModel(xai, 'grok-4x3')).toBe(false);
  });

  it('refuses an entry without a source', () => {
    expect(capabilitySchema.safeParse({ ...capabilities[0], sources: [] }).success).toBe(false);
  });
});
