import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { listedModels } from '../../../../lib/pricing/list/listed-rates';
import { filterModels, pagesOf } from '../../../../lib/pricing/list/price-filter';
import { buildRate } from '../build-rate';

const now = Date.parse('2026-11-21');
const models = listedModels(catalogue, now);
const of = (provider: string, model: string) =>
  models.find((listed) => listed.provider === provider && listed.model === model)?.rates ?? [];

describe('the price list', () => {
  it('holds every rate of the catalogue, each with a source', () => {
    const rates = models.flatMap((listed) => listed.rates);
    expect(catalogue.rates.every((rate) => rates.includes(rate))).toBe(true);
    expect(rates.every(({ source, url, observedOn }) => source !== '' && url !== undefined && observedOn !== '')).toBe(
      true,
    );
  });

  it('adds the batch rate that follows from a rule, where no source names one', () => {
    const derived = of('anthropic', 'claude-opus-5-5').filter(({ tier }) => tier === 'batch');
    expect(derived).toMatchObject([
      { status: 'derived', usd: { input: 2, cacheRead: 0.1, cacheWrite1h: 4, output: 10 } },
    ]);
    expect(of('openai', 'gpt-4o').filter(({ tier }) => tier === 'batch')).toMatchObject([{ status: 'catalogue' }]);
  });

  it('says unknown where an endpoint is known and its price is not, and nothing where there is no endpoint', () => {
    const [unknown] = of('xai', 'grok-4.5').filter(({ tier }) => tier === 'batch');
    expect(unknown).toMatchObject({ status: 'unknown', usd: { input: null, output: null } });
    expect(of('deepseek', 'deepseek-flash').map(({ tier }) => tier)).toEqual(['standard', 'standard']);
  });
});

describe('the price list of a small catalogue', () => {
  type Entry = Parameters<typeof buildRate>[0];
  const listed = (...entries: Entry[]) =>
    listedModels({ version: '1', checkedOn: '2026-08-01', rates: entries.map(buildRate) }, now);
  const brief = (...entries: Entry[]) =>
    listed(...entries).flatMap(({ rates }) => rates.map(({ tier, region, over }) => `${tier} ${region} ${over}`));

  it('sorts providers and models, and the rates of a model by region, tier and band', () => {
    const names = listed(
      { provider: 'groq', model: 'b' },
      { provider: 'groq', model: 'a' },
      { provider: 'azure', model: 'c' },
    );
    expect(names.map(({ provider, model }) => `${provider} ${model}`)).toEqual(['azure c', 'groq a', 'groq b']);
    const batch = { tier: 'batch', usd: { input: 1, output: 4 } } as const;
    const entries: Entry[] = [
      { ...batch, over: 128_000 },
      { region: 'eu' },
      { tier: 'priority' },
      { tier: 'flex' },
      { over: 128_000 },
      batch,
      {},
    ];
    const order = [
      ...['standard default 0', 'standard default 128000', 'batch default 0', 'batch default 128000'],
      ...['flex default 0', 'priority default 0', 'standard eu 0'],
    ];
    expect(brief(...entries)).toEqual(order);
    expect(brief(...[...entries].reverse())).toEqual(order);
  });

  it('derives batch for the bands alone that no source prices', () => {
    const found = listed({}, { over: 128_000 }, { tier: 'batch', usd: { input: 1, output: 4 } })[0]?.rates ?? [];
    expect(found.filter(({ tier }) => tier === 'batch').map(({ over, status }) => [over, status])).toEqual([
      [0, 'catalogue'],
      [128_000, 'derived'],
    ]);
    expect(brief({ tier: 'priority' })).toEqual(['priority default 0']);
  });

  it('says unknown with what the provider documents, and keeps nothing else of the standard rate', () => {
    const others = [{ source: 'another', observedOn: '2026-08-01', usd: buildRate().usd }];
    const inForce = { from: '2026-01-01', to: null, hours: null };
    const [, unknown] =
      listed({ provider: 'xai', model: 'grok-x', others, overrides: ['o1'], inForce })[0]?.rates ?? [];
    expect(unknown).toEqual({
      ...{ provider: 'xai', model: 'grok-x', region: 'default', tier: 'batch', over: 0, observedOn: '2026-08-01' },
      usd: { input: null, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: null },
      status: 'unknown',
      source: expect.stringMatching(/xAI/),
      url: expect.stringMatching(/^https:/),
      grade: expect.any(String),
      note: expect.stringMatching(/^No source has a batch price for this model/),
    });
    expect(brief({ provider: 'deepseek', model: 'deepseek-x' })).toEqual(['standard default 0']);
    expect(brief({ provider: 'nobody', model: 'x' })).toEqual(['standard default 0']);
  });

  it('is made once an hour, and once for each catalogue', () => {
    const HOUR = 3_600_000;
    const one = { version: '1', checkedOn: '2026-08-01', rates: [buildRate()] };
    const list = listedModels(one, now);
    expect(listedModels(one, now + HOUR - 1)).toBe(list);
    expect(listedModels(one, now + HOUR)).not.toBe(list);
    expect(list[0]?.rates).toBe(list[0]?.rates);
  });
});

