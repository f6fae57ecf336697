import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { permanentSlugs } from '../../../../lib/pricing/sources/formats/openrouter';
import { bandName } from '../../../../lib/pricing/sources/formats/public-catalogue';
import {
  NoCatalogue,
  readPiAi,
  readPublicCatalogue,
} from '../../../../lib/pricing/sources/formats/read-public-catalogue';
import type { ObservedRow } from '../../../../lib/pricing/sources/rate-observation';

const DAY = '2026-11-28';
const read = (file: unknown) => readPublicCatalogue(JSON.stringify(file), DAY);
/** Provider, model, tier, band, then input, cache read, writes of 5 minutes and 1 hour, output. */
const brief = (row: ObservedRow) => [
  row.provider,
  row.model,
  row.tier,
  row.context_band,
  row.input_usd_per_mtok,
  row.cache_read_usd_per_mtok,
  row.cache_write_5m_usd_per_mtok,
  row.cache_write_1h_usd_per_mtok,
  row.output_usd_per_mtok,
];

it.each([
  [0, ''],
  [271_999, 'gt-272k'],
  [272_000, 'gt-272k'],
  [272_001, 'gt-272k'],
  [262_144, 'gt-263k'],
])('a context from %i tokens on is the band "%s"', (above, band) => {
  expect(bandName(above)).toBe(band);
});

