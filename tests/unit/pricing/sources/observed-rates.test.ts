import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../../lib/pricing/catalogue/rate';
import { observedRates } from '../../../../lib/pricing/sources/observed-rates';
import { observedRowSchema } from '../../../../lib/pricing/sources/rate-observation';

type Cells = Record<string, string>;

/** A sound row of the CSV: gpt-x, $2 in, $8 out. */
const row = (cells: Cells = {}) =>
  observedRowSchema.parse({
    source: 'litellm',
    source_date: '2026-08-01',
    provider: 'openai',
    model: 'gpt-x',
    region: 'default',
    tier: 'standard',
    context_band: '',
    input_usd_per_mtok: '2.0',
    cache_read_usd_per_mtok: '',
    cache_write_5m_usd_per_mtok: '',
    cache_write_1h_usd_per_mtok: '',
    output_usd_per_mtok: '8.0',
    ...cells,
  });
const portkey = (cells: Cells = {}) => row({ source: 'portkey-models', source_date: '2026-08-21', ...cells });
const prices = (input: string, output: string): Cells => ({ input_usd_per_mtok: input, output_usd_per_mtok: output });
const run = (...rows: ReturnType<typeof row>[]) => observedRates(rows, []);
const codesOf = (found: ReturnType<typeof run>) => found.findings.map((finding) => finding.code);

describe('a sound row', () => {
  it('becomes a rate with its source and date', () => {
    expect(run(row({ cache_read_usd_per_mtok: '0.5' }))).toEqual({
      findings: [],
      rates: [
        {
          provider: 'openai',
          model: 'gpt-x',
          region: 'default',
          tier: 'standard',
          over: 0,
          usd: { input: 2, cacheRead: 0.5, cacheWrite5m: null, cacheWrite1h: null, output: 8 },
          status: 'single',
          source: 'litellm model_prices 2026-08-01',
          url: 'https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json',
          observedOn: '2026-08-01',
          grade: 'K',
          note: null,
        },
      ],
    });
  });

  it('keeps an embedding whose output is free', () => {
    const found = run(row({ model: 'text-embedding-x', ...prices('0.1', '0.0') }));
    expect(found.rates[0]?.usd).toMatchObject({ input: 0.1, output: 0 });
  });

  it('keeps a priority rate of 2.5 times and a batch rate of half', () => {
    const found = run(
      row(),
      row({ tier: 'priority', ...prices('5', '20') }),
      row({ tier: 'batch', ...prices('1', '4') }),
    );
    expect(found.rates.map((rate) => rate.tier)).toEqual(['batch', 'priority', 'standard']);
    expect(found.findings).toEqual([]);
  });
});

