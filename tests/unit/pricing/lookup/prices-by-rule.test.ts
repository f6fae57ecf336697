import { describe, expect, it } from 'vitest';
import { withAssumedCachePrices } from '../../../../lib/pricing/lookup/assumed-cache-price';
import { freeRate } from '../../../../lib/pricing/lookup/free-rate';
import { withHourWrite } from '../../../../lib/pricing/lookup/hour-write';
import { modelPrices } from '../../../../lib/pricing/lookup/model-prices';
import { standardRatesAt } from '../../../../lib/pricing/lookup/standard-rates-at';
import { ratesWithThinking, UNTOLD_THOUGHTS, withThinkingPrices } from '../../../../lib/pricing/lookup/thinking-price';
import { buildRate, from } from '../build-rate';

const NOW = Date.parse('2026-11-21');
const book = (...rates: ReturnType<typeof buildRate>[]) => ({ version: '1', checkedOn: '2026-08-01', rates });
const NONE = { standard: [], batch: [], flex: [], priority: [] };

describe('a cached token that no source prices', () => {
  const bare = (more = {}) => buildRate({ usd: { cacheRead: null }, ...more });
  const SAYS =
    'No source has a price for cached tokens here, so they are priced at input. They cost between nothing and that.';

  it('costs as much as input, which is said, in every tier but flex', () => {
    const flex = bare({ tier: 'flex' });
    const batch = bare({ tier: 'batch', note: 'From a list.' });
    expect(withAssumedCachePrices({ ...NONE, standard: [bare()], batch: [batch], flex: [flex] })).toEqual({
      standard: [{ ...buildRate({ usd: { cacheRead: 2 } }), status: 'derived', note: SAYS, assumed: ['cacheRead'] }],
      batch: [
        {
          ...buildRate({ tier: 'batch', usd: { cacheRead: 2 } }),
          status: 'derived',
          note: `From a list. ${SAYS}`,
          assumed: ['cacheRead'],
        },
      ],
      flex: [flex],
      priority: [],
    });
  });

  it('stays as it is where a source prices it, or input is unknown too', () => {
    const rates = [buildRate(), bare({ usd: { input: null, cacheRead: null } })];
    expect(withAssumedCachePrices({ ...NONE, standard: rates }).standard).toEqual(rates);
  });
});

describe('a cache write of an hour', () => {
  const claude = (usd: Parameters<typeof buildRate>[0] = {}) => buildRate({ model: 'anthropic.claude-x', ...usd });
  it("costs twice the input price of Claude where a source names only five minutes'", () => {
    expect(withHourWrite(claude({ usd: { cacheWrite5m: 2.5 } })).usd).toEqual({
      input: 2,
      cacheRead: 0.5,
      cacheWrite5m: 2.5,
      cacheWrite1h: 4,
      output: 8,
    });
  });

  it.each([
    ['has a price of its own', claude({ usd: { cacheWrite5m: 2.5, cacheWrite1h: 3 } })],
    ['is unknown where writes are', claude()],
    ['is unknown where input is', claude({ usd: { input: null, cacheWrite5m: 2.5 } })],
    ['is unknown at other makers', buildRate({ usd: { cacheWrite5m: 2.5 } })],
  ])('%s', (_what, rate) => expect(withHourWrite(rate)).toEqual(rate));
});

describe('a free model of OpenRouter', () => {
  it('costs nothing at standard, and is not sold in batch', () => {
    const ref = { provider: 'openrouter', model: 'x/y', tier: 'free' };
    const { tiers, batch } = modelPrices(book(), ref, [{ atMs: NOW, share: 1 }]);
    expect(tiers).toEqual({ ...NONE, standard: [freeRate(ref)] });
    expect(batch).toBeNull();
    expect(freeRate(ref)).toMatchObject({
      provider: 'openrouter',
      model: 'x/y:free',
      usd: { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 },
    });
  });
});

