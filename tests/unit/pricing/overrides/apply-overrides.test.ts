import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../../lib/pricing/models/resolve-model';
import { applyOverrides } from '../../../../lib/pricing/overrides/apply-overrides';
import {
  type PriceChange,
  type PriceOverride,
  priceChangeSchema,
} from '../../../../lib/pricing/overrides/price-override';
import { buildRate, from } from '../build-rate';

const shipped = {
  version: '1',
  checkedOn: '2026-08-01',
  rates: [
    buildRate(),
    buildRate({ tier: 'batch', usd: { input: 1, cacheRead: null, output: 4 } }),
    buildRate({ over: 272_000, usd: { input: 4 } }),
    buildRate({ model: 'gpt-y' }),
    buildRate({ provider: 'anthropic', model: 'claude-x' }),
  ],
};
let made = 0;
const override = (change: unknown, more: Partial<PriceOverride> = {}): PriceOverride => {
  made += 1;
  const on = `2026-11-${String(made % 28).padStart(2, '0')}T00:00:00.000Z`;
  return {
    id: `o${made}`,
    change: priceChangeSchema.parse(change),
    by: 'Ada',
    reason: 'why',
    on,
    withdrawn: null,
    ...more,
  };
};
const rate = (more: object) => ({
  kind: 'rate',
  rate: { provider: 'OpenAI', model: 'gpt-x', usd: { input: 1.5, output: 6 }, ...more },
});
const find = (
  catalogue: { rates: readonly ReturnType<typeof buildRate>[] },
  model: string,
  tier = 'standard',
  over = 0,
) => catalogue.rates.filter((one) => one.model === model && one.tier === tier && one.over === over);