describe('a bad row is refused', () => {
  const standard = row();

  it.each([
    ['batch above standard', 'batch-ratio', { tier: 'batch', ...prices('2.2', '8.0') }],
    ['batch under a fifth of standard', 'batch-ratio', { tier: 'batch', ...prices('0.16', '0.66') }],
    ['flex above standard', 'flex-ratio', { tier: 'flex', ...prices('2.0', '9.0') }],
    ['priority over ten times standard', 'priority-ratio', { tier: 'priority', ...prices('100', '400') }],
    ['priority that costs no more than standard', 'priority-ratio', { tier: 'priority', ...prices('2.0', '8.0') }],
  ])('%s', (_what, code, cells) => {
    const found = run(standard, row(cells));
    expect(found.rates.map((rate) => rate.tier)).toEqual(['standard']);
    expect(codesOf(found)).toEqual([code]);
  });

  it.each([
    ['a free chat model', 'free', prices('0.0', '0.0')],
    ['a chat model with free output', 'free-output', prices('2.0', '0.0')],
    ['no output rate', 'no-output-rate', prices('2.0', '')],
    ['no input rate', 'no-input-rate', prices('', '7.5')],
    ['a price per something else', 'wrong-unit', prices('300', '1200')],
    ['an embedding at 100', 'wrong-unit', { model: 'embed-x', ...prices('100', '0.0') }],
    ['an embedding that charges for output', 'embedding-output', { model: 'embed-x', ...prices('5', '25') }],
    ['a tier that is not sold', 'unknown-tier', { tier: 'fast' }],
    ['a provider that is not in the catalogue', 'unknown-provider', { provider: 'doubleword' }],
    ['a class of models', 'not-a-model', { provider: 'together_ai', model: 'together-ai-81.1b-110b' }],
    ['a single region', 'region-not-kept', { region: 'ap-southeast-2' }],
  ])('%s', (_what, code, cells) => {
    const found = run(row(cells));
    expect(found.rates).toEqual([]);
    expect(codesOf(found)).toEqual([code]);
  });

  it.each([
    ['a cache read above input takes the mixed-up columns with it', ['3.75', '0.3', '6.0'], [null, null, null]],
    ['a cache read of zero', ['0.0', '2.5', '4.0'], [null, 2.5, 4]],
    ['a cache write under input', ['0.2', '0.2', ''], [0.2, null, null]],
    ['a write copied from a cheaper band', ['0.1', '1.25', '2.0'], [null, null, null]],
    ['a 1-hour write cheaper than a 5-minute one', ['0.2', '2.5', '2.2'], [0.2, 2.5, null]],
    ['a 1-hour write at 24 times input', ['0.2', '2.5', '48'], [0.2, 2.5, null]],
  ])('%s', (_what, [read, write5m, write1h], expected) => {
    const cells = {
      cache_read_usd_per_mtok: read ?? '',
      cache_write_5m_usd_per_mtok: write5m ?? '',
      cache_write_1h_usd_per_mtok: write1h ?? '',
    };
    const found = run(row(cells));
    const usd = found.rates[0]?.usd;
    expect([usd?.cacheRead, usd?.cacheWrite5m, usd?.cacheWrite1h]).toEqual(expected);
    expect(usd?.input).toBe(2);
    expect(codesOf(found)).toEqual(['cache-rate']);
  });

  it('a batch rate of one source that can not be beside the standard rate of the other', () => {
    const found = run(portkey(prices('0.5', '2.0')), row({ tier: 'batch', ...prices('1.0', '4.0') }));
    expect(found.rates.map((rate) => rate.tier)).toEqual(['standard']);
    expect(codesOf(found)).toEqual(['batch-ratio']);
  });

  it.each(['-1', 'free', 'NaN'])('a price of %s, before anything is read', (price) => {
    expect(() => row(prices(price, '1'))).toThrow();
  });
});

describe('two sources', () => {
  it('that agree but for rounding give one rate, with the finer figures and no gap', () => {
    const found = run(
      row({ ...prices('1.25', '10.0'), cache_read_usd_per_mtok: '0.125' }),
      portkey({ ...prices('1.25', '10.0'), cache_read_usd_per_mtok: '0.13', cache_write_5m_usd_per_mtok: '1.5625' }),
    );
    expect(found.rates).toMatchObject([
      { status: 'catalogue', usd: { cacheRead: 0.125, cacheWrite5m: 1.5625 }, note: null },
    ]);
  });

  it('that differ leave the newer rate, marked and with both values', () => {
    const found = run(row({ cache_read_usd_per_mtok: '0.2' }), portkey(prices('1.0', '6.0')));
    expect(found.rates).toMatchObject([
      { status: 'conflicting', observedOn: '2026-08-21', usd: { input: 1, cacheRead: null } },
    ]);
    expect(found.rates[0]?.others).toMatchObject([
      { source: 'litellm model_prices 2026-08-01', usd: { input: 2, cacheRead: 0.2, output: 8 } },
    ]);
    expect(found.findings[0]?.says).toContain('says input $2.00 (here $1.00), output $8.00 (here $6.00)');
    expect(codesOf(found)).toEqual(['conflict']);
  });

  it.each([
    ['1.0', 'catalogue'],
    ['1.004', 'catalogue'],
    ['1.009', 'catalogue'],
    ['1.02', 'conflicting'],
  ])('agree within a hundredth or they do not: 1 and %s', (input, status) => {
    expect(run(row(prices('1.0', '8')), portkey(prices(input, '8'))).rates[0]?.status).toBe(status);
  });

  it('give the same rates in whatever order their rows come', () => {
    const rows = [
      row(),
      portkey(prices('1.0', '6.0')),
      row({ tier: 'batch', ...prices('0.9', '4') }),
      row({ model: 'a' }),
    ];
    expect(run(...rows).rates).toEqual(run(...[...rows].reverse()).rates);
  });
});

