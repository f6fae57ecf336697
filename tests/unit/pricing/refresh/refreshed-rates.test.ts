import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../../lib/pricing/catalogue/rate';
import { applyOverrides } from '../../../../lib/pricing/overrides/apply-overrides';
import { type PriceOverride, priceChangeSchema } from '../../../../lib/pricing/overrides/price-override';
import { readPublicCatalogue } from '../../../../lib/pricing/sources/formats/read-public-catalogue';
import { ratesToApply, refreshedRates } from '../../../../lib/pricing/sources/refreshed-rates';
import { buildRate } from '../build-rate';

const DAY = '2026-11-28';
const URL = 'https://example.com';
const known = { observedOn: '2026-11-01', url: URL, status: 'single' as const };
const usd = (input: number, output: number) => ({
  input,
  cacheRead: null,
  cacheWrite5m: null,
  cacheWrite1h: null,
  output,
});
const rate = (more: Partial<Rate>): Rate => ({
  ...buildRate({ ...known, ...more, usd: {} }),
  usd: more.usd ?? usd(2, 8),
});
const list = (...rates: Rate[]) => ({ version: '1', checkedOn: '2026-11-01', rates });
/** LiteLLM's file with prices of OpenAI in USD per million tokens. */
const litellm = (models: Record<string, [input: number, output: number, batch?: [number, number]]>) =>
  readPublicCatalogue(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(models).map(([model, [input, output, batch]]) => [
          model,
          {
            litellm_provider: 'openai',
            mode: 'chat',
            input_cost_per_token: `${input}e-6`,
            output_cost_per_token: `${output}e-6`,
            ...(batch && {
              input_cost_per_token_batches: `${batch[0]}e-6`,
              output_cost_per_token_batches: `${batch[1]}e-6`,
            }),
          },
        ]),
      ),
    ),
    DAY,
  );
const applied = (rates: readonly unknown[], more: object = {}): PriceOverride => ({
  id: 'o1',
  change: priceChangeSchema.parse({
    kind: 'file',
    name: `litellm ${DAY}`,
    rates,
    listedIn: { source: `litellm model_prices ${DAY}`, url: URL, observedOn: DAY },
  }),
  by: 'Ada',
  reason: 'why',
  on: '2026-11-29T00:00:00.000Z',
  withdrawn: null,
  ...more,
});

