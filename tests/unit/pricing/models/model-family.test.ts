import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { indexOf } from '../../../../lib/pricing/catalogue/catalogue-index';
import { isEmbeddingModel } from '../../../../lib/pricing/models/embedding-model';
import { siblingsOf } from '../../../../lib/pricing/models/model-family';
import { profileOf } from '../../../../lib/pricing/models/name-region';
import { plainName } from '../../../../lib/pricing/models/same-model';
import { SIZE_RULES } from '../../../../lib/pricing/models/size-words';
import { buildRate } from '../build-rate';

const index = indexOf(catalogue);
const all = [...index].flatMap(([provider, models]) =>
  [...models.keys()].map((model) => ({ provider, model, siblings: siblingsOf(catalogue, { provider, model }) })),
);

/** The lines of makers whose rules take a name; more than one would make its size a matter of order. */
function linesOf(model: string): string[] {
  const name = plainName(model)
    .replace(/^databricks-/, '')
    .replace(/(\d)p(\d)/g, '$1-$2');
  return [...new Set(SIZE_RULES.filter(({ names }) => names.test(name)).map(({ maker, line }) => `${maker} ${line}`))];
}

const named = (siblings: ReturnType<typeof siblingsOf>) =>
  siblings.map(({ ref, relation }) => `${relation} ${ref.model}`);