describe('names, regions and bands', () => {
  it.each([
    ['azure', 'azure/eu/gpt-x', 'azure', 'gpt-x', 'eu'],
    ['azure', 'azure/global-standard/gpt-x', 'azure', 'gpt-x', 'global'],
    ['vertex_ai-language-models', 'vertex_ai/gemini-x', 'vertex', 'gemini-x', 'default'],
    ['vertex-ai', 'claude-x@20250805', 'vertex', 'claude-x-20250805', 'default'],
    ['bedrock_converse', 'us.anthropic.claude-x-v1:0', 'bedrock', 'us.anthropic.claude-x-v1:0', 'default'],
    ['xai', 'xai/grok-x', 'xai', 'grok-x', 'default'],
  ])('%s %s is %s %s in %s', (provider, model, expectedProvider, expectedModel, region) => {
    const [rate] = run(row({ provider, model })).rates;
    expect([rate?.provider, rate?.model, rate?.region]).toEqual([expectedProvider, expectedModel, region]);
  });

  it('reads bands from the column and from the name, 128k as 200k where Google says so', () => {
    const overs = (cells: Cells) => run(row(), row({ ...cells, ...prices('4', '12') })).rates.map((rate) => rate.over);
    expect(overs({ context_band: 'gt-272k' })).toEqual([0, 272_000]);
    expect(overs({ context_band: 'gt-128k' })).toEqual([0, 128_000]);
    const google = { provider: 'google', ...prices('4', '12') };
    expect(run(row({ ...google, model: 'gemini-1.5-x-gt-128k' })).rates[0]?.over).toBe(128_000);
    const [moved] = run(row({ ...google, model: 'gemini-9-pro-gt-128k' })).rates;
    expect(moved).toMatchObject({ model: 'gemini-9-pro', over: 200_000, status: 'conflicting' });
  });

  it('skips a model with a band that profiles do not count, and keeps it where they are made from what is read', () => {
    const rows = [row(), row({ context_band: 'gt-64k', ...prices('4', '12') })];
    expect(codesOf(run(...rows))).toEqual(['band-not-counted']);
    expect(run(...rows).rates).toEqual([]);
    expect(observedRates(rows, [], [], 'any').rates.map(({ over }) => over)).toEqual([0, 64_000]);
  });

  it('reads the name of a fast mode as its model in the priority tier', () => {
    const openrouter = { source: 'openrouter', provider: 'openrouter' };
    const found = run(
      row({ ...openrouter, model: 'anthropic/claude-x-5' }),
      row({ ...openrouter, model: 'anthropic/claude-x-5-fast', ...prices('4', '16') }),
    );
    expect(found.rates.map(({ model, tier, usd }) => [model, tier, usd.input])).toEqual([
      ['anthropic/claude-x-5', 'priority', 4],
      ['anthropic/claude-x-5', 'standard', 2],
    ]);
  });

  it('drops a band that repeats the one below, and says so when standard rises', () => {
    const long = { context_band: 'gt-200k' };
    expect(run(row(), row(long)).rates.map((rate) => rate.over)).toEqual([0]);
    const batch = { tier: 'batch', ...prices('1', '4') };
    const found = run(row(), row({ ...long, ...prices('4', '12') }), row(batch), row({ ...batch, ...long }));
    expect(found.rates.map((rate) => [rate.tier, rate.over])).toEqual([
      ['batch', 0],
      ['standard', 0],
      ['standard', 200_000],
    ]);
    expect(codesOf(found)).toEqual(['flat-band']);
  });

  it('drops a band in whatever order bands and tiers are read, and where it lacks a price of the one below', () => {
    const long = { context_band: 'gt-200k' };
    const batch = { tier: 'batch', ...prices('1', '4') };
    const rows = [row(), row({ ...long, ...prices('4', '12') }), row(batch), row({ ...batch, ...long })];
    expect(run(...[...rows].reverse())).toEqual(run(...rows));
    expect(run(row({ cache_read_usd_per_mtok: '0.5' }), row(long)).rates.map((rate) => rate.over)).toEqual([0]);
  });

  it('has nothing to say of a tier that repeats a band as standard does', () => {
    const long = { context_band: 'gt-200k' };
    const batch = { tier: 'batch', ...prices('1', '4') };
    expect(codesOf(run(row(), row(long), row(batch), row({ ...batch, ...long })))).toEqual([]);
    expect(codesOf(run(row(), row(batch), row({ ...batch, ...long })))).toEqual([]);
  });

  it('reads a band at the end of a name only, and 128k alone as 200k', () => {
    const google = { provider: 'google', ...prices('4', '12') };
    const read = (model: string) =>
      run(row({ ...google, model })).rates.map((rate) => [rate.model, rate.over, rate.status]);
    expect(read('gemini-9-gt-128k-preview')).toEqual([['gemini-9-gt-128k-preview', 0, 'single']]);
    expect(read('gemini-9-gt-64k')).toEqual([['gemini-9', 64_000, 'single']]);
    expect(read('gemini-9-lte-128k')).toEqual([['gemini-9', 0, 'single']]);
  });

  it('reads regions in paths, profiles and modes where they are such', () => {
    const model = (cells: Cells) => run(row(cells)).rates.map((rate) => [rate.model, rate.region, rate.tier]);
    expect(model({ provider: 'groq', model: 'eu-central-1/x' })).toEqual([['eu-central-1/x', 'default', 'standard']]);
    expect(model({ provider: 'groq', model: 'us.x', region: 'eu' })).toEqual([['us.x', 'eu', 'standard']]);
    const batch = { tier: 'batch', ...prices('1', '4') };
    expect(model({ provider: 'anthropic', model: 'claude-x-fast', ...batch })).toEqual([
      ['claude-x-fast', 'default', 'batch'],
    ]);
    expect(codesOf(run(row({ provider: 'bedrock', model: 'house/meta.x-v1:0' })))).toEqual(['region-not-kept']);
  });
});