describe('a rate that was entered', () => {
  it('goes before the shipped one, with who and why; cached tokens keep their share of input', () => {
    const entered = override(rate({}));
    const [found, ...rest] = find(applyOverrides(shipped, [entered]), 'gpt-x');
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ status: 'override', source: 'Entered by Ada', overrides: [entered.id] });
    expect(found?.usd).toMatchObject({ input: 1.5, cacheRead: 0.375, output: 6 });
    expect(found?.note).toContain('why');
  });

  it('carries the other tiers with it at the share they had, and touches nothing else', () => {
    const catalogue = applyOverrides(shipped, [override(rate({}))]);
    expect(find(catalogue, 'gpt-x', 'batch')).toMatchObject([{ status: 'derived', usd: { input: 0.75, output: 3 } }]);
    expect(find(catalogue, 'gpt-x', 'standard', 272_000)).toEqual([shipped.rates[2]]);
    expect(find(catalogue, 'gpt-y')).toEqual([shipped.rates[3]]);
  });

  it('leaves a tier that was entered too', () => {
    const batch = override(rate({ tier: 'batch', usd: { input: 0.2, output: 0.9 } }));
    const catalogue = applyOverrides(shipped, [batch, override(rate({}))]);
    expect(find(catalogue, 'gpt-x', 'batch')).toMatchObject([{ status: 'override', usd: { input: 0.2 } }]);
  });

  it('holds for its time only', () => {
    const catalogue = applyOverrides(shipped, [override(rate({ from: '2026-10-01', to: '2026-11-01' }))]);
    const periods = find(catalogue, 'gpt-x').map(({ usd, inForce }) => [usd.input, inForce?.from, inForce?.to]);
    expect(periods).toHaveLength(3);
    expect(periods).toContainEqual([2, null, '2026-10-01']);
    expect(periods).toContainEqual([1.5, '2026-10-01', '2026-11-01']);
    expect(periods).toContainEqual([2, '2026-11-01', null]);
    expect(find(catalogue, 'gpt-x', 'batch')).toHaveLength(3);
  });

  it('adds a model that the catalogue lacks', () => {
    const catalogue = applyOverrides(shipped, [override(rate({ model: 'House-Model' }))]);
    expect(resolveModel(catalogue, 'openai', 'house-model')).toEqual({ provider: 'openai', model: 'house-model' });
    expect(find(catalogue, 'house-model')[0]?.usd).toMatchObject({ input: 1.5, cacheRead: null });
  });

  it('is said in full', () => {
    const of = (more: object) => {
      const entered = override(rate(more), { id: 'o', on: '2026-11-05T08:00:00.000Z' });
      return find(applyOverrides(shipped, [entered]), 'gpt-x')[0];
    };
    const whole = {
      provider: 'openai',
      model: 'gpt-x',
      region: 'default',
      tier: 'standard',
      over: 0,
      usd: { input: 1.5, cacheRead: 0.375, cacheWrite5m: null, cacheWrite1h: null, output: 6 },
      status: 'override',
      source: 'Entered by Ada',
      observedOn: '2026-11-05',
      note: 'why (Cached tokens keep the share of input that they had.)',
      overrides: ['o'],
    };
    expect(of({})).toEqual(whole);
    expect(of({ from: '2026-10-01' })).toEqual({ ...whole, inForce: from('2026-10-01') });
    expect(of({ to: '2026-10-01' })).toEqual({ ...whole, inForce: from(null, '2026-10-01') });
    const usd = { input: 1.5, cacheRead: 0.1, output: 6 };
    expect(of({ usd })).toEqual({ ...whole, usd: { ...whole.usd, ...usd }, note: 'why' });
  });

  it('of another tier leaves standard as it is', () => {
    const catalogue = applyOverrides(shipped, [override(rate({ tier: 'batch', usd: { input: 0.2, output: 0.9 } }))]);
    expect(find(catalogue, 'gpt-x')).toEqual([shipped.rates[0]]);
  });

  it('takes no share from a standard rate that had ended, and leaves a tier that had', () => {
    const ended = from(null, '2026-09-01');
    const batch = buildRate({ tier: 'batch', usd: { input: 1, output: 4 } });
    const applied = (...rates: ReturnType<typeof buildRate>[]) =>
      applyOverrides({ ...shipped, rates }, [override(rate({ from: '2026-10-01' }))]);
    const [entered, old] = find(applied(buildRate({ inForce: ended })), 'gpt-x');
    expect(entered).toMatchObject({ note: 'why', usd: { cacheRead: null } });
    expect(old).toEqual(buildRate({ inForce: ended }));
    expect(find(applied(buildRate(), { ...batch, inForce: ended }), 'gpt-x', 'batch')).toEqual([
      { ...batch, inForce: ended },
    ]);
    expect(find(applied(buildRate({ inForce: ended }), batch), 'gpt-x', 'batch')).toEqual([
      { ...batch, inForce: from(null, '2026-10-01') },
    ]);
  });

  it('scales each tier by the standard rate that it stood beside', () => {
    const before = from(null, '2026-10-01');
    const after = from('2026-10-01');
    const batch = buildRate({ tier: 'batch', usd: { input: 1, cacheRead: null, output: 4 } });
    const rates = [
      buildRate({ inForce: before }),
      buildRate({ inForce: after, usd: { input: 4, output: 16 } }),
      { ...batch, inForce: after },
      { ...batch, inForce: before },
    ];
    const scaled = find(applyOverrides({ ...shipped, rates }, [override(rate({}))]), 'gpt-x', 'batch');
    expect(scaled.map(({ usd, inForce }) => [usd.input, usd.output, inForce])).toEqual([
      [0.375, 1.5, after],
      [0.75, 3, before],
    ]);
  });

  it('keeps the hours of a price that goes by the hour', () => {
    const inForce = {
      from: null,
      to: null,
      hours: { utc: [[0, 8]] as [number, number][], weekdaysOnly: false, outside: false },
    };
    const batch = buildRate({ tier: 'batch', usd: { input: 1, output: 4 }, inForce });
    const catalogue = applyOverrides({ ...shipped, rates: [buildRate(), batch] }, [override(rate({}))]);
    expect(find(catalogue, 'gpt-x', 'batch')).toMatchObject([{ usd: { input: 0.75 }, inForce }]);
  });

  it('gives way to a later one, and to nothing once it is withdrawn', () => {
    const [first, second] = [override(rate({})), override(rate({ usd: { input: 1.2, output: 5 } }))];
    for (const order of [
      [first, second],
      [second, first],
    ])
      expect(find(applyOverrides(shipped, order), 'gpt-x')[0]?.usd.input).toBe(1.2);
    const withdrawn = { ...first, withdrawn: { by: 'Grace', reason: 'over', on: first.on } };
    expect(applyOverrides(shipped, [withdrawn])).toBe(shipped);
  });

  it('comes from a file with others', () => {
    const rates = [rate({}).rate, rate({ model: 'gpt-y' }).rate];
    const catalogue = applyOverrides(shipped, [override({ kind: 'file', name: 'card.csv', rates })]);
    expect(catalogue.rates.filter(({ status }) => status === 'override')).toHaveLength(2);
  });
});