describe('siblings in the whole catalogue', () => {
  const pairs = all.flatMap(({ provider, model, siblings }) =>
    siblings.map(({ ref, relation }) => ({ provider, model, ref, relation })),
  );

  it('are many, of many makers', () => {
    expect(pairs.length).toBeGreaterThan(500);
    expect(new Set(pairs.map(({ model }) => linesOf(model)[0]?.split(' ')[0])).size).toBeGreaterThan(12);
  });

  it('are on the same provider, of the same maker and line, and in the same geographic profile', () => {
    for (const { provider, model, ref } of pairs) {
      expect(ref.provider).toBe(provider);
      expect(linesOf(ref.model)).toEqual(linesOf(model));
      expect(profileOf(ref.model)).toBe(profileOf(model));
    }
  });

  it('are never the model itself, nor one model under two names', () => {
    for (const { model, siblings } of all) {
      const names = [model, ...siblings.map(({ ref }) => ref.model)].map(plainName);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('have a standard price of both token types', () => {
    for (const { ref } of pairs) {
      const rates = index.get(ref.provider)?.get(ref.model) ?? [];
      const priced = rates.some(({ tier, usd }) => tier === 'standard' && usd.input !== null && usd.output !== null);
      expect([ref.model, priced]).toEqual([ref.model, true]);
    }
  });

  it('of a model that computes embeddings do so too', () => {
    for (const { model, ref } of pairs) expect(isEmbeddingModel(ref.model)).toBe(isEmbeddingModel(model));
  });

  it('follow rules that take whole names only', () => {
    const names = [...new Set(all.map(({ model }) => plainName(model)))];
    const idle = SIZE_RULES.filter((rule) => !names.some((name) => rule.names.test(name)));
    // Names of rules that the catalogue has no model of now.
    const more = ['mistral-large', 'ministral-8b', 'gemma-3-27b', 'nova-2-lite'];
    for (const rule of SIZE_RULES) {
      for (const name of [...names, ...more].filter((one) => rule.names.test(one))) {
        expect([name, rule.names.test(`my-${name}`), rule.names.test(`${name}-of-mine`)]).toEqual([name, false, false]);
      }
    }
    expect(idle.length).toBeLessThan(SIZE_RULES.length / 3);
  });

  it('follow one rule for each name', () => {
    for (const { model } of all) expect([model, linesOf(model).length <= 1]).toEqual([model, true]);
  });
});

describe('siblings in the shipped catalogue', () => {
  it.each([
    ['anthropic', 'claude-opus-4-1', [/^smaller claude-sonnet-/, /^smaller claude-haiku-/, /^newer claude-opus-/]],
    ['anthropic', 'claude-3-5-sonnet-20241022', [/^newer claude-sonnet-/, /^smaller claude-haiku-/]],
    ['bedrock', 'us.anthropic.claude-opus-5', [/^smaller us\.anthropic\.claude-sonnet-/]],
    ['openrouter', 'anthropic/claude-opus-4.5', [/^smaller anthropic\/claude-haiku-/]],
    ['openai', 'gpt-5', [/^smaller gpt-5(\.\d)?-mini$/, /^smaller gpt-5(\.\d)?-nano$/]],
    ['openai', 'gpt-5.6-sol', [/^smaller gpt-\d(\.\d)?-terra$/, /^smaller gpt-\d(\.\d)?-luna$/]],
    ['openai', 'o3-pro', [/^smaller o3$/, /^smaller o4-mini$/]],
    ['openai', 'text-embedding-3-large', [/^smaller text-embedding-3-small$/]],
    ['gemini', 'gemini-2.5-pro', [/^smaller gemini-[\d.]+-flash$/, /^smaller gemini-[\d.]+-flash-lite$/]],
    ['mistral', 'mistral-large-latest', [/^smaller mistral-small-\d{4}$/, /^smaller ministral-8b-\d{4}$/]],
    ['deepseek', 'deepseek-v4-pro', [/^smaller deepseek-v4(\.\d)?-flash$/]],
    ['groq', 'llama-3.3-70b-versatile', [/^smaller llama-3\.1-8b-instant$/]],
    ['fireworks', 'glm-4p5', [/^smaller glm-4p5-air$/]],
    ['groq', 'openai/gpt-oss-120b', [/^smaller openai\/gpt-oss-20b$/]],
    ['bedrock', 'amazon.nova-pro-v1:0', [/^smaller amazon\.nova-micro-v1:0$/]],
    ['voyage', 'voyage-3-large', [/^smaller voyage-3\.5$/, /^smaller voyage-3\.5-lite$/]],
  ] as const)('%s %s: %s', (provider, model, expected) => {
    const found = named(siblingsOf(catalogue, { provider, model }));
    for (const name of expected) expect(found).toContainEqual(expect.stringMatching(name));
  });

  it.each([
    ['openai', 'gpt-4o-audio-preview', 'of another kind'],
    ['openai', 'gpt-5-chat-latest', 'of no known size'],
    ['openai', 'ft:gpt-4.1', "a customer's own"],
    ['gemini', 'gemini-4-neon', 'of no known order'],
    ['zai', 'glm-5-turbo', 'of no known size'],
    ['mistral', 'mistral-embed', 'alone'],
    ['openai', 'a-model', 'not in the catalogue'],
    ['a-provider', 'gpt-5', 'not in the catalogue'],
  ])('%s %s has none: it is %s', (provider, model) => {
    expect(siblingsOf(catalogue, { provider, model })).toEqual([]);
  });

  it('of a price in a region are those with a price there', () => {
    const siblings = siblingsOf(catalogue, { provider: 'azure', model: 'gpt-5', region: 'eu' });
    expect(siblings.length).toBeGreaterThan(0);
    for (const { ref } of siblings) {
      expect(ref.region).toBe('eu');
      expect(
        index
          .get('azure')
          ?.get(ref.model)
          ?.map(({ region }) => region),
      ).toContain('eu');
    }
  });
});

describe('siblings by price and generation', () => {
  const of = (prices: Record<string, [input: number | null, output: number | null]>, more = {}) => ({
    version: 'a',
    checkedOn: '2026-11-29',
    rates: Object.entries(prices).map(([model, [input, output]]) =>
      buildRate({ provider: 'anthropic', model, usd: { input, output }, ...more }),
    ),
  });
  const opus = { provider: 'anthropic', model: 'claude-opus-5' };

  it('the newest that is cheaper stands for its size', () => {
    const catalogue = of({
      'claude-opus-5': [5, 25],
      'claude-opus-5-5': [6, 30],
      'claude-sonnet-4-6': [3, 15],
      'claude-sonnet-5': [2, 10],
      'claude-sonnet-5-5': [5, 26],
      'claude-haiku-4-5-20251001': [1, 5],
      'claude-haiku-4-5': [1, 5],
    });
    expect(named(siblingsOf(catalogue, opus))).toEqual(['smaller claude-sonnet-5', 'smaller claude-haiku-4-5']);
  });

  it('a later one of the same size is newer, an earlier one is nothing', () => {
    const catalogue = of({ 'claude-opus-4-8': [4, 20], 'claude-opus-5': [5, 25], 'claude-opus-5-5': [4, 20] });
    expect(named(siblingsOf(catalogue, opus))).toEqual(['newer claude-opus-5-5']);
  });

  it('sizes that are two generations back have gone', () => {
    const catalogue = of({ 'claude-opus-5': [5, 25], 'claude-3-5-haiku-20241022': [0.8, 4] });
    expect(siblingsOf(catalogue, opus)).toEqual([]);
  });

  it('a blend of three input tokens and one output token decides', () => {
    expect(named(siblingsOf(of({ 'claude-opus-5': [5, 25], 'claude-sonnet-5': [4, 27] }), opus))).toHaveLength(1);
    expect(named(siblingsOf(of({ 'claude-opus-5': [5, 25], 'claude-sonnet-5': [4, 28] }), opus))).toHaveLength(0);
  });

  it('an unknown price, a price of nothing and one with an announced end are none', () => {
    expect(siblingsOf(of({ 'claude-opus-5': [5, 25], 'claude-sonnet-5': [2, null] }), opus)).toEqual([]);
    expect(siblingsOf(of({ 'claude-opus-5': [5, 25], 'claude-sonnet-5': [0, 0] }), opus)).toEqual([]);
    expect(siblingsOf(of({ 'claude-opus-5': [null, 25], 'claude-sonnet-5': [2, 10] }), opus)).toEqual([]);
    const ended = of({ 'claude-sonnet-5': [2, 10] }, { inForce: { from: null, to: '2027-01-01', hours: null } });
    const priced = of({ 'claude-opus-5': [5, 25] });
    expect(siblingsOf({ ...priced, rates: [...priced.rates, ...ended.rates] }, opus)).toEqual([]);
  });

  it('only the shortest context of the standard tier has a price, and of prices by the hour the dearest counts', () => {
    const at = (model: string, input: number, more: Parameters<typeof buildRate>[0] = {}) =>
      buildRate({ provider: 'anthropic', model, usd: { input, output: 5 * input }, ...more });
    const found = (...rates: ReturnType<typeof at>[]) =>
      named(siblingsOf({ version: 'a', checkedOn: '2026-11-29', rates: [at('claude-opus-5', 5), ...rates] }, opus));
    expect(found(at('claude-sonnet-5', 9), at('claude-sonnet-5', 2, { tier: 'batch' }))).toEqual([]);
    expect(found(at('claude-sonnet-5', 9), at('claude-sonnet-5', 2, { over: 200_000 }))).toEqual([]);
    expect(found(at('claude-sonnet-5', 9, { over: 200_000 }), at('claude-sonnet-5', 2))).toHaveLength(1);
    const since = { inForce: { from: '2026-09-01', to: null, hours: null } };
    expect(found(at('claude-sonnet-5', 2, since))).toHaveLength(1);
    expect(found(at('claude-sonnet-5', 2, since), at('claude-sonnet-5', 6, since))).toEqual([]);
    expect(found(at('claude-sonnet-5', 6, since), at('claude-sonnet-5', 2, since))).toEqual([]);
  });
});

describe('siblings in a line', () => {
  type Sold = [model: string, input: number, more?: Parameters<typeof buildRate>[0]];
  const catalogueOf = (provider: string, sold: readonly Sold[]) => ({
    version: 'a',
    checkedOn: '2026-11-29',
    rates: sold.map(([model, input, more]) => buildRate({ provider, model, usd: { input, output: input }, ...more })),
  });
  /** The siblings of the first, which is the dearest. */
  const found = (provider: string, ...sold: [Sold, ...Sold[]]) =>
    named(siblingsOf(catalogueOf(provider, sold), { provider, model: sold[0][0] }));

  it('are smaller, or later of the same size: nothing else that is cheaper', () => {
    const opus: Sold = ['claude-opus-5', 9];
    expect(found('anthropic', opus, ['claude-fable-6', 1])).toEqual([]);
    expect(found('anthropic', opus, ['claude-opus-5-20260101', 1])).toEqual([]);
    expect(found('anthropic', opus, ['claude-opus-4-8', 1])).toEqual([]);
    expect(found('anthropic', opus, ['claude-sonnet-6', 1])).toEqual(['smaller claude-sonnet-6']);
  });

  it('count generations in one way: a version is not later than a month', () => {
    expect(found('mistral', ['mistral-large-3', 9], ['mistral-large-2411', 1])).toEqual([]);
    expect(found('mistral', ['mistral-large-2407', 9], ['mistral-large-2411', 1])).toEqual([
      'newer mistral-large-2411',
    ]);
  });

  it('have gone only where both count versions', () => {
    const large: Sold = ['mistral-large-3', 9];
    expect(found('mistral', large, ['mistral-small-1', 1])).toEqual([]);
    expect(found('mistral', large, ['mistral-small-2', 1])).toEqual(['smaller mistral-small-2']);
    expect(found('mistral', large, ['mistral-small', 1])).toEqual(['smaller mistral-small']);
    expect(found('mistral', ['mistral-large-2411', 9], ['mistral-small-1', 1])).toEqual(['smaller mistral-small-1']);
  });

  it('of open weights are of the same version, and smaller by their parameters', () => {
    const large: Sold = ['llama-3.3-70b', 9];
    expect(found('groq', large, ['llama-3.1-8b', 1], ['llama-3.1-405b', 2])).toEqual(['smaller llama-3.1-8b']);
    expect(found('groq', large, ['llama-2-13b', 1])).toEqual([]);
    expect(found('databricks', ['databricks-llama-3p3-70b', 9], ['databricks-llama-3p1-8b', 1])).toEqual([
      'smaller databricks-llama-3p1-8b',
    ]);
    expect(found('groq', large, ['my-databricks-llama-3.1-8b', 1])).toEqual([]);
  });

  it('are one of each size: of months before versions, the newest first', () => {
    expect(
      found(
        'mistral',
        ['mistral-large-2411', 9],
        ['mistral-small-3', 1],
        ['mistral-small-2503', 1],
        ['mistral-small-2409', 1],
      ),
    ).toEqual(['smaller mistral-small-2503']);
    expect(found('mistral', ['mistral-large-2411', 9], ['mistral-small-2503', 1], ['mistral-small-3', 1])).toEqual([
      'smaller mistral-small-2503',
    ]);
  });

  it('have the vendor of the name that is asked', () => {
    const own: Sold[] = [
      ['a/claude-sonnet-5', 1],
      ['b/claude-sonnet-5', 1],
    ];
    for (const order of [own, [...own].reverse()]) {
      expect(found('openrouter', ['a/claude-opus-5', 9], ...order)).toEqual(['smaller a/claude-sonnet-5']);
      expect(found('openrouter', ['b/claude-opus-5', 9], ...order)).toEqual(['smaller b/claude-sonnet-5']);
    }
    const bedrock: Sold[] = [
      ['claude-sonnet-5', 1],
      ['anthropic.claude-sonnet-5', 1],
    ];
    expect(found('bedrock', ['anthropic.claude-opus-5', 9], ...bedrock)).toEqual(['smaller anthropic.claude-sonnet-5']);
    expect(found('bedrock', ['claude-opus-5', 9], ...bedrock)).toEqual(['smaller claude-sonnet-5']);
  });

  it('stay in a geographic profile', () => {
    const rest: Sold[] = [
      ['anthropic.claude-haiku-5', 1],
      ['eu.anthropic.claude-haiku-5', 1],
      ['eu.anthropic.claude-sonnet-5', 1],
    ];
    expect(found('bedrock', ['eu.anthropic.claude-opus-5', 9], ...rest)).toEqual([
      'smaller eu.anthropic.claude-sonnet-5',
      'smaller eu.anthropic.claude-haiku-5',
    ]);
    expect(found('bedrock', ['anthropic.claude-opus-5', 9], ...rest)).toEqual(['smaller anthropic.claude-haiku-5']);
  });

  it('have the steadiest name, then the best known, the shortest and the first', () => {
    const opus: Sold = ['claude-opus-5', 9];
    const more = { region: 'eu' };
    const dated: Sold = ['claude-haiku-5-20260101', 1];
    expect(found('anthropic', opus, ['claude-haiku-5', 1], dated, ['claude-haiku-5-20260101', 1, more])).toEqual([
      'smaller claude-haiku-5',
    ]);
    const flash: Sold[] = [
      ['gemini-3-flash-preview', 1],
      ['gemini-3-flash-preview', 1, more],
      ['gemini-3-flash', 1],
    ];
    expect(found('gemini', ['gemini-3-pro', 9], ...flash)).toEqual(['smaller gemini-3-flash']);
    const hosted = (...names: string[]) => found('groq', ['llama-3-70b', 9], ...names.map((name): Sold => [name, 1]));
    expect(hosted('llama-3-8b-instant', 'llama-3-8b-chat')).toEqual(['smaller llama-3-8b-chat']);
    expect(hosted('llama-3-8b-chat', 'llama-3-8b-instant', 'llama-3-8b-instant')).toEqual([
      'smaller llama-3-8b-instant',
    ]);
    expect(hosted('llama-3-8b-maas', 'llama-3-8b-chat')).toEqual(['smaller llama-3-8b-chat']);
    expect(hosted('llama-3-8b-chat', 'llama-3-8b-maas')).toEqual(['smaller llama-3-8b-chat']);
  });

  it('have a price in the region that is asked, or in the general list where the model has none there', () => {
    const eu = { region: 'eu' };
    const catalogue = catalogueOf('azure', [
      ['gpt-5', 9],
      ['gpt-5', 9, eu],
      ['gpt-5-mini', 2],
      ['gpt-5-nano', 1, eu],
    ]);
    const of = (region?: string) =>
      siblingsOf(catalogue, { provider: 'azure', model: 'gpt-5', ...(region === undefined ? {} : { region }) });
    const mini = { ref: { provider: 'azure', model: 'gpt-5-mini' }, relation: 'smaller' };
    expect(of('eu')).toStrictEqual([
      { ref: { provider: 'azure', model: 'gpt-5-nano', region: 'eu' }, relation: 'smaller' },
    ]);
    expect(of()).toStrictEqual([mini]);
    expect(of('us')).toStrictEqual([mini]);
    // The same list, since a log asks it thousands of times.
    expect(of('us')).toBe(of('us'));
  });
});