describe('a refresh', () => {
  it('tells what changed, what is new and what stayed the same', () => {
    const found = refreshedRates(
      litellm({ 'gpt-x': [1, 4], 'gpt-y': [2, 8], 'gpt-z': [3, 9] }),
      list(rate({ model: 'gpt-x' }), rate({ model: 'gpt-y' }), rate({ model: 'gpt-gone' })),
    );
    expect(found.changed.map(({ before, after }) => [after.model, before?.usd.input, after.usd.input])).toEqual([
      ['gpt-x', 2, 1],
    ]);
    expect(found.added.map(({ after }) => after.model)).toEqual(['gpt-z']);
    expect(found.same.map(({ after }) => after.model)).toEqual(['gpt-y']);
  });

  it('reads an old rate again although its price is the same', () => {
    const found = refreshedRates(
      litellm({ 'gpt-x': [2, 8] }),
      list(rate({ model: 'gpt-x', observedOn: '2026-08-01' })),
    );
    expect(found.confirmed).toHaveLength(1);
    const [again] = applyOverrides(list(rate({ model: 'gpt-x', observedOn: '2026-08-01' })), [
      applied(ratesToApply(found, null)),
    ]).rates;
    expect(again).toMatchObject({ observedOn: DAY, usd: { input: 2, output: 8 } });
  });

  it.each([
    ["a vendor's own price", { status: 'published' as const }],
    ['a newer rate', { observedOn: '2026-11-29' }],
    ['a price of a period', { inForce: { from: '2026-11-01', to: null, hours: null } }],
    [
      'a disagreement that is known',
      { others: [{ source: 'litellm model_prices 2026-08-01', observedOn: '2026-08-01', usd: usd(1, 4) }] },
    ],
  ])('keeps %s and lists it', (_what, more) => {
    const found = refreshedRates(litellm({ 'gpt-x': [1, 4] }), list(rate({ model: 'gpt-x', ...more })));
    expect(found.changed).toEqual([]);
    expect(found.kept).toHaveLength(1);
  });

  it('says why it keeps a rate, and which one', () => {
    const read = litellm({ 'gpt-x': [1, 4] });
    const reason = (...rates: Rate[]) => refreshedRates(read, list(...rates)).kept;
    const where = `litellm model_prices ${DAY}: openai gpt-x standard default over 0:`;
    expect(reason(rate({ status: 'published' }))).toEqual([
      { code: 'kept', says: `${where} the rate here is the vendor's own (a catalogue).` },
    ]);
    expect(reason(rate({ observedOn: '2026-11-29' }))[0]?.says).toBe(`${where} the rate here is newer (a catalogue).`);
    const timed = rate({ inForce: { from: '2026-11-01', to: null, hours: null } });
    expect(reason(rate({}), timed)[0]?.says).toBe(
      `${where} the rate here holds for a period that the catalogue lacks.`,
    );
  });

  it('changes a rate of the same day, and one whose known disagreement is another', () => {
    const read = litellm({ 'gpt-x': [1, 4] });
    const opinion = (source: string, ...price: [number, number]) => ({ source, observedOn: DAY, usd: usd(...price) });
    const changed = (more: Partial<Rate>) => refreshedRates(read, list(rate(more))).changed.length;
    expect(changed({ observedOn: DAY })).toBe(1);
    expect(changed({ others: [opinion('litellm model_prices 2026-08-01', 3, 9)] })).toBe(1);
    expect(changed({ others: [opinion('models.dev 2026-08-01', 1, 4)] })).toBe(1);
    const two = [opinion('models.dev 2026-08-01', 3, 9), opinion('litellm model_prices 2026-08-01', 1, 4)];
    expect(changed({ others: two })).toBe(0);
  });

  it('counts what it does not compare, without what it refuses', () => {
    const entry = { mode: 'chat', input_cost_per_token: 1e-6, output_cost_per_token: 4e-6 };
    const read = readPublicCatalogue(
      JSON.stringify({
        'gpt-x': { ...entry, litellm_provider: 'openai' },
        'gpt-y': { ...entry, litellm_provider: 'nobody' },
        'gpt-z': { ...entry, litellm_provider: 'openai', input_cost_per_token: 0 },
      }),
      DAY,
    );
    const found = refreshedRates(read, list());
    expect([found.skipped, found.refused.map(({ code }) => code)]).toEqual([1, ['free']]);
  });

  it('refuses a price five times the known one or a fifth of it, and asks nothing of an unknown one', () => {
    const outcome = (input: number, output: number, before: Partial<Rate> = {}) => {
      const found = refreshedRates(litellm({ 'gpt-x': [input, output] }), list(rate(before)));
      return found.changed.length === 1 ? 'changed' : found.refused.map(({ says }) => says.replace(/^.* over 0: /, ''));
    };
    expect(outcome(10, 8)).toEqual(['input 10 is 5 times the known 2; refused until reviewed.']);
    expect(outcome(0.4, 8)).toEqual(['input 0.4 is 0.2 times the known 2; refused until reviewed.']);
    expect(outcome(2, 80)).toEqual(['output 80 is 10 times the known 8; refused until reviewed.']);
    expect([outcome(9.9, 8), outcome(0.41, 8)]).toEqual(['changed', 'changed']);
    expect(outcome(1, 4, { usd: { ...usd(2, 8), output: null } })).toBe('changed');
  });

  it('refuses a price of five times the known one, of another unit, and of nothing', () => {
    const found = refreshedRates(
      litellm({ 'gpt-x': [10, 40], 'gpt-y': [2000, 8000], 'gpt-z': [0, 0] }),
      list(rate({ model: 'gpt-x' }), rate({ model: 'gpt-y' })),
    );
    expect([...found.changed, ...found.added]).toEqual([]);
    expect(found.refused.map(({ code }) => code).sort()).toEqual(['free', 'outlier', 'wrong-unit']);
  });
});