describe('a discount', () => {
  const discount = (more: object) => ({ kind: 'discount', discount: { provider: 'openai', percentOff: 10, ...more } });

  it('lowers every listed price of its provider, for its time', () => {
    const catalogue = applyOverrides(shipped, [override(discount({ from: '2026-10-01' }))]);
    expect(find(catalogue, 'gpt-x').map(({ usd, inForce }) => [usd.input, inForce?.from])).toEqual([
      [2, null],
      [1.8, '2026-10-01'],
    ]);
    expect(find(catalogue, 'gpt-x')[1]?.note).toContain('10% off the listed rate (Ada');
    expect(find(catalogue, 'claude-x')).toEqual([shipped.rates[4]]);
  });

  it('says of each rate what came off, and by which override', () => {
    const listed = buildRate({
      note: 'A note.',
      overrides: ['x'],
      others: [{ source: 'another', observedOn: '2026-08-01', usd: buildRate().usd }],
    });
    const off = override(discount({}), { id: 'o', on: '2026-11-05T08:00:00.000Z' });
    const { others: _, ...rest } = listed;
    expect(applyOverrides({ ...shipped, rates: [listed, buildRate({ model: 'gpt-y' })] }, [off])).toEqual({
      ...shipped,
      aliases: [],
      rates: [
        {
          ...rest,
          usd: { input: 1.8, cacheRead: 0.45, cacheWrite5m: null, cacheWrite1h: null, output: 7.2 },
          note: 'A note. 10% off the listed rate (Ada, 2026-11-05).',
          overrides: ['x', 'o'],
        },
        {
          ...buildRate({ model: 'gpt-y', usd: { input: 1.8, cacheRead: 0.45, output: 7.2 } }),
          note: '10% off the listed rate (Ada, 2026-11-05).',
          overrides: ['o'],
        },
      ],
    });
  });

  it('leaves what was entered, since that is what is paid', () => {
    const catalogue = applyOverrides(shipped, [override(discount({})), override(rate({}))]);
    expect(find(catalogue, 'gpt-x')[0]?.usd.input).toBe(1.5);
    expect(find(catalogue, 'gpt-y')[0]?.usd.input).toBe(1.8);
  });

  it('may hold for some tiers, and two come off one after the other', () => {
    const standardOnly = applyOverrides(shipped, [override(discount({ tiers: ['standard'] }))]);
    expect(find(standardOnly, 'gpt-x', 'batch')[0]?.usd.input).toBe(1);
    const two = applyOverrides(shipped, [override(discount({})), override(discount({ percentOff: 50 }))]);
    expect(find(two, 'gpt-x')[0]?.usd.input).toBe(0.9);
  });
});

describe('an alias', () => {
  const alias = (provider: string | null, model: string) => ({
    kind: 'alias',
    alias: { provider, model: 'prod-chat', target: { provider: 'openai', model, region: null } },
  });

  it('resolves to its model, whoever the log names; one for a provider goes first', () => {
    const catalogue = applyOverrides(shipped, [override(alias('azure', 'gpt-y')), override(alias(null, 'gpt-x'))]);
    expect(resolveModel(catalogue, 'my-gateway', 'Prod-Chat')).toEqual({ provider: 'openai', model: 'gpt-x' });
    expect(resolveModel(catalogue, 'Azure', 'prod-chat')).toEqual({ provider: 'openai', model: 'gpt-y' });
    expect(resolveModel(catalogue, null, ' prod-chat ')).toEqual({ provider: 'openai', model: 'gpt-x' });
    expect(resolveModel(catalogue, 'azure', 'other-chat')).toBeNull();
    expect(resolveModel(shipped, 'my-gateway', 'prod-chat')).toBeNull();
    const azureOnly = applyOverrides(shipped, [override(alias('azure', 'gpt-y'))]);
    expect(resolveModel(azureOnly, 'my-gateway', 'prod-chat')).toBeNull();
  });
});

describe('what can not be entered', () => {
  it.each([
    ['an unknown provider', rate({ provider: 'nobody' })],
    ['a rate without an input price', rate({ usd: { output: 1 } })],
    ['a negative price', rate({ usd: { input: -1 } })],
    ['a context band that no profile counts', rate({ over: 5 })],
    ['a period that ends before it begins', rate({ from: '2026-11-01', to: '2026-10-01' })],
    ['a day that is none', rate({ from: 'yesterday' })],
    ['more than everything off', { kind: 'discount', discount: { provider: 'openai', percentOff: 101 } }],
    [
      'a commitment of nothing',
      { kind: 'discount', discount: { provider: 'openai', percentOff: 1, commitmentUsd: 0 } },
    ],
    ['a field that means nothing', rate({ colour: 'blue' })],
  ])('%s', (_what, change) => {
    expect(priceChangeSchema.safeParse(change satisfies Record<string, unknown> as PriceChange).success).toBe(false);
  });
});