describe('a vendor fact', () => {
  const fact: Rate = {
    provider: 'openai',
    model: 'gpt-x',
    region: 'default',
    tier: 'standard',
    over: 0,
    usd: { input: 1, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: 4 },
    status: 'published',
    source: 'the vendor',
    observedOn: '2026-10-10',
    note: null,
  };

  const batch = row({ tier: 'batch', ...prices('1', '4') });

  it('wins over a catalogue, with the other value beside it, and batch keeps its share', () => {
    const found = observedRates([row(), batch], [fact]);
    expect(found.rates).toMatchObject([
      { tier: 'batch', status: 'derived', source: 'the vendor', usd: { input: 0.5, output: 2 } },
      {
        tier: 'standard',
        status: 'conflicting',
        usd: { input: 1, output: 4 },
        others: [{ usd: { input: 2, output: 8 } }],
      },
    ]);
    expect(codesOf(found)).toEqual(['vendor-fact', 'stale-tier', 'conflict']);
  });

  it('that begins after a catalogue was read leaves it the time before', () => {
    const later = { ...fact, inForce: { from: '2026-09-01', to: null, hours: null } };
    const found = observedRates([row(), batch], [later]);
    expect(
      found.rates.map(({ tier, usd, inForce, status }) => [tier, usd.input, inForce?.from, inForce?.to, status]),
    ).toEqual([
      ['batch', 1, null, '2026-09-01', 'single'],
      ['batch', 0.5, '2026-09-01', null, 'derived'],
      ['standard', 2, null, '2026-09-01', 'single'],
      ['standard', 1, '2026-09-01', null, 'published'],
    ]);
    expect(codesOf(found)).toEqual(['stale-tier']);
  });

  it('that ended before a catalogue was read leaves it the time after', () => {
    const earlier = { ...fact, inForce: { from: null, to: '2026-07-01', hours: null } };
    const found = observedRates([row()], [earlier]);
    expect(found.rates.map(({ usd, inForce }) => [usd.input, inForce?.from, inForce?.to])).toEqual([
      [1, null, '2026-07-01'],
      [2, '2026-07-01', null],
    ]);
  });

  it('that is what catalogues say too leaves the newest of their batch prices, whatever is read first', () => {
    const since = {
      ...fact,
      usd: { ...fact.usd, input: 2, output: 8 },
      inForce: { from: '2026-08-10', to: null, hours: null },
    };
    const newer = [portkey(), portkey({ tier: 'batch', ...prices('1.1', '4.4') })];
    for (const rows of [
      [row(), batch, ...newer],
      [...newer, row(), batch],
    ]) {
      const batches = observedRates(rows, [since]).rates.filter(({ tier }) => tier === 'batch');
      expect(batches.map(({ usd, observedOn }) => [usd.input, observedOn])).toEqual([[1.1, '2026-08-21']]);
    }
  });

  it('stands as published where nobody contradicts it', () => {
    expect(observedRates([], [fact])).toEqual({ rates: [fact], findings: [] });
  });
});