describe('the formats of public catalogues', () => {
  it('LiteLLM: prices per token, with bands and tiers in the names of fields', () => {
    const { source, rows, unread } = read({
      sample_spec: { litellm_provider: 'one of', input_cost_per_token: 0 },
      'gpt-5.4': {
        litellm_provider: 'openai',
        mode: 'chat',
        input_cost_per_token: 2.5e-6,
        cache_read_input_token_cost: 2.5e-7,
        output_cost_per_token: 1.5e-5,
        input_cost_per_token_above_272k_tokens: 5e-6,
        output_cost_per_token_above_272k_tokens: 2.25e-5,
        input_cost_per_token_batches: 1.25e-6,
        output_cost_per_token_batches: 7.5e-6,
        input_cost_per_token_above_272k_tokens_priority: 1e-5,
        output_cost_per_token_above_272k_tokens_priority: 4.5e-5,
      },
      'anthropic.claude-x': {
        litellm_provider: 'bedrock',
        mode: 'chat',
        input_cost_per_token: 3e-6,
        cache_creation_input_token_cost: 3.75e-6,
        cache_creation_input_token_cost_above_1hr: 6e-6,
        output_cost_per_token: 1.5e-5,
      },
      'dall-e': { litellm_provider: 'openai', mode: 'image_generation', input_cost_per_token: 5e-6 },
      broken: 'free',
    });
    expect(source).toBe('litellm');
    expect(rows.map(brief)).toEqual([
      ['openai', 'gpt-5.4', 'standard', '', 2.5, 0.25, null, null, 15],
      ['openai', 'gpt-5.4', 'standard', 'gt-272k', 5, null, null, null, 22.5],
      ['openai', 'gpt-5.4', 'batch', '', 1.25, null, null, null, 7.5],
      ['openai', 'gpt-5.4', 'priority', 'gt-272k', 10, null, null, null, 45],
      ['bedrock', 'anthropic.claude-x', 'standard', '', 3, null, 3.75, 6, 15],
    ]);
    expect(unread).toEqual(['broken']);
  });

  it('OpenRouter: prices per token as text; a longer band holds only what differs; -1 is unknown', () => {
    const { rows, unread } = read({
      data: [
        {
          id: 'anthropic/claude-sonnet-4.5',
          pricing: {
            prompt: '0.000003',
            completion: '0.000015',
            input_cache_read: '0.0000003',
            input_cache_write: '0.00000375',
            input_cache_write_1h: '0.000006',
            overrides: [{ min_prompt_tokens: 200000, prompt: '0.000006', completion: '0.0000225' }],
          },
        },
        { id: 'openrouter/auto', pricing: { prompt: '-1', completion: '-1' } },
        { id: '~openai/gpt-latest', pricing: { prompt: '0.000005', completion: '0.00003' } },
        { id: 'x/y:free', pricing: { prompt: '0', completion: '0' } },
        null,
      ],
    });
    expect(rows.map(brief)).toEqual([
      ['openrouter', 'anthropic/claude-sonnet-4.5', 'standard', '', 3, 0.3, 3.75, 6, 15],
      ['openrouter', 'anthropic/claude-sonnet-4.5', 'standard', 'gt-200k', 6, 0.3, 3.75, 6, 22.5],
      ['openrouter', 'openrouter/auto', 'standard', '', null, null, null, null, null],
    ]);
    expect(unread).toEqual(['model 5']);
  });

  it("OpenRouter's permanent slugs: those of its models, each once", () => {
    const slugs = ['x/y-20260101', 'x/y-20260101', undefined, 'x/z'].map((canonical_slug) => ({ canonical_slug }));
    expect(permanentSlugs({ data: [...slugs, null] })).toEqual(['x/y-20260101', 'x/z']);
    expect(permanentSlugs({})).toEqual([]);
  });

  it('models.dev: prices per million, with a longer context beside them', () => {
    const { rows } = read({
      google: {
        id: 'google',
        models: {
          'gemini-2.5-pro': {
            cost: { input: 1.25, output: 10, cache_read: 0.31, context_over_200k: { input: 2.5, output: 15 } },
          },
          'tiered-model': {
            cost: { input: 1, output: 2, tiers: [{ input: 2, output: 4, tier: { type: 'context', size: 272000 } }] },
          },
          'no-price': { id: 'no-price' },
        },
      },
    });
    expect(rows.map(brief)).toEqual([
      ['google', 'gemini-2.5-pro', 'standard', '', 1.25, 0.31, null, null, 10],
      ['google', 'gemini-2.5-pro', 'standard', 'gt-200k', 2.5, null, null, null, 15],
      ['google', 'tiered-model', 'standard', '', 1, null, null, null, 2],
      ['google', 'tiered-model', 'standard', 'gt-272k', 2, null, null, null, 4],
    ]);
  });

  it('models.dev as it was on 2026-09-30: fast modes, two longer contexts, edges one token apart, no images', () => {
    const text = readFileSync(
      new URL('../../../fixtures/catalogues/models-dev-2026-09-30.json', import.meta.url),
      'utf8',
    );
    const { source, rows, unread } = readPublicCatalogue(text, '2026-09-30');
    expect([source, unread]).toEqual(['models.dev', []]);
    expect(rows.map(brief)).toEqual([
      ['anthropic', 'claude-opus-5-5', 'standard', '', 4, 0.2, 5, null, 20],
      ['anthropic', 'claude-opus-5-5', 'priority', '', 8, 0.4, 10, null, 40],
      ['openai', 'gpt-5.4', 'standard', '', 2.5, 0.25, null, null, 15],
      ['openai', 'gpt-5.4', 'standard', 'gt-272k', 5, 0.5, null, null, 22.5],
      ['openai', 'gpt-5.4-mini', 'standard', '', 0.75, 0.075, null, null, 4.5],
      ['openai', 'gpt-5.4-mini', 'priority', '', 1.5, 0.15, null, null, 9],
      ['alibaba', 'qwen3.7-flash', 'standard', '', 0.03, 0.003, 0.0375, null, 0.13],
      ['alibaba', 'qwen3.7-flash', 'standard', 'gt-32k', 0.1, 0.01, 0.125, null, 0.4],
      ['alibaba', 'qwen3.7-flash', 'standard', 'gt-256k', 0.2, 0.02, 0.25, null, 0.8],
      ['vercel', 'spacexai/grok-4.7', 'standard', '', 2, 0.5, null, null, 6],
      ['vercel', 'spacexai/grok-4.7', 'standard', 'gt-200k', 4, 1, null, null, 12],
      ['openrouter', '~google/gemini-flash-latest', 'standard', '', 0.75, 0.075, 0.041667, null, 3.75],
      ['openrouter', 'poolside/laguna-s-2.1:free', 'standard', '', 0, null, null, null, 0],
    ]);
  });

  it('pi-ai: chat models of its data files, with the day of its manifest', () => {
    const cost = { input: 1, output: 2, cacheRead: 0.1, cacheWrite: 0 };
    const tiers = [{ inputTokensAbove: 271_999, input: 2, output: 3, cacheRead: 0.2, cacheWrite: 0 }];
    const files = new Map([
      ['.manifest.json', '{"generatedAt":"2026-11-20T10:48:49.496Z"}'],
      [
        'openai.json',
        JSON.stringify({
          'openai-responses': {
            a: { id: 'gpt-x', provider: 'openai', type: 'chat', cost: { ...cost, tiers } },
            b: { id: 'c', provider: 'openai', type: 'classifier', cost },
            d: { id: 5 },
          },
        }),
      ],
    ]);
    const { day, rows, unread } = readPiAi(files, null);
    expect(day).toBe('2026-11-20');
    expect(rows.map(brief)).toEqual([
      ['openai', 'gpt-x', 'standard', '', 1, 0.1, null, null, 2],
      ['openai', 'gpt-x', 'standard', 'gt-272k', 2, 0.2, null, null, 3],
    ]);
    expect(unread).toEqual(['openai.json d']);
  });
});