describe('output in thinking mode', () => {
  // qwen-plus: $1.20 of output, $4 in thinking mode, so the ratio is 10 / 3.
  const ref = { provider: 'dashscope', model: 'qwen-plus' };
  const rate = buildRate({ ...ref, usd: { output: 1.2 } });
  const at = (low: number, base: number, high: number, of = rate) =>
    ratesWithThinking([of], ref, { low, base, high })[0];

  it('is priced at the share that the log tells', () => {
    expect(at(0.25, 0.25, 0.25)).toMatchObject({ status: 'derived', usd: { input: 2, output: 1.9 } });
    expect(at(0.25, 0.25, 0.25)).not.toHaveProperty('outputRange');
    expect(at(0.25, 0.25, 0.25)?.note).toMatch(
      /^Output is listed at \$4\.00 .* at \$1\.20 else .* requests with reasoning tokens\.$/,
    );
  });

  it('has a range where the log tells it of a part', () => {
    expect(at(0, 0, 1)).toMatchObject({
      status: 'catalogue',
      usd: { output: 1.2 },
      outputRange: { low: 1.2, high: 4 },
    });
    expect(at(0.5, 0.75, 1)).toMatchObject({
      status: 'derived',
      usd: { output: 3.3 },
      outputRange: { low: 2.6, high: 4 },
    });
    expect(at(0, 0, 1, { ...rate, note: 'Said.' })?.note).toMatch(
      /^Said\. Output is listed .* so the output has a range\.$/,
    );
  });

  it('is between no thought and all thought where nothing tells it', () => {
    expect(ratesWithThinking([rate], ref, UNTOLD_THOUGHTS)[0]).toMatchObject({
      usd: { output: 1.2 },
      outputRange: { low: 1.2, high: 4 },
    });
  });

  it('keeps its ratio in another tier', () => {
    const tiers = { ...NONE, standard: [rate], batch: [buildRate({ ...ref, tier: 'batch', usd: { output: 0.6 } })] };
    const priced = withThinkingPrices(tiers, ref, { low: 1, base: 1, high: 1 });
    expect([priced.standard[0]?.usd.output, priced.batch[0]?.usd.output]).toEqual([4, 2]);
    expect(priced).toMatchObject({ flex: [], priority: [] });
  });

  it('is what it was without thoughts, for another model, at an unknown price and at a price that a user entered', () => {
    expect(at(0, 0, 0)).toEqual(rate);
    const all = { low: 1, base: 1, high: 1 };
    for (const other of [null, { ...ref, model: 'qwen-max' }, { ...ref, provider: 'openrouter' }]) {
      expect(ratesWithThinking([rate], other, all)).toEqual([rate]);
    }
    for (const own of [{ ...rate, status: 'override' as const }, buildRate({ ...ref, usd: { output: null } })]) {
      expect(ratesWithThinking([own], ref, all)).toEqual([own]);
    }
  });
});

describe('the standard rates of a week', () => {
  const rates = [
    buildRate({ inForce: from(null, '2026-09-01') }),
    buildRate({ usd: { input: 1 }, inForce: from('2026-09-01') }),
    buildRate({ region: 'eu', usd: { input: 3 } }),
    buildRate({ model: 'gpt-y', usd: { input: 5 } }),
  ];
  const catalogue = book(...rates);
  const inputOf = (ref: object, day: string) =>
    standardRatesAt(catalogue, { provider: 'openai', model: 'gpt-x', ...ref }, Date.parse(day))[0]?.usd.input;

  it('are those of the model, the region, the tier and the day that are asked for, again and again', () => {
    for (let again = 0; again < 2; again += 1) {
      expect(inputOf({}, '2026-08-01')).toBe(2);
      expect(inputOf({}, '2026-11-21')).toBe(1);
      expect(inputOf({ region: 'eu' }, '2026-11-21')).toBe(3);
      expect(inputOf({ model: 'gpt-y' }, '2026-11-21')).toBe(5);
      expect(inputOf({ tier: 'free' }, '2026-11-21')).toBe(0);
      expect(inputOf({ model: 'gpt-z' }, '2026-11-21')).toBeUndefined();
    }
  });

  it('are those of each catalogue, and are found once', () => {
    const ref = { provider: 'openai', model: 'gpt-x' };
    const found = standardRatesAt(catalogue, ref, NOW);
    expect(standardRatesAt(catalogue, ref, NOW)).toBe(found);
    expect(standardRatesAt(book(buildRate({ usd: { input: 7 } })), ref, NOW)[0]?.usd.input).toBe(7);
  });
});
