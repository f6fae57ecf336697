import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { sameModelElsewhere } from '../../../../lib/pricing/models/same-model';

describe('sameModelElsewhere', () => {
  const names = (provider: string, model: string) =>
    sameModelElsewhere(catalogue, provider, model)
      .map((one) => `${one.provider}/${one.model}`)
      .sort();

  it('finds a model under the names that other providers give it', () => {
    expect(names('bedrock', 'us.anthropic.claude-sonnet-4-6')).toEqual([
      'anthropic/claude-sonnet-4-6',
      'azure/claude-sonnet-4-6',
      'openrouter/anthropic/claude-sonnet-4.6',
      'vertex/claude-sonnet-4-6',
    ]);
    expect(names('groq', 'openai/gpt-oss-120b')).toEqual([
      'azure/gpt-oss-120b',
      'bedrock/openai.gpt-oss-120b',
      'cerebras/gpt-oss-120b',
      'deepinfra/openai/gpt-oss-120b',
      'fireworks/gpt-oss-120b',
      'openrouter/openai/gpt-oss-120b',
      'together/openai/gpt-oss-120b',
    ]);
    expect(names('vertex', 'gemini-2.5-pro')).toEqual([
      'deepinfra/google/gemini-2.5-pro',
      'gemini/gemini-2.5-pro',
      'openrouter/google/gemini-2.5-pro',
    ]);
  });

  it('never takes a smaller or newer one for the same', () => {
    for (const [provider, model] of [
      ['openai', 'gpt-5'],
      ['openai', 'gpt-4o'],
    ] as const) {
      expect(names(provider, model)).toEqual([`azure/${model}`, `openrouter/openai/${model}`]);
    }
    expect(names('nobody', 'house-model')).toEqual([]);
  });
});