describe('entries of another form', () => {
  const cost = { input: 1, output: 2 };
  const names = ({ rows }: ReturnType<typeof read>) =>
    rows.map(({ model, tier, context_band }) => [model, tier, context_band]);

  it('LiteLLM: its example is no model, and a model without a provider is not read', () => {
    const entry = { mode: 'chat', input_cost_per_token: 1e-6, output_cost_per_token: 2e-6 };
    const found = read({
      sample_spec: { ...entry, litellm_provider: 'one of' },
      'gpt-x': { ...entry, litellm_provider: 'openai' },
      'gpt-y': entry,
    });
    expect(names(found)).toEqual([['gpt-x', 'standard', '']]);
    expect(found.unread).toEqual(['gpt-y']);
  });

  it('OpenRouter: neither a model without a name nor a part of another form costs anything', () => {
    const pricing = { prompt: '0.000001', completion: '0.000002' };
    const found = read({
      data: [
        null,
        { id: 5, pricing },
        { id: 'x/no-price' },
        { id: 'x/y:batch', pricing },
        { id: 'x/y:batch-of-two', pricing: { ...pricing, overrides: [null, { min_prompt_tokens: 'many' }] } },
      ],
    });
    expect(names(found)).toEqual([
      ['x/y:batch-of-two', 'standard', ''],
      ['x/y:batch-of-two', 'standard', ''],
    ]);
    expect(found.unread).toEqual(['model 1', 'model 2', 'model 3']);
  });

  it('models.dev: a provider without models and a model of another form are named', () => {
    const found = read({
      gone: null,
      empty: { id: 'empty' },
      openai: { models: { 'gpt-x': { cost }, 'gpt-y': 'soon' } },
    });
    expect(names(found)).toEqual([['gpt-x', 'standard', '']]);
    expect(found.unread).toEqual(['gone', 'empty', 'openai gpt-y']);
  });

  it('models.dev: only a tier of a context with a size is a longer context', () => {
    const tiers = [
      null,
      { ...cost, tier: 'context' },
      { ...cost, tier: { type: 'batch', size: 1000 } },
      { ...cost, tier: { type: 'context', size: 'long' } },
      { ...cost, tier: { type: 'context', size: 64_000 } },
    ];
    expect(names(read({ openai: { models: { 'gpt-x': { cost: { ...cost, tiers } } } } }))).toEqual([
      ['gpt-x', 'standard', ''],
      ['gpt-x', 'standard', 'gt-64k'],
    ]);
  });

  it('models.dev: only a mode that asks for speed and names its price is a fast mode', () => {
    const fast = { provider: { body: { service_tier: 'priority' } } };
    const tiersOf = (...modes: unknown[]) =>
      names(read({ openai: { models: { 'gpt-x': { cost, experimental: { modes: { ...modes } } } } } })).map(
        ([, tier]) => tier,
      );
    expect(tiersOf({ ...fast, cost })).toEqual(['standard', 'priority']);
    expect(tiersOf({ provider: { body: { speed: 'fast' } }, cost })).toEqual(['standard', 'priority']);
    expect(
      tiersOf(
        'fast',
        fast,
        { cost },
        { provider: 'fast', cost },
        { provider: { body: { service_tier: 'flex' } }, cost },
      ),
    ).toEqual(['standard']);
  });

  it('pi-ai: its files are read in the order of their names, without what is no chat model', () => {
    const model = (id: unknown, more: object = {}) => ({ id, provider: 'openai', type: 'chat', cost, ...more });
    const files = new Map([
      ['.manifest.json', '{"generatedAt":"2026-11-20T10:48:49.496Z"}'],
      ['z.json', JSON.stringify({ api: { a: model('gpt-z') } })],
      [
        'b.json',
        JSON.stringify({
          api: {
            a: model('gpt-b:batch'),
            b: model('a:batch-b'),
            c: model('gpt-c', { cost: { ...cost, tiers: [null] } }),
          },
        }),
      ],
      [
        'm.json',
        JSON.stringify({
          broken: 7,
          api: {
            a: model(5),
            b: model('x', { provider: 5 }),
            c: model('x', { type: 5 }),
            d: model('x', { cost: 5 }),
            e: 5,
          },
        }),
      ],
      ['b.json.bak', 'not read'],
    ]);
    const { rows, unread } = readPiAi(files, null);
    expect(rows.map(({ model: name, tier }) => [name, tier])).toEqual([
      ['gpt-b', 'batch'],
      ['a:batch-b', 'standard'],
      ['gpt-c', 'standard'],
      ['gpt-z', 'standard'],
    ]);
    expect(unread).toEqual(['m.json broken', 'm.json a', 'm.json b', 'm.json c', 'm.json d', 'm.json e']);
  });

  it('pi-ai: without a manifest, or a day in it, it is refused', () => {
    const data = [
      'a.json',
      JSON.stringify({ api: { a: { id: 'gpt-x', provider: 'openai', type: 'chat', cost } } }),
    ] as const;
    const reading = (manifest: string | null, day: string | null) => () =>
      readPiAi(new Map([data, ...(manifest === null ? [] : [['.manifest.json', manifest] as const])]), day);
    expect(reading(null, DAY)).toThrow('pi-ai is read from version 1 on');
    for (const made of ['{}', '{"generatedAt":"on 2026-11-20T10:48"}']) {
      expect(reading(made, null)).toThrow('does not say when it was made');
      expect(reading(made, DAY)().day).toBe(DAY);
    }
    expect(reading('{}', '2026-13-40')).toThrow('does not say when it was made');
  });
});

describe('a file that is no catalogue', () => {
  it.each([
    ['no JSON', '{"a": '],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['another object', '{"name":"package","dependencies":{}}'],
    ['a catalogue without prices', '{"gpt-x":{"litellm_provider":"openai","mode":"chat"}}'],
    ['five million brackets', '['.repeat(5_000_000)],
    ['nothing', ''],
  ])('%s is refused without a word of its content', (_what, text) => {
    expect(() => readPublicCatalogue(text, DAY)).toThrow(NoCatalogue);
  });

  it('is told apart by what is wrong with it', () => {
    expect(() => readPublicCatalogue('{"a": ', DAY)).toThrow('It is not JSON.');
    expect(() => readPublicCatalogue('{}', DAY)).toThrow('none of the catalogues');
    expect(readPublicCatalogue('\uFEFF{"x":{"models":{"y":{"cost":{"input":1}}}}}', DAY).rows).toHaveLength(1);
  });

  it('reads no price from a value of another type, however deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { rows } = readPublicCatalogue(`{"data":[{"id":"x/y","pricing":{"prompt":${deep},"completion":{}}}]}`, DAY);
    expect(rows.map(brief)).toEqual([['openrouter', 'x/y', 'standard', '', null, null, null, null, null]]);
  });
});
