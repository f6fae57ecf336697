import { describe, expect, it } from 'vitest';
import { overridesUsed } from '../../../lib/assessment/prices/overrides-used';
import { priceWarnings } from '../../../lib/assessment/warnings/price-warnings';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type PriceOverride, priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { pricesOf } from '../../../lib/pricing/overrides/prices';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile, SHIPPED_PRICES } from '../../fixtures/in-context';

const million = { input: 1_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1_000_000 };
const profile = (model: string, provider = 'openai') =>
  buildProfile({
    id: model,
    requests: 1000,
    tokens: million,
    application: 'nightly-digest',
    key: { provider, model },
  } as never);
const override = (id: string, change: unknown): PriceOverride => ({
  id,
  change: priceChangeSchema.parse(change),
  by: 'Ada',
  reason: 'Order form 12',
  on: '2026-11-21T09:00:00.000Z',
  withdrawn: null,
});
const november = Date.parse('2026-11-21');

describe('old rates', () => {
  it('are warned of with the number of workloads, 90 days after they were read and not before', () => {
    // gpt-4o: read on 2026-08-21 at the latest (portkey-models).
    const assessments = [assessProfile(profile('gpt-4o'), 1), assessProfile(profile('gpt-6.1-terra'), 1)];
    const warnings = (day: string) => priceWarnings(assessments, SHIPPED_PRICES, Date.parse(day));
    expect(warnings('2026-11-19')).toEqual([]);
    expect(warnings('2026-11-20')).toMatchObject([{ code: 'old-rates', count: 1 }]);
    expect(warnings('2026-11-20')[0]?.says).toContain('90 days ago: portkey-models (21 Aug 2026, 1 rate).');
  });

  it('are listed once, by source, however many workloads and models use them', () => {
    const models = ['gpt-4o', 'gpt-4o', 'gpt-4o-mini', 'gpt-4'];
    const assessments = models.map((model) => assessProfile(profile(model), 1));
    const old = priceWarnings(assessments, SHIPPED_PRICES, Date.parse('2028-01-01')).filter(
      ({ code }) => code === 'old-rates',
    );
    expect(old).toMatchObject([{ count: 4 }]);
    const sources = new Set(assessments.flatMap(({ rates }) => rates.map(({ source }) => source)));
    for (const source of sources) expect(old[0]?.says.split(source.replace(/ \d{4}-\d\d-\d\d$/, ''))).toHaveLength(2);
  });

  it('are not those that were entered', () => {
    const rate = { kind: 'rate', rate: { provider: 'openai', model: 'gpt-4o', usd: { input: 2, output: 8 } } };
    const prices = pricesOf(catalogue, [override('a', rate)]);
    const entered = assessProfile(profile('gpt-4o'), 1, { prices });
    expect(priceWarnings([entered], prices, Date.parse('2028-01-01')).map(({ code }) => code)).not.toContain(
      'old-rates',
    );
  });
});

it('says how many workloads rest on rates that sources disagree on', () => {
  const disputed = assessProfile(profile('deepseek-chat', 'deepseek'), 1);
  expect(priceWarnings([disputed], SHIPPED_PRICES, november)).toContainEqual(
    expect.objectContaining({ code: 'conflicting-rates', count: 1 }),
  );
});

describe('a price that ends', () => {
  const warnings = (model: string, provider: string, day: string) =>
    priceWarnings([assessProfile(profile(model, provider), 1)], SHIPPED_PRICES, Date.parse(day)).filter(
      ({ code }) => code === 'price-ends',
    );

  it('is warned of two months ahead, with what follows', () => {
    expect(warnings('gemini-4-argon', 'gemini', '2026-11-28')).toEqual([
      {
        code: 'price-ends',
        says:
          'The price of gemini-4-argon changes on 1 Dec 2026, from $2.00 in, $10.00 out a million tokens to $4.00 in, $20.00 out. ' +
          'The figures here use the prices at the times of the requests.',
        count: 1,
      },
    ]);
    expect(warnings('gemini-4-argon', 'gemini', '2026-10-01')).toEqual([]);
    expect(warnings('gemini-4-argon', 'gemini', '2026-12-01')).toEqual([]);
    expect(warnings('gemini-3.8-flash', 'vertex', '2026-11-28')).toHaveLength(1);
    expect(warnings('gpt-4o', 'openai', '2026-11-28')).toEqual([]);
  });

  it('says that nobody knows what follows a promotion that is only promised', () => {
    expect(warnings('gpt-5.6-sol', 'azure', '2026-11-28')[0]?.says).toContain(
      'is promised until 30 Nov 2026. No source says what follows',
    );
    expect(warnings('gpt-5.6-sol', 'openai', '2026-11-28')[0]?.says).toContain('was promised until 21 Nov 2026 only');
  });
});

describe('overrides', () => {
  const rate = { kind: 'rate', rate: { provider: 'openai', model: 'gpt-4o', usd: { input: 2, output: 8 } } };
  const alias = {
    kind: 'alias',
    alias: { provider: null, model: 'prod-chat', target: { provider: 'openai', model: 'gpt-4o', region: null } },
  };
  const discount = { kind: 'discount', discount: { provider: 'anthropic', percentOff: 10 } };
  const prices = pricesOf(catalogue, [override('a', rate), override('b', alias), override('c', discount)]);

  it('change the figures, and the report says which it rests on and for how many workloads', () => {
    const assessments = ['gpt-4o', 'prod-chat', 'gpt-5'].map((model) => assessProfile(profile(model), 1, { prices }));
    expect(assessments.map(({ workload }) => workload.monthly.sync)).toEqual([10, 10, 11.25]);
    expect(overridesUsed(assessments, prices)).toMatchObject([
      {
        id: 'a',
        by: 'Ada',
        reason: 'Order form 12',
        workloads: 2,
        says: 'openai gpt-4o standard: $2.00 in, $8.00 out',
      },
      { id: 'b', workloads: 1, says: 'prod-chat means openai gpt-4o' },
    ]);
  });

  it('leave a model without a rate unpriced', () => {
    const { workload } = assessProfile(profile('house-model-7'), 1, { prices });
    expect(workload.outcome).toBe('unpriced');
    expect(workload.monthly.sync).toBeNull();
  });
});
