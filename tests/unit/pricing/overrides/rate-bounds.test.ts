import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { resolveModel } from '../../../../lib/pricing/models/resolve-model';
import { type PriceOverride, priceChangeSchema } from '../../../../lib/pricing/overrides/price-override';
import { pricesOf } from '../../../../lib/pricing/overrides/prices';
import { implausiblePrices, isWithinBounds, MOST_USD_PER_MILLION } from '../../../../lib/pricing/overrides/rate-bounds';
import { NOW } from '../../../fixtures/in-context';

/** What is said of a rate for gpt-4o, which is listed at $2.50 in and $10 out a million. */
const said = (usd: object, model = 'gpt-4o') =>
  implausiblePrices(
    priceChangeSchema.parse({ kind: 'rate', rate: { provider: 'openai', model, usd } }),
    catalogue,
    NOW,
  );

describe('the bounds of a rate', () => {
  it.each([
    [
      'what no model costs',
      { input: 1e15 },
      ['input: Rates are USD per million tokens, and at most 10,000. 1e15 is above that.'],
    ],
    [
      'the largest number there is',
      { input: 2.5, output: 1e308 },
      ['output: Rates are USD per million tokens, and at most 10,000. 1e308 is above that.'],
    ],
    [
      'a thousand times the listed one',
      { input: 2_500 },
      ['input: Rates are USD per million tokens. 2,500 is 1,000 times the listed 2.5. Check its unit.'],
    ],
    [
      'a thousandth of the listed one',
      { input: 2.5, output: 0.01 },
      ['output: Rates are USD per million tokens. 0.01 is a 1,000th of the listed 10. Check its unit.'],
    ],
  ])('refuse %s, in words', (_, usd, words) => {
    expect(said(usd)).toEqual(words);
    for (const line of words) expect(line.split(' ').length).toBeLessThanOrEqual(25);
  });

  it.each([
    ['the listed one', { input: 2.5, output: 10 }],
    ['nothing', { input: 0, output: 0 }],
    ['five hundred times it', { input: 1_250 }],
    ['a five hundredth of it', { input: 0.005 }],
  ])('take %s', (_, usd) => expect(said(usd)).toEqual([]));

  it('of a model that nobody lists are the absolute ones alone', () => {
    expect(said({ input: MOST_USD_PER_MILLION }, 'house-model')).toEqual([]);
    expect(said({ input: MOST_USD_PER_MILLION + 1 }, 'house-model')).toHaveLength(1);
  });

  it('hold for files, naming the model, and for commitments', () => {
    const rates = [
      { provider: 'openai', model: 'gpt-4o', usd: { input: 2.5 } },
      { provider: 'openai', model: 'house', usd: { input: 1e9 } },
    ];
    const file = priceChangeSchema.parse({ kind: 'file', name: 'card.csv', rates });
    expect(implausiblePrices(file, catalogue, NOW)).toEqual([
      expect.stringMatching(/^card\.csv, openai house: input: /),
    ]);
    const ofCommitment = (commitmentUsd?: number) => {
      const discount = { provider: 'openai', percentOff: 10, commitmentUsd };
      return implausiblePrices(priceChangeSchema.parse({ kind: 'discount', discount }), catalogue, NOW);
    };
    expect(ofCommitment(1e9 + 1)).toEqual(['commitmentUsd: A commitment is USD a month, and at most 1,000,000,000.']);
    expect(ofCommitment(1e9)).toEqual([]);
    expect(ofCommitment()).toEqual([]);
  });

  it('of a rate hold for each of its prices, up to the bound itself', () => {
    const usd = { input: MOST_USD_PER_MILLION, output: MOST_USD_PER_MILLION };
    expect(isWithinBounds({ usd })).toBe(true);
    expect(isWithinBounds({ usd: { ...usd, cacheWrite1h: MOST_USD_PER_MILLION + 1 } })).toBe(false);
  });

  it('say nothing of another name', () => {
    const alias = { provider: null, model: 'a', target: { provider: 'openai', model: 'gpt-4o', region: null } };
    expect(implausiblePrices(priceChangeSchema.parse({ kind: 'alias', alias }), catalogue, NOW)).toEqual([]);
  });

  it('hold every rate that ships', () => {
    expect(catalogue.rates.filter((rate) => !isWithinBounds(rate))).toEqual([]);
  });
});

it('an override from before there were bounds changes no rate', () => {
  const change = priceChangeSchema.parse({
    kind: 'rate',
    rate: { provider: 'openai', model: 'gpt-4o', usd: { input: 1e308, output: 1e308 } },
  });
  const stored: PriceOverride = {
    id: 'o',
    change,
    by: 'Ada',
    reason: 'why',
    on: '2026-11-01T00:00:00.000Z',
    withdrawn: null,
  };
  const { rates } = pricesOf(catalogue, [stored]).catalogue;
  expect(rates.filter((rate) => !isWithinBounds(rate))).toEqual([]);
  expect(rates).toHaveLength(catalogue.rates.length);
  expect(resolveModel(catalogue, 'openai', 'gpt-4o')).not.toBeNull();
});