describe('what follows another rate in a refresh', () => {
  const azure = (more: Partial<Rate>) => rate({ provider: 'azure', model: 'gpt-5.4-mini', ...more });
  const zone = (input: number) => azure({ region: 'us', status: 'derived', usd: usd(input, 8.8) });
  const read = (input: number) =>
    readPublicCatalogue(JSON.stringify({ azure: { models: { 'gpt-5.4-mini': { cost: { input, output: 8 } } } } }), DAY);

  it('is no change where the other one is none: a zone of Azure whose Global price is only rounded', () => {
    const found = refreshedRates(read(0.13), list(azure({ usd: usd(0.125, 8) }), zone(0.1375)));
    expect(found.changed).toEqual([]);
    expect(found.same.map(({ after }) => after.region).sort()).toEqual(['default', 'us']);
  });

  it('changes with it', () => {
    const found = refreshedRates(read(0.2), list(azure({ usd: usd(0.125, 8) }), zone(0.1375)));
    expect(found.changed.map(({ after }) => [after.region, after.usd.input])).toEqual([
      ['default', 0.2],
      ['us', 0.22],
    ]);
  });

  it('changes by itself where nothing is known of the other one, or a source names it', () => {
    const alone = refreshedRates(read(0.2), list(zone(0.1375)));
    expect(alone.changed.map(({ after }) => [after.region, after.usd.input])).toEqual([['us', 0.22]]);
    const named = readPublicCatalogue(
      JSON.stringify(
        Object.fromEntries(
          (['', 'us/'] as const).map((region) => [
            `azure/${region}gpt-5.4-mini`,
            {
              litellm_provider: 'azure',
              mode: 'chat',
              input_cost_per_token: region === '' ? 1.25e-7 : 2e-7,
              output_cost_per_token: 8e-6,
            },
          ]),
        ),
      ),
      DAY,
    );
    const found = refreshedRates(named, list(azure({ usd: usd(0.125, 8) }), zone(0.1375)));
    expect(found.changed.map(({ after }) => [after.region, after.usd.input])).toEqual([['us', 0.2]]);
  });

  it('changes with it at Bedrock, where a profile comes before the global one in the list', () => {
    const bedrock = (profile: string, input: number, more: Partial<Rate> = {}) =>
      rate({ provider: 'bedrock', model: `${profile}.anthropic.claude-opus-9`, usd: usd(input, 8), ...more });
    const before = list(bedrock('global', 2), bedrock('apac', 2.2, { status: 'derived', usd: usd(2.2, 8.8) }));
    const reading = (input: number) =>
      readPublicCatalogue(
        JSON.stringify({
          'amazon-bedrock': { models: { 'global.anthropic.claude-opus-9': { cost: { input, output: 8 } } } },
        }),
        DAY,
      );
    const models = (found: readonly { after: Rate }[]) => found.map(({ after }) => after.model.split('.')[0]);
    expect(models(refreshedRates(reading(4), before).changed)).toEqual(['global', 'apac']);
    const same = refreshedRates(reading(2), before);
    expect([models(same.changed), models(same.same)]).toEqual([[], ['global', 'apac']]);
  });

  it.each([
    ['a newer rate without a longer context stays as it is', '2026-11-29', 0],
    ['an older one gets its price', '2026-11-01', 1],
    ['one of the same day gets it too', DAY, 1],
  ])('%s', (_what, observedOn, added) => {
    const cost = { input: 2, output: 8, context_over_200k: { input: 4, output: 12 } };
    const longer = readPublicCatalogue(JSON.stringify({ openai: { models: { 'gpt-x': { cost } } } }), DAY);
    const found = refreshedRates(longer, list(rate({ model: 'gpt-x', observedOn })));
    expect(found.added.map(({ after }) => after.over)).toEqual(added === 1 ? [200_000] : []);
    expect(found.kept).toHaveLength(1 - added);
  });

  it('tells of no name that follows a model, no free one, and no surface that nobody here is billed by', () => {
    const text = readFileSync(
      path.join(import.meta.dirname, '../../../fixtures/catalogues/models-dev-2026-09-30.json'),
      'utf8',
    );
    const found = refreshedRates(readPublicCatalogue(text, '2026-09-30'), list());
    expect([...new Set(found.added.map(({ after }) => after.provider))].sort()).toEqual([
      'anthropic',
      'dashscope',
      'openai',
    ]);
    expect(found.refused).toEqual([]);
  });
});

