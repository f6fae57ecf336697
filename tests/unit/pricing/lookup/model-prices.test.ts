import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { modelPrices } from '../../../../lib/pricing/lookup/model-prices';
import { evenlyAround, type RequestTimes } from '../../../../lib/pricing/lookup/request-times';
import { buildRate, from } from '../build-rate';

const at = (...moments: string[]): RequestTimes =>
  moments.map((moment) => ({ atMs: Date.parse(moment), share: 1 / moments.length }));
const book = (...rates: ReturnType<typeof buildRate>[]) => ({ version: '1', checkedOn: '2026-08-01', rates });
const standard = (prices: ReturnType<typeof modelPrices>) => prices.tiers.standard[0];

describe('a price that changed while the log was written', () => {
  const cut = book(
    buildRate({ inForce: from(null, '2026-09-01') }),
    buildRate({ usd: { input: 1, cacheRead: 0.1, output: 4 }, inForce: from('2026-09-01') }),
  );
  const model = { provider: 'openai', model: 'gpt-x' };

  it.each([
    ['all before', ['2026-08-30T10:00:00Z'], 2, 8],
    ['all after', ['2026-09-02T10:00:00Z'], 1, 4],
    [
      'a quarter before',
      ['2026-08-31T23:00:00Z', '2026-09-01T00:00:00Z', '2026-09-02T00:00:00Z', '2026-09-03T00:00:00Z'],
      1.25,
      5,
    ],
  ])('is weighted by the share of the requests: %s', (_what, moments, input, output) => {
    expect(standard(modelPrices(cut, model, at(...moments)))?.usd).toMatchObject({ input, output });
  });

  it('says how it was weighted, and is one rate for each band', () => {
    const prices = modelPrices(cut, model, at('2026-08-31T00:00:00Z', '2026-09-02T00:00:00Z'));
    expect(prices.tiers.standard).toHaveLength(1);
    expect(standard(prices)?.note).toContain('50% at $2.00 in, $8.00 out (until 1 Sep 2026)');
    expect(standard(prices)?.inForce).toBeUndefined();
  });

  it('gives batch the rule of the provider at each time', () => {
    // Anthropic: half of standard (lib/pricing/data/provider-facts.md), so half of 1.5 and of 6.
    const claude = { provider: 'anthropic', model: 'gpt-x' };
    const sold = { ...cut, rates: cut.rates.map((rate) => ({ ...rate, ...claude })) };
    const { tiers, batch } = modelPrices(sold, claude, at('2026-08-31T00:00:00Z', '2026-09-02T00:00:00Z'));
    expect(tiers.batch[0]?.usd).toMatchObject({ input: 0.75, output: 3 });
    expect(batch?.rule).toBe('multiply');
  });

  it('takes the first known rate for requests from before it, and says so', () => {
    const late = book(buildRate({ inForce: from('2026-09-01') }));
    const rate = standard(modelPrices(late, model, at('2026-07-01T00:00:00Z')));
    expect(rate).toMatchObject({ status: 'derived', usd: { input: 2 } });
    expect(rate?.note).toContain('before 2026-09-01, for which no price is known');
  });

  it('is unknown where the last known rate has ended for some of the requests', () => {
    const ended = book(buildRate({ inForce: from(null, '2026-09-01') }));
    expect(standard(modelPrices(ended, model, at('2026-09-02T00:00:00Z')))).toBeUndefined();
    const half = standard(modelPrices(ended, model, at('2026-08-31T00:00:00Z', '2026-09-02T00:00:00Z')));
    expect(half?.usd.input).toBeNull();
  });
});

describe('prices by the hour', () => {
  const flash = { provider: 'deepseek', model: 'deepseek-v4-pro' };

  it.each([
    ['Friday 02:00 UTC, peak', '2026-11-20T02:00:00Z', 1.32],
    ['Friday 12:00 UTC, off-peak', '2026-11-20T12:00:00Z', 0.66],
    ['Saturday 02:00 UTC, off-peak', '2026-11-21T02:00:00Z', 0.66],
    ['before peak hours came', '2026-08-16T15:59:00Z', 0.435],
  ])('DeepSeek, %s', (_what, moment, input) => {
    expect(standard(modelPrices(catalogue, flash, at(moment)))?.usd.input).toBe(input);
  });

  it('weighs 35 peak hours of 168 for work that is spread over the week', () => {
    const rate = standard(modelPrices(catalogue, flash, evenlyAround(Date.parse('2026-11-20T12:00:00Z'))));
    expect(rate?.usd.input).toBeCloseTo((35 * 1.32 + 133 * 0.66) / 168, 10);
  });
});

describe('the catalogue at the times of the autumn of 2026', () => {
  it.each([
    ['openai', 'gpt-5.6-luna', '2026-07-15', 1],
    ['openai', 'gpt-5.6-luna', '2026-08-15', 0.2],
    ['openai', 'gpt-5.6-sol', '2026-08-15', 5],
    ['openai', 'gpt-5.6-sol', '2026-09-15', 4],
    ['gemini', 'gemini-3.8-flash', '2026-12-31', 0.75],
    ['gemini', 'gemini-3.8-flash', '2027-01-01', 1.5],
  ])('%s %s on %s costs $%d a million tokens in', (provider, model, day, input) => {
    expect(standard(modelPrices(catalogue, { provider, model }, at(day)))?.usd.input).toBe(input);
  });

  it("takes Sonnet 5.5's cache reads at half since 2026-10-07", () => {
    const sonnet = { provider: 'anthropic', model: 'claude-sonnet-5-5' };
    expect(standard(modelPrices(catalogue, sonnet, at('2026-10-06')))?.usd.cacheRead).toBe(0.2);
    expect(standard(modelPrices(catalogue, sonnet, at('2026-10-07')))?.usd.cacheRead).toBe(0.1);
  });
});

it('is empty for a model that is not known', () => {
  const { tiers, batch } = modelPrices(catalogue, null, at('2026-10-07'));
  expect(Object.values(tiers).flat()).toEqual([]);
  expect(batch).toBeNull();
});