describe('regions', () => {
  const regions = (...rows: ReturnType<typeof row>[]) =>
    run(...rows).rates.map(({ model, region, usd }) => [model, region, usd.input]);

  it('of AWS are kept, in the name or beside it', () => {
    expect(regions(row({ provider: 'bedrock', model: 'bedrock/eu-central-1/meta.x-v1:0' }))).toEqual([
      ['meta.x-v1:0', 'eu-central-1', 2],
    ]);
    expect(regions(row({ provider: 'bedrock', model: 'meta.x-v1:0', region: 'sa-east-1,us-gov-west-1' }))).toEqual([
      ['meta.x-v1:0', 'sa-east-1', 2],
      ['meta.x-v1:0', 'us-gov-west-1', 2],
    ]);
  });

  it('of Vertex: the global endpoint is what a log without a location is read as', () => {
    const vertex = (region: string, input: string) =>
      portkey({ provider: 'vertex-ai', model: 'gemini-9', region, ...prices(input, '8') });
    expect(regions(vertex('default', '1.65'), vertex('global', '1.5'))).toEqual([
      ['gemini-9', 'default', 1.5],
      ['gemini-9', 'regional', 1.65],
    ]);
    // A location of its own stays one.
    expect(regions(vertex('eu', '1.7'), vertex('global', '1.5'))).toEqual([
      ['gemini-9', 'default', 1.5],
      ['gemini-9', 'eu', 1.7],
    ]);
  });
});

