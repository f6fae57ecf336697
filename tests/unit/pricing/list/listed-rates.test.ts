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
