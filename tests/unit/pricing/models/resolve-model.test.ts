import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { indexOf } from '../../../../lib/pricing/catalogue/catalogue-index';
import { resolveModel } from '../../../../lib/pricing/models/resolve-model';
import { buildRate } from '../build-rate';

const SAME = 'the given name';

describe('resolveModel', () => {
  it.each([
    ['openai', 'gpt-4o', 'openai', SAME],
    ['OpenAI', 'GPT-4o', 'openai', 'gpt-4o'],
    [null, 'gpt-4o-mini', 'openai', SAME],
    [null, 'o3-mini', 'openai', SAME],
    [null, 'text-embedding-3-small', 'openai', SAME],
    [null, 'openai/gpt-4o', 'openai', 'gpt-4o'],
    ['openai', 'gpt-4o-2024-05-13', 'openai', SAME],
    ['openai', 'gpt-4o-2024-08-06', 'openai', SAME],
    ['openai', 'gpt-4o-2031-01-01', 'openai', 'gpt-4o'],
    ['openai', 'ft:gpt-4o-mini-2024-07-18:acme::abc', 'openai', 'ft:gpt-4o-mini-2024-07-18'],
    ['openai.responses', 'gpt-4o-mini', 'openai', SAME],
    ['openai.embedding', 'text-embedding-3-small', 'openai', SAME],
    ['anthropic.messages', 'claude-sonnet-4-20250514', 'anthropic', SAME],
    ['google.generative-ai', 'gemini-2.5-flash', 'gemini', SAME],
    ['google.vertex.chat', 'gemini-2.5-flash', 'vertex', SAME],
    ['gcp.gen_ai', 'gemini-2.5-flash', 'gemini', SAME],
    ['azure-openai.responses', 'gpt-4o', 'azure', SAME],
    ['az.ai.openai', 'gpt-4o', 'azure', SAME],
    ['Langchain', 'gpt-4o', 'openai', SAME],
    ['ChatOpenAI', 'gpt-4o', 'openai', SAME],
    ['google-gla', 'gemini-2.5-flash', 'gemini', SAME],
    ['ChatGroq', 'llama-3.3-70b-versatile', 'groq', SAME],
    ['openai_chat', 'gpt-4o', 'openai', SAME],
    ['microsoft.foundry', 'gpt-4o', 'azure', SAME],
    ['litellm_proxy', 'openai/gpt-4o', 'openai', 'gpt-4o'],
    [null, 'openai::gpt-4o-mini', 'openai', 'gpt-4o-mini'],
    ['openai', 'openai::gpt-4o-mini', 'openai', 'gpt-4o-mini'],
    [null, 'claude-4.5-sonnet', 'anthropic', 'claude-sonnet-4-5'],
    [null, 'claude-4.1-opus', 'anthropic', 'claude-opus-4-1'],
    [null, 'claude-4-sonnet', 'anthropic', 'claude-4-sonnet-20250514'],
    ['anthropic', 'claude-sonnet-4-20250514[1m]', 'anthropic', 'claude-sonnet-4-20250514'],
    ['azure', 'gpt-35-turbo', 'azure', SAME],
    [null, 'gpt-35-turbo', 'azure', SAME],
    [null, 'mistral-small-latest', 'mistral', SAME],
    [null, 'command-r7b-12-2024', 'cohere', SAME],
    [null, 'codex-mini-latest', 'openai', SAME],
    [null, 'deepseek-chat', 'deepseek', SAME],
    [null, 'grok-4', 'xai', SAME],
    [null, 'claude-sonnet-4-20250514', 'anthropic', SAME],
    ['anthropic', 'claude-sonnet-4', 'anthropic', 'claude-sonnet-4-20250514'],
    ['Anthropic', 'anthropic/claude-sonnet-4.5', 'anthropic', 'claude-sonnet-4-5'],
    ['anthropic', 'claude-3.5-sonnet', 'anthropic', 'claude-3-5-sonnet-latest'],
    ['anthropic', 'claude-4.5-sonnet', 'anthropic', 'claude-sonnet-4-5'],
    // As bills and reports write them, for people.
    [null, 'Claude Haiku 4.5', 'anthropic', 'claude-haiku-4-5'],
    ['anthropic', 'Claude Sonnet 4', 'anthropic', 'claude-sonnet-4-20250514'],
    [null, 'GPT-4o mini', 'openai', 'gpt-4o-mini'],
    ['bedrock', 'Claude Opus 4.8', 'bedrock', 'anthropic.claude-opus-4-8'],
    ['vertex', 'gemini 2.5 flash lite', 'vertex', 'gemini-2.5-flash-lite'],
    [null, 'Gemini 2.5 Pro', 'gemini', 'gemini-2.5-pro'],
    ['aws', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'bedrock', SAME],
    [
      'amazon-bedrock',
      'anthropic.claude-3-haiku-20240307-v1:0:48k',
      'bedrock',
      'anthropic.claude-3-haiku-20240307-v1:0',
    ],
    [null, 'amazon.nova-lite-v1:0', 'bedrock', SAME],
    [null, 'meta.llama3-1-70b-instruct-v1:0', 'bedrock', SAME],
    [null, 'bedrock/anthropic.claude-3-haiku-20240307-v1:0', 'bedrock', 'anthropic.claude-3-haiku-20240307-v1:0'],
    [
      null,
      'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-20250514-v1:0',
      'bedrock',
      'us.anthropic.claude-sonnet-4-20250514-v1:0',
    ],
    ['Amazon Bedrock', 'anthropic/claude-sonnet-4', 'bedrock', 'anthropic.claude-sonnet-4-20250514-v1:0'],
    ['google', 'gemini-2.5-pro', 'gemini', SAME],
    ['google', 'models/gemini-2.5-flash', 'gemini', 'gemini-2.5-flash'],
    [null, 'gemini-2.5-flash', 'gemini', SAME],
    ['gemini', 'gemini-2.5-flash-001', 'gemini', 'gemini-2.5-flash'],
    [null, 'publishers/google/models/gemini-2.5-pro', 'vertex', 'gemini-2.5-pro'],
    ['google', 'publishers/google/models/gemini-2.5-pro', 'vertex', 'gemini-2.5-pro'],
    ['Google Vertex', 'google/gemini-2.5-pro', 'vertex', 'gemini-2.5-pro'],
    ['vertex_ai-anthropic_models', 'vertex_ai/claude-opus-4-1@20250805', 'vertex', 'claude-opus-4-1-20250805'],
    ['azure_openai', 'gpt-4o', 'azure', SAME],
    ['groq', 'groq/openai/gpt-oss-120b', 'groq', 'openai/gpt-oss-120b'],
    ['together_ai', 'Qwen/Qwen3-Next-80B-A3B-Thinking', 'together', 'qwen/qwen3-next-80b-a3b-thinking'],
    ['fireworks_ai', 'accounts/fireworks/models/deepseek-v3p2', 'fireworks', 'deepseek-v3p2'],
    ['x-ai', 'xai/grok-4.3', 'xai', 'grok-4.3'],
  ])('%s %s is %s %s', (provider, model, expectedProvider, expectedModel) => {
    const expected = { provider: expectedProvider, model: expectedModel === SAME ? model : expectedModel };
    expect(resolveModel(catalogue, provider, model)).toEqual(expected);
  });

  it.each([
    [null, null],
    ['openai', null],
    ['openai', 'gpt-99'],
    [null, 'llama-3'],
    [null, 'openai/gpt-oss-120b'],
    ['openai', 'gpt-4o:free'],
    ['openai', 'gpt-4o-mini-unheard-of'],
    // A web search is paid on top.
    ['openrouter', 'openai/gpt-4o:online'],
    [null, 'claude-4.5-sonnet-high-thinking'],
    [null, 'mistral-small-24b-instruct-2501'],
    ['ollama', 'deepseek-chat'],
    ['anthropic', 'claude-opus-4-20250101'],
    ['anthropic', 'gpt-4o'],
    ['azure', 'my-deployment'],
    ['fireworks', 'accounts/acme/models/deepseek-v3p2'],
    [null, 'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abc123'],
    ['openai', ''],
    // A host, not a provider with its API.
    ['openai.azure.com', 'gpt-4o'],
    ['my-proxy', 'gpt-4o'],
  ])('%s %s is not guessed', (provider, model) => {
    expect(resolveModel(catalogue, provider, model)).toBeNull();
  });

  it('finds every model of the catalogue under its own name', () => {
    const lost = catalogue.rates.filter(({ provider, model }) => {
      const found = resolveModel(catalogue, provider, model);
      return found?.model !== model && !isPricedAtVendor(provider, model);
    });
    expect(lost.map(({ provider, model }) => `${provider} ${model}`)).toEqual([]);
  });
});