describe('Bedrock profiles of Claude 4.5 and later', () => {
  const claude = (profile: string, input: string, source = portkey) =>
    source({ provider: 'bedrock', model: `${profile}anthropic.claude-opus-9`, ...prices(input, input) });
  const found = (...rows: ReturnType<typeof row>[]) =>
    Object.fromEntries(
      run(...rows).rates.map(({ model, usd, status }) => [model.split('anthropic')[0], [usd.input, status]]),
    );

  it('pay a tenth more than the global one, where a catalogue gives them its price or names no price', () => {
    expect(found(claude('global.', '5'), claude('us.', '5'), claude('', '5'))).toEqual({
      'global.': [5, 'single'],
      'us.': [5.5, 'derived'],
      '': [5.5, 'derived'],
      ...Object.fromEntries(['eu', 'apac', 'au', 'jp', 'in', 'ca'].map((name) => [`${name}.`, [5.5, 'derived']])),
    });
  });

  it('say that no source lists them, where none does', () => {
    const [apac] = run(claude('global.', '5'), claude('us.', '5')).rates;
    expect(apac).toMatchObject({ model: 'apac.anthropic.claude-opus-9', status: 'derived' });
    expect(apac?.note).toContain('No source lists this profile.');
    expect(
      run(claude('global.', '5'), claude('us.', '5.5')).rates.find(({ model }) => model.startsWith('us.'))?.note,
    ).toBeNull();
  });

  it('are confirmed by a catalogue that names the premium', () => {
    expect(found(claude('global.', '5'), claude('us.', '5'), claude('us.', '5.5', row))['us.']).toEqual([
      5.5,
      'catalogue',
    ]);
  });

  it('never give GovCloud, nor a model of before, the price of another', () => {
    expect(found(claude('global.', '5'))['us-gov.']).toBeUndefined();
    const old = portkey({ provider: 'bedrock', model: 'us.anthropic.claude-3-haiku', ...prices('0.25', '1.25') });
    expect(run(old).rates.map(({ usd }) => usd.input)).toEqual([0.25]);
  });
});

describe('the batch price of an undated name of OpenAI', () => {
  const half = { tier: 'batch', ...prices('1', '4') };
  const batchOf = (name: string, ...rows: ReturnType<typeof row>[]) => {
    const rate = run(...rows).rates.find(({ model, tier }) => model === name && tier === 'batch');
    return rate && [rate.usd.input, rate.status];
  };
  const dated = (model: string, batch = half) => [row({ model }), row({ model, ...batch })];

  it('is that of the snapshot at the same standard price', () => {
    expect(batchOf('gpt-x', row(), ...dated('gpt-x-2024-04-09'))).toEqual([1, 'derived']);
    expect(batchOf('gpt-x', row(), ...dated('gpt-x-0613'))).toEqual([1, 'derived']);
    const older = [row({ model: 'gpt-x-0301', ...prices('4', '16') }), row({ model: 'gpt-x-0301', ...half })];
    expect(batchOf('gpt-x', row(), ...dated('gpt-x-0613'), ...older)).toEqual([1, 'derived']);
  });

  it('is what a source says, if one does', () => {
    const said = row({ tier: 'batch', ...prices('1.5', '6') });
    expect(batchOf('gpt-x', row(), said, ...dated('gpt-x-0613'))).toEqual([1.5, 'single']);
  });

  it('is unknown if the name may stand for another snapshot, or for none', () => {
    const dearer = { ...half, ...prices('1.6', '6') };
    expect(batchOf('gpt-x', row(), ...dated('gpt-x-0613'), ...dated('gpt-x-1106', dearer))).toBeUndefined();
    expect(batchOf('gpt-x', row(), ...dated('gpt-x-0613'), row({ model: 'gpt-x-1106' }))).toBeUndefined();
    expect(batchOf('gpt-x', row(prices('3', '9')), ...dated('gpt-x-0613'))).toBeUndefined();
    expect(batchOf('gpt-x', row(), ...dated('gpt-x-2048'))).toBeUndefined();
  });
});

describe('data zones of Azure', () => {
  it('cost a tenth more than Global, for OpenAI models only, unless a source names a price', () => {
    const azure = (model: string) => row({ provider: 'azure', model });
    const found = run(azure('gpt-x'), azure('azure/us/gpt-x'), azure('deepseek-x'));
    expect(found.rates.map(({ model, region, usd, status }) => [model, region, usd.input, status])).toEqual([
      ['deepseek-x', 'default', 2, 'single'],
      ['gpt-x', 'default', 2, 'single'],
      ['gpt-x', 'eu', 2.2, 'derived'],
      ['gpt-x', 'us', 2, 'single'],
    ]);
  });
});

