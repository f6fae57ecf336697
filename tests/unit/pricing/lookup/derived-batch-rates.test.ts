import { describe, expect, it } from 'vitest';
import type { Rate, TokenRates } from '../../../../lib/pricing/catalogue/rate';
import { batchRates } from '../../../../lib/pricing/lookup/batch-rates';
import { NOW } from '../../../fixtures/in-context';
import { buildRate } from '../build-rate';

const NO_CACHE = { cacheRead: null, cacheWrite5m: null, cacheWrite1h: null };
type Usd = Pick<TokenRates, 'input' | 'output'>;
const rateOf = (provider: string, model: string) => {
  return (tier: Rate['tier'], over: number, usd: Usd, more: Partial<Rate> = {}) =>
    buildRate({ provider, model, tier, over, usd: { ...NO_CACHE, ...usd }, ...more });
};
/** No batch endpoint of this provider is documented, so only the catalogue speaks. */
const rate = rateOf('nobody', 'gpt-x');
const find = (rates: readonly Rate[], provider = 'nobody', model = 'gpt-x') =>
  batchRates({ version: 'made up', checkedOn: '2026-08-01', rates }, { provider, model }, NOW);
const prices = (found: ReturnType<typeof find>) => found?.rates.map(({ over, usd }) => [over, usd.input, usd.output]);
const UNKNOWN = 'No source has a price for cached tokens in batch, so they are priced at the batch input rate.';

describe('batch rates of a model for which some bands have one', () => {
  const standard = [rate('standard', 0, { input: 4, output: 20 }), rate('standard', 200_000, { input: 8, output: 30 })];

  it('have the ratio of the shorter band in the longer one, and say so', () => {
    const others = [{ source: 'another', observedOn: '2026-08-01', usd: buildRate().usd }];
    const found = find([
      rate('standard', 0, { input: 4, output: 20 }, { others }),
      rate('standard', 200_000, { input: 8, output: 30 }, { others, note: 'A note.' }),
      rate('batch', 0, { input: 3, output: 10 }, { others, source: 'a page' }),
    ]);
    expect(found).toMatchObject({ rule: 'unknown', says: `Batch rates from a page. ${UNKNOWN}` });
    expect(prices(found)).toEqual([
      [0, 3, 10],
      [200_000, 6, 15],
    ]);
    expect(found?.rates).toMatchObject([
      { tier: 'batch', status: 'derived', note: UNKNOWN, others },
      {
        tier: 'batch',
        status: 'derived',
        note: `A note. Derived from the standard rate: the ratio of this model's shorter context band. ${UNKNOWN}`,
      },
    ]);
    expect(found?.rates[1]).not.toHaveProperty('others');
  });

  it('have the ratio of the longer band if only that is known: bands are compared with their own', () => {
    expect(prices(find([...standard, rate('batch', 200_000, { input: 6, output: 15 })]))).toEqual([
      [0, 3, 10],
      [200_000, 6, 15],
    ]);
  });

  it('come from the shortest band to the longest', () => {
    expect(prices(find([...standard, rate('batch', 128_000, { input: 3, output: 10 })]))).toEqual([[128_000, 3, 10]]);
    expect(
      prices(
        find([
          ...standard,
          rate('batch', 128_000, { input: 3, output: 10 }),
          rate('batch', 0, { input: 2, output: 10 }),
        ]),
      ),
    ).toEqual([
      [0, 2, 10],
      [128_000, 3, 10],
      [200_000, 4, 15],
    ]);
  });

  it('have the ratio of input where none of output is known', () => {
    expect(prices(find([...standard, rate('batch', 0, { input: 3, output: null })]))).toEqual([
      [0, 3, 15],
      [200_000, 6, 22.5],
    ]);
    const silent = [rate('standard', 0, { input: 4, output: null }), rate('batch', 0, { input: 3, output: 10 })];
    expect(prices(find([...silent, rate('standard', 200_000, { input: 8, output: 30 })]))).toEqual([
      [0, 3, 10],
      [200_000, 6, 22.5],
    ]);
  });

  it('have no ratio without both input rates', () => {
    expect(prices(find([...standard, rate('batch', 0, { input: null, output: 10 })]))).toEqual([[0, null, 10]]);
    const noInput = [
      rate('standard', 0, { input: null, output: 20 }),
      rate('standard', 200_000, { input: 8, output: 30 }),
    ];
    expect(prices(find([...noInput, rate('batch', 0, { input: 3, output: 10 })]))).toEqual([[0, 3, 10]]);
  });

  it('stand alone where no standard rate is known', () => {
    expect(prices(find([rate('batch', 0, { input: 3, output: null })]))).toEqual([[0, 3, null]]);
  });

  it('are null without any, and without a rate at all', () => {
    expect(find(standard)).toBeNull();
    expect(find([])).toBeNull();
  });
});

it('a documented ratio is named with its source', () => {
  const found = find(
    [rateOf('anthropic', 'claude-x')('standard', 0, { input: 4, output: 20 })],
    'anthropic',
    'claude-x',
  );
  expect(prices(found)).toEqual([[0, 2, 10]]);
  expect(found?.says).toMatch(
    /^Batch rates derived: 0\.5 x input, 0\.5 x output \(https:\/\/.+\)\. Cached tokens pay /,
  );
});