/** A standard call of a model for which only OpenRouter's batch price is known. */
function isPricedAtVendor(provider: string, model: string): boolean {
  const rates = indexOf(catalogue).get(provider)?.get(model) ?? [];
  return provider === 'openrouter' && rates.every(({ tier }) => tier !== 'standard');
}

describe('resolveModel in a small catalogue', () => {
  type Entry = Parameters<typeof buildRate>[0];
  const inOne = (...rates: Entry[]) => ({ version: '1', checkedOn: '2026-08-01', rates: rates.map(buildRate) });
  const model = (name: string, provider = 'openai'): Entry => ({ provider, model: name });

  it('reads a name with spaces around and in it', () => {
    for (const name of [' gpt-x ', 'GPT  x']) {
      expect(resolveModel(inOne(model('gpt-x')), 'openai', name)).toEqual({ provider: 'openai', model: 'gpt-x' });
    }
  });

  it('takes a blank provider for none', () => {
    for (const provider of ['', '  ']) {
      expect(resolveModel(inOne(model('gpt-x')), provider, 'gpt-x')).toEqual({ provider: 'openai', model: 'gpt-x' });
    }
  });

  it('follows an alias to a region', () => {
    const alias = { provider: null, model: 'house', target: { provider: 'azure', model: 'gpt-x', region: 'eu' } };
    const catalogue = { ...inOne(model('gpt-x', 'azure')), aliases: [alias] };
    expect(resolveModel(catalogue, null, 'house')).toEqual({ provider: 'azure', model: 'gpt-x', region: 'eu' });
  });

  it("knows OpenRouter's free models without any rate", () => {
    expect(resolveModel(inOne(), 'openrouter', 'openai/gpt-x:free')).toEqual({
      provider: 'openrouter',
      model: 'openai/gpt-x',
      tier: 'free',
    });
  });

  it("goes to the vendor where a reseller's standard price is not known", () => {
    const resold = model('openai/gpt-x', 'openrouter');
    expect(resolveModel(inOne(resold, model('gpt-x')), 'openrouter', 'openai/gpt-x')?.provider).toBe('openrouter');
    const batch: Entry = { ...resold, tier: 'batch' };
    expect(resolveModel(inOne(batch, model('gpt-x')), 'openrouter', 'openai/gpt-x')?.provider).toBe('openai');
  });

  it('takes the spelling with a rate in the region that the name gives, else the nearest spelling', () => {
    const dated = model('gpt-x-2025-01-01', 'azure');
    const undated = model('gpt-x', 'azure');
    const asked = 'eu/gpt-x-2025-01-01';
    expect(resolveModel(inOne(dated, undated, { ...undated, region: 'eu' }), 'azure', asked)).toEqual({
      provider: 'azure',
      model: 'gpt-x',
      region: 'eu',
    });
    expect(resolveModel(inOne(dated, undated), 'azure', asked)).toEqual({
      provider: 'azure',
      model: 'gpt-x-2025-01-01',
      region: 'eu',
    });
  });

  it('takes the only snapshot for an undated name, and none of two', () => {
    const of = (...names: string[]) => resolveModel(inOne(...names.map((name) => model(name))), 'openai', 'gpt-x');
    expect(of('gpt-x-2025-01-01')?.model).toBe('gpt-x-2025-01-01');
    expect(of('gpt-x-20250101', 'gpt-x-20250102')).toBeNull();
    expect(of('gpt-x-20250101', 'gpt-x-20250201')).toBeNull();
    expect(of('gpt-x-20240101', 'gpt-x-20250101')).toBeNull();
    // A version is no snapshot.
    expect(of('gpt-x-v2')).toBeNull();
  });

  it('takes the full id of one snapshot at Bedrock, in whatever order the catalogue has them', () => {
    const ids = ['anthropic.claude-x-20250101', 'anthropic.claude-x-20250101-v1:0'];
    for (const order of [ids, [...ids].reverse()]) {
      const catalogue = inOne(...order.map((id) => model(id, 'bedrock')));
      expect(resolveModel(catalogue, 'bedrock', 'anthropic.claude-x')?.model).toBe('anthropic.claude-x-20250101-v1:0');
    }
    // A name without a vendor has the price of no Region.
    expect(resolveModel(inOne(model('claude-x-20250101', 'bedrock')), 'bedrock', 'claude-x')).toBeNull();
  });

  it('reads profiles and shortened names at Bedrock only', () => {
    expect(resolveModel(inOne(model('gpt-x', 'azure')), 'azure', 'us.gpt-x')).toBeNull();
    expect(resolveModel(inOne(model('anthropic.claude-x', 'bedrock')), 'bedrock', 'us.anthropic.claude-y')).toBeNull();
    const llama = 'meta.llama3-70b-instruct-v1:0';
    expect(resolveModel(inOne(model(llama, 'bedrock')), 'bedrock', 'Llama3-70B')?.model).toBe(llama);
    expect(resolveModel(inOne(model(llama, 'groq')), 'groq', 'Llama3-70B')).toBeNull();
  });

  it('reads a path of Vertex at Google only', () => {
    const catalogue = inOne(model('gemini-x', 'vertex'));
    const path = 'publishers/google/models/gemini-x';
    expect(resolveModel(catalogue, 'google', path)?.provider).toBe('vertex');
    expect(resolveModel(catalogue, 'openai', path)).toBeNull();
  });
});