describe('cached input of Mistral', () => {
  it('is a tenth of input where a catalogue names none', () => {
    expect(run(row({ provider: 'mistral', model: 'mistral-x' })).rates[0]?.usd.cacheRead).toBe(0.2);
    expect(run(row()).rates[0]?.usd.cacheRead).toBeNull();
  });

  it('is so where a vendor’s fact is used', () => {
    const [fact] = run(row({ provider: 'mistral', model: 'mistral-x' })).rates;
    const told = fact && { ...fact, usd: { ...fact.usd, input: 1, cacheRead: null } };
    expect(observedRates([], told ? [told] : []).rates[0]?.usd).toMatchObject({ input: 1, cacheRead: 0.1 });
  });
});

describe('Amazon Nova', () => {
  const nova = (region: string, tier: string, ...[input = '', output = '', read = '', write = '']: string[]) =>
    portkey({
      ...{ provider: 'bedrock', model: 'amazon.nova-pro-v1:0', region, tier, ...prices(input, output) },
      ...{ cache_read_usd_per_mtok: read, cache_write_5m_usd_per_mtok: write, cache_write_1h_usd_per_mtok: write },
    });
  const rows = [
    nova('default', 'standard', '0.8', '3.2', '0.4', '1.6'),
    nova('default', 'batch', '0.4', '1.6', '0.4', '1.6'),
    nova('sa-east-1,us-gov-east-1', 'standard', '0.8', '3.2', '0.4', '1.6'),
    nova('eu-west-1', 'standard', '0.92', '3.68', '0.4', '1.6'),
  ];
  const found = run(
    ...rows,
    row({ provider: 'bedrock', model: 'amazon.nova-pro-v1:0', region: 'us-gov-east-1', ...prices('0.96', '3.84') }),
  );

  it('has no cache prices that are its batch prices, and a quarter of input instead', () => {
    expect(
      found.rates
        .filter(({ region }) => region !== 'us-gov-east-1')
        .map(({ tier, region, usd }) => [tier, region, usd]),
    ).toEqual([
      ['batch', 'default', { input: 0.4, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: 1.6 }],
      ['standard', 'default', { input: 0.8, cacheRead: 0.2, cacheWrite5m: null, cacheWrite1h: null, output: 3.2 }],
      ['standard', 'eu-west-1', { input: 0.92, cacheRead: 0.23, cacheWrite5m: null, cacheWrite1h: null, output: 3.68 }],
    ]);
    expect(codesOf(found)).toContain('cache-is-batch');
  });

  it('has no price in Regions that a catalogue lists at the price of none', () => {
    const where = found.rates.map(({ region, usd }) => `${region} ${usd.input}`);
    expect(where).toContain('us-gov-east-1 0.96');
    expect(where.join()).not.toContain('sa-east-1');
    expect(codesOf(found)).toContain('filled-regions');
  });
});

describe('names of Bedrock', () => {
  const bedrock = (model: string, region = 'default') => row({ provider: 'bedrock', model, region });

  it('without a vendor have no price, as they say no profile', () => {
    expect(run(bedrock('claude-sonnet-4-6')).rates).toEqual([]);
    expect(codesOf(run(bedrock('claude-sonnet-4-6')))).toEqual(['no-vendor']);
  });

  it('with a profile have no price of a Region', () => {
    expect(codesOf(run(bedrock('us.amazon.nova-pro-v1', 'eu-west-1')))).toEqual(['region-not-kept']);
  });
});

