import { describe, expect, it } from 'vitest';
import { cacheFactsFor, cacheFactsLineSchema } from '../../../../lib/pricing/capabilities/cache-facts';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { indexOf } from '../../../../lib/pricing/catalogue/catalogue-index';
import data from '../../../../lib/pricing/data/cache-facts.json';

const lines = data.map((line) => cacheFactsLineSchema.parse(line));
const index = indexOf(catalogue);

describe('facts about prompt caches', () => {
  it.each(lines.map((line) => [`${line.providers} ${line.models ?? 'every model'}`, line] as const))(
    '%s: providers of the catalogue, a page and its day',
    (_name, line) => {
      for (const provider of line.providers) expect(index.has(provider)).toBe(true);
      expect(line.source).toMatch(/^https:\/\//);
      expect(line.asOf === null || line.asOf <= line.readOn).toBe(true);
    },
  );

  it('no line stands behind another that takes all of its models', () => {
    const used = new Set<string>();
    for (const [provider, models] of index) {
      for (const model of models.keys()) used.add(JSON.stringify(cacheFactsFor(provider, model)));
    }
    const dead = lines.filter(
      ({ providers: _providers, models: _models, ...facts }) => !used.has(JSON.stringify(facts)),
    );
    expect(dead).toEqual([]);
  });

  it('a sentence names the minimum, and no lifetime is longer than the longest', () => {
    for (const { minimumTokens, lifetimeSeconds, extendedLifetimeSeconds, says } of lines) {
      if (minimumTokens !== null) expect(says).toContain(minimumTokens.toLocaleString('en-US'));
      if (lifetimeSeconds !== null && extendedLifetimeSeconds !== null) {
        expect(lifetimeSeconds).toBeLessThan(extendedLifetimeSeconds);
      }
    }
  });

  it.each([
    ['anthropic', 'claude-opus-5-5', 512, 300, 3600, false],
    ['anthropic', 'claude-opus-4-8', 1024, 300, 3600, false],
    ['anthropic', 'claude-opus-4-7-20260416', 2048, 300, 3600, false],
    ['anthropic', 'claude-opus-4-20250514', 1024, 300, 3600, false],
    ['anthropic', 'claude-haiku-4-5-20251001', 4096, 300, 3600, false],
    ['anthropic', 'claude-fable-5-2', null, 300, 3600, false],
    ['vertex', 'claude-haiku-4-5', 4096, 300, 3600, false],
    ['openrouter', 'anthropic/claude-opus-4.5', 4096, 300, 3600, false],
    // Bedrock has minimums of its own.
    ['bedrock', 'us.anthropic.claude-opus-4-7', 4096, 300, 3600, false],
    ['bedrock', 'eu.anthropic.claude-sonnet-4-6-v1:0', 1024, 300, 3600, false],
    ['bedrock', 'anthropic.claude-opus-5-5', null, 300, 3600, false],
    ['bedrock', 'us.openai.gpt-5.6-sol', 1024, 1800, null, false],
    ['openai', 'gpt-4o', 1024, 300, 3600, true],
    ['openai', 'gpt-4o-mini-2024-07-18', 1024, 300, 3600, true],
    ['openai', 'gpt-4.1-2025-04-14', 1024, 300, 86_400, true],
    ['openai', 'gpt-5.5', 1024, 300, 86_400, true],
    ['openai', 'gpt-5-mini', 1024, 300, 3600, true],
    ['openai', 'gpt-5.6-luna-2026-07-09', 1024, 1800, null, false],
    ['openai', 'gpt-6.1-sol', 1024, 1800, null, false],
    ['azure', 'gpt-5.3-codex', 1024, 300, 86_400, true],
    ['azure', 'claude-sonnet-5', 1024, 300, 3600, false],
    ['gemini', 'gemini-2.5-pro', 2048, null, null, true],
    ['gemini', 'gemini-3.8-flash', 4096, null, null, true],
    ['gemini', 'gemini-2.5-flash-lite', null, null, null, true],
    ['vertex', 'gemini-2.5-flash-lite', 2048, null, 86_400, true],
    ['deepseek', 'deepseek-v4-pro', 64, 7200, null, true],
    ['groq', 'openai/gpt-oss-120b', 1024, 7200, null, true],
    ['moonshot', 'kimi-k3', null, 300, 3600, true],
    ['minimax', 'minimax-m3', 512, null, 300, true],
    ['cerebras', 'gpt-oss-120b', null, 300, 3600, true],
  ])('%s %s: %s tokens, %s s to %s s, by itself: %s', (provider, model, minimum, lifetime, longest, automatic) => {
    expect(cacheFactsFor(provider, model)).toMatchObject({
      minimumTokens: minimum,
      lifetimeSeconds: lifetime,
      extendedLifetimeSeconds: longest,
      automatic,
    });
  });

  it.each([
    ['openai', 'gpt-4-turbo'],
    ['openai', 'text-embedding-3-large'],
    ['openai', 'ft:gpt-4.1'],
    ['anthropic', 'claude-2.1'],
    ['azure', 'deepseek-r1'],
    ['bedrock', 'meta.llama3-3-70b-instruct-v1:0'],
    ['cohere', 'command-a-03-2025'],
    ['deepinfra', 'openai/gpt-oss-120b'],
    ['a-provider', 'a-model'],
  ])('%s %s: nothing is known', (provider, model) => {
    expect(cacheFactsFor(provider, model)).toBeNull();
  });
});
