import { describe, expect, it } from 'vitest';
import { priceWarnings } from '../../../../lib/assessment/warnings/price-warnings';
import { baseValues, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { explainBill } from '../../../../lib/cost/explain';
import { doubtfulBills } from '../../../../lib/cost/net/workload-cost';
import { buildProfile } from '../../../fixtures/build-profile';
import { assessProfile, NOW, SHIPPED_PRICES } from '../../../fixtures/in-context';

const million = 1_000_000;
const assess = (model: string, cacheRead: number, billed = { requests: 0, usd: 0 }) =>
  assessProfile(
    buildProfile({
      id: model,
      requests: 1000,
      tokens: { input: million, cacheRead, cacheWrite5m: 0, cacheWrite1h: 0, output: million },
      application: 'nightly-digest',
      billed,
      key: { provider: 'openai', model },
    } as never),
    1,
  );

describe('a model whose cached tokens no source prices', () => {
  // gpt-5.4-pro: $30 in, $180 out, no cached price.
  const assessed = assess('gpt-5.4-pro', 600_000);

  it('is priced for what is known, with cached tokens at input, and never below', () => {
    expect(assessed.workload.monthly).toMatchObject({ current: 210, sync: 210, batch: 105 });
    expect(assessed.workload.outcome).not.toBe('unpriced');
  });

  it('has bounds: cached tokens cost between nothing and the input rate', () => {
    const bills = assessed.input && doubtfulBills(assessed.input, defaultAssumptions);
    // 0.4 M tokens in at $30, 1 M out at $180; at most 0.6 M cached at $30 more.
    expect(bills?.current).toEqual({ low: 192, base: 210, high: 210 });
    // In batch, some hits are lost, and those are input tokens at $15.
    expect(bills?.batch?.low).toBeGreaterThanOrEqual(96);
    expect(bills?.batch?.high).toBe(105);
    const { net } = assessed.workload.monthly;
    expect(net?.low).toBeLessThanOrEqual(net?.base ?? 0);
  });

  it('says so in its bill and in the report', () => {
    const { input } = assessed;
    if (input === null) throw new Error('a log has a volume');
    const says = explainBill('sync', input, baseValues(defaultAssumptions, 'openai')).says;
    expect(says).toContain('They cost between nothing and that.');
    expect(priceWarnings([assessed], SHIPPED_PRICES, NOW)).toContainEqual({
      code: 'cache-price-unknown',
      says:
        'No source has a price for cached tokens of gpt-5.4-pro, so they are priced at input. ' +
        'They cost between nothing and that. These workloads cost $192.00 to $210.00 a month. Enter what you pay on the page Prices.',
      count: 1,
    });
  });
});

it('says no range of what the log bills', () => {
  const assessed = assess('gpt-5.4-pro', 600_000, { requests: 1000, usd: 150 });
  const warnings = priceWarnings([assessed], SHIPPED_PRICES, NOW);
  expect(warnings.find(({ code }) => code === 'cache-price-unknown')?.says).toContain(
    'The log says what these workloads cost, $150.00 a month, so only their other bills may differ.',
  );
});

it('leaves a workload without cached tokens, and a model with a cached price, as they are', () => {
  for (const one of [assess('gpt-5.4-pro', 0), assess('gpt-5.4', 600_000)]) {
    expect(one.input && doubtfulBills(one.input, defaultAssumptions)).toBeNull();
    expect(priceWarnings([one], SHIPPED_PRICES, NOW).map(({ code }) => code)).not.toContain('cache-price-unknown');
  }
});