describe('the rates of a refresh', () => {
  const before = list(
    rate({ model: 'gpt-x' }),
    rate({ model: 'gpt-x', tier: 'batch', usd: usd(1, 4) }),
    rate({ model: 'gpt-x', tier: 'flex', usd: usd(1, 4) }),
  );
  const change = ratesToApply(refreshedRates(litellm({ 'gpt-x': [1.6, 8, [1, 4]] }), before), null);
  const tier = (rates: readonly Rate[], name: string) => rates.find((one) => one.tier === name);

  it('come with standard first, and without the models that stay the same', () => {
    const read = litellm({ 'gpt-x': [1.6, 8, [0.8, 4]], 'gpt-y': [2, 8, [1, 4]], 'gpt-z': [3, 9] });
    const known = list(
      ...before.rates,
      rate({ model: 'gpt-y' }),
      rate({ model: 'gpt-y', tier: 'batch', usd: usd(1, 4) }),
    );
    const shared = { provider: 'openai', region: 'default', over: 0, from: '2026-12-01' };
    expect(ratesToApply(refreshedRates(read, known), '2026-12-01').map(({ to: _, ...one }) => one)).toEqual([
      { ...shared, model: 'gpt-x', tier: 'standard', usd: { input: 1.6, output: 8 } },
      { ...shared, model: 'gpt-z', tier: 'standard', usd: { input: 3, output: 9 } },
      { ...shared, model: 'gpt-x', tier: 'batch', usd: { input: 0.8, output: 4 } },
    ]);
  });

  it('keep a cached price that the catalogue does not name, unless input changed', () => {
    const cached = list(rate({ model: 'gpt-x', usd: { ...usd(2, 8), cacheRead: 0.5 } }));
    const applying = (input: number, output: number) =>
      ratesToApply(refreshedRates(litellm({ 'gpt-x': [input, output] }), cached), null).map((one) => one.usd);
    expect(applying(2, 6)).toEqual([{ input: 2, cacheRead: 0.5, output: 6 }]);
    expect(applying(1, 6)).toEqual([{ input: 1, output: 6 }]);
  });

  it('name their source and day, and keep a tier that the catalogue names', () => {
    const { rates } = applyOverrides(before, [applied(change)]);
    expect(tier(rates, 'standard')).toMatchObject({
      usd: { input: 1.6, output: 8 },
      status: 'single',
      source: `litellm model_prices ${DAY}`,
      url: URL,
      observedOn: DAY,
      overrides: ['o1'],
    });
    // Batch is in the file at the price it had; flex is not, and keeps its share of standard: 1 / 2 x 1.6.
    expect(tier(rates, 'batch')?.usd).toMatchObject({ input: 1, output: 4 });
    expect(tier(rates, 'flex')).toMatchObject({ status: 'derived', usd: { input: 0.8, output: 4 } });
  });

  it('are list prices: a discount lowers them, and what a user pays goes before them, whoever came first', () => {
    const entered = (kind: object, on: string) => ({
      ...applied(change),
      id: on,
      on,
      change: priceChangeSchema.parse(kind),
    });
    const discount = entered(
      { kind: 'discount', discount: { provider: 'openai', percentOff: 10 } },
      '2026-11-01T00:00:00.000Z',
    );
    expect(tier(applyOverrides(before, [discount, applied(change)]).rates, 'standard')?.usd.input).toBe(1.44);
    const own = entered(
      { kind: 'rate', rate: { provider: 'openai', model: 'gpt-x', usd: { input: 0.5, output: 1 } } },
      '2026-11-02T00:00:00.000Z',
    );
    expect(tier(applyOverrides(before, [own, applied(change)]).rates, 'standard')).toMatchObject({
      status: 'override',
      usd: { input: 0.5, output: 1 },
    });
  });

  it('have no effect once they are withdrawn', () => {
    const withdrawn = { by: 'Ada', reason: 'undone', on: '2026-11-29T01:00:00.000Z' };
    expect(applyOverrides(before, [applied(change, { withdrawn })]).rates).toEqual(before.rates);
  });
});