describe('filtering it', () => {
  it.each([
    ['words of the name, in any order', { search: 'mini 4o' }, ['azure gpt-4o-mini', 'openai gpt-4o-mini']],
    ['the provider too', { search: 'mini 4o', provider: 'azure' }, ['azure gpt-4o-mini']],
  ])('by %s', (_what, filter, expected) => {
    const names = filterModels(models, filter, now).map(({ provider, model }) => `${provider} ${model}`);
    expect(names).toEqual(expect.arrayContaining(expected));
    expect(names.every((name) => name.includes('4o') && name.includes('mini'))).toBe(true);
  });

  it('by a whole name: the models of that name come first', () => {
    const names = filterModels(models, { search: 'GPT-4o-mini' }, now).map(
      ({ provider, model }) => `${provider} ${model}`,
    );
    expect(names.slice(0, 2)).toEqual(['azure gpt-4o-mini', 'openai gpt-4o-mini']);
    expect(names.length).toBeGreaterThan(4);
    expect(new Set(names).size).toBe(names.length);
  });

  it('by words with spaces around them, and by nothing', () => {
    const names = (search?: string, more = {}) =>
      filterModels(sold, { ...(search === undefined ? {} : { search }), ...more }, now).map(
        ({ provider, model }) => `${provider} ${model}`,
      );
    const sold = ['openai/gpt-x', 'openai/gpt-x-mini', 'azure/gpt-x'].map((name) => {
      const [provider = '', model = ''] = name.split('/');
      return { provider, model, rates: [buildRate({ provider, model })] };
    });
    const all = ['openai gpt-x', 'openai gpt-x-mini', 'azure gpt-x'];
    expect([names(), names(''), names('  ')]).toEqual([all, all, all]);
    expect(names('  MINI \t gpt ')).toEqual(['openai gpt-x-mini']);
    expect(names('  gpt-x ')).toEqual(['openai gpt-x', 'azure gpt-x', 'openai gpt-x-mini']);
    expect(names('gpt', { provider: 'azure' })).toEqual(['azure gpt-x']);
    expect(names('gpt', { tier: 'batch' })).toEqual([]);
  });

  it('by tier and status, keeping only the rates that fit', () => {
    const found = filterModels(models, { tier: 'batch', status: 'conflicting' }, now);
    expect(found.length).toBeGreaterThan(0);
    for (const { tier, status } of found.flatMap(({ rates }) => rates))
      expect([tier, status]).toEqual(['batch', 'conflicting']);
  });

  it('by age: all of the August catalogues are old in late November, none a month before', () => {
    expect(filterModels(models, { status: 'old', search: 'gpt-4o-mini' }, now)).not.toEqual([]);
    expect(filterModels(models, { status: 'old', search: 'gpt-4o-mini' }, Date.parse('2026-10-20'))).toEqual([]);
  });
});

it('is cut into pages that hold every rate once; only a model of more than a page goes on on the next', () => {
  for (const most of [8, 60]) {
    const pages = pagesOf(models, most);
    expect(pages.flat().flatMap(({ rates }) => rates)).toEqual(models.flatMap(({ rates }) => rates));
    const sizes = pages.map((page) => page.reduce((sum, { rates }) => sum + rates.length, 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
    const onPages = new Map<string, number>();
    for (const { provider, model } of pages.flat())
      onPages.set(`${provider} ${model}`, (onPages.get(`${provider} ${model}`) ?? 0) + 1);
    const torn = models.filter(({ provider, model }) => (onPages.get(`${provider} ${model}`) ?? 0) > 1);
    expect(torn.filter(({ rates }) => rates.length <= most)).toEqual([]);
  }
  expect(pagesOf([], 60)).toEqual([]);
  const sized = (...counts: number[]) =>
    counts.map((count) => ({
      provider: 'openai',
      model: `gpt-${count}`,
      rates: Array.from({ length: count }, () => buildRate()),
    }));
  const sizes = pagesOf(sized(2, 3, 1, 9, 4), 5).map((page) => page.map(({ rates }) => rates.length));
  expect(sizes).toEqual([[2, 3], [1, 4], [5], [4]]);
});

it('prices the models that vendors sell now (vendor pages and dated notes of autumn 2026)', () => {
  const current = [
    ['openai', 'gpt-6.1-sol', 2, 10],
    ['openai', 'gpt-6.1-terra', 1, 5],
    ['openai', 'gpt-6-luna', 0.1, 0.5],
    ['openai', 'gpt-6-astra', 10, 50],
    ['openai', 'text-embedding-3-large', 0.13, 0],
    ['anthropic', 'claude-opus-5-5', 4, 20],
    ['anthropic', 'claude-sonnet-5-5', 2, 10],
    ['anthropic', 'claude-haiku-5-5', 0.1, 0.5],
    ['anthropic', 'claude-fable-5-1', 10, 50],
    ['gemini', 'gemini-3.8-flash', 0.75, 3.75],
    ['gemini', 'gemini-embedding-2', 0.2, 0],
    ['xai', 'grok-4.7', 2, 6],
    ['deepseek', 'deepseek-flash', 0.15, 0.6],
  ] as const;
  for (const [provider, model, input, output] of current) {
    expect(
      of(provider, model).map(({ usd }) => [usd.input, usd.output]),
      model,
    ).toContainEqual([input, output]);
  }
});