describe('names of one model', () => {
  const xai = (model: string, band = '', ...[input = '3', output = '15']: string[]) =>
    row({ provider: 'xai', model, context_band: band, ...prices(input, output) });
  const banded = [xai('grok-4-0709'), xai('grok-4-0709', 'gt-128k', '6', '30')];
  const bandsOf = (model: string, ...rows: ReturnType<typeof row>[]) =>
    observedRates(rows, [], [], 'any')
      .rates.filter((rate) => rate.model === model)
      .map(({ over, usd, status }) => [over, usd.input, status]);

  it('share its longer bands, where they share its short price', () => {
    expect(bandsOf('grok-4', ...banded, xai('grok-4'))).toEqual([
      [0, 3, 'single'],
      [128_000, 6, 'derived'],
    ]);
    expect(bandsOf('grok-4', ...banded, xai('grok-4', '', '2', '15'))).toHaveLength(1);
    expect(bandsOf('grok-4-fast', ...banded, xai('grok-4-fast'))).toHaveLength(1);
  });

  it('share none where two that have bands differ', () => {
    const latest = [xai('grok-4-latest'), xai('grok-4-latest', 'gt-128k', '5', '30')];
    expect(bandsOf('grok-4', ...banded, ...latest, xai('grok-4'))).toHaveLength(1);
  });

  it('that share no part of their names are known by the vendor’s page', () => {
    const fast = [xai('grok-4-fast-reasoning'), xai('grok-4-fast-reasoning', 'gt-128k', '6', '30')];
    expect(bandsOf('grok-4-fast', ...fast, xai('grok-4-fast'))).toHaveLength(2);
  });
});

describe('a price far off the same weights elsewhere', () => {
  const hosted = (provider: string, input: string, source = 'litellm') =>
    row({ source, provider, model: 'kimi-k9', ...prices(input, '15') });
  const rows = [
    hosted('together_ai', '3'),
    hosted('groq', '3.1'),
    hosted('mistral', '3.2'),
    hosted('fireworks_ai', '30'),
  ];
  const review = {
    source: 'litellm',
    provider: 'fireworks_ai',
    model: 'kimi-*',
    reason: 'Looked at.',
    on: '2026-11-28',
  };
  const providers = (reviews: Parameters<typeof observedRates>[2]) =>
    observedRates(rows, [], reviews).rates.map(({ provider }) => provider);

  it('is refused until it is reviewed', () => {
    expect(providers([])).toEqual(['groq', 'mistral', 'together']);
    expect(codesOf(run(...rows))).toEqual(['outlier']);
    // Of a surface that is not sold here, nobody needs to look at a price.
    expect(codesOf(run(...rows.slice(0, 3), hosted('some_router', '30')))).toEqual(['unknown-provider']);
    expect(providers([{ ...review, verdict: 'kept' }])).toEqual(['fireworks', 'groq', 'mistral', 'together']);
  });

  it('is not far off because two files hold the same rows', () => {
    const few = [rows[0], rows[1], hosted('fireworks_ai', '30')].flatMap((one) => one ?? []);
    expect(codesOf(run(...few, ...few))).toEqual([]);
  });

  it('is kept within five times, and where too few name a price', () => {
    expect(run(...rows.slice(0, 3), hosted('fireworks_ai', '14')).rates).toHaveLength(4);
    expect(run(...rows.slice(1)).rates).toHaveLength(3);
  });

  it('is refused by a review even within five times', () => {
    const near = [...rows.slice(0, 3), hosted('fireworks_ai', '6')];
    expect(observedRates(near, [], [{ ...review, verdict: 'refused' }]).rates).toHaveLength(3);
  });

  it('loses only the token types that a review refuses', () => {
    const read = row({ model: 'gpt-x-pro', cache_read_usd_per_mtok: '0.2' });
    const refused = {
      ...review,
      provider: 'openai',
      model: 'gpt-x-pro',
      verdict: 'refused' as const,
      types: ['cacheRead' as const],
    };
    expect(observedRates([read], [], [refused]).rates[0]?.usd).toMatchObject({ input: 2, cacheRead: null, output: 8 });
  });
});
