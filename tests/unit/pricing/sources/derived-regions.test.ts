import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../../lib/pricing/catalogue/rate';
import { zoneRates } from '../../../../lib/pricing/sources/azure-zones';
import { geographicRates, withBedrockPremium } from '../../../../lib/pricing/sources/bedrock-premium';
import { buildRate } from '../build-rate';
import { buildObservation } from './build-observation';

const CLAUDE = 'anthropic.claude-opus-9';

describe("the data zones of Azure's price list", () => {
  const azure = (more: Partial<Rate> = {}) => ({ ...buildRate({ provider: 'azure' }), ...more });

  it('are two, at 1.1 of Global, without the opinions on Global', () => {
    const other = { source: 'another', observedOn: '2026-08-01', usd: buildRate().usd };
    const derived = { status: 'derived', note: '1.1 x Global, as every data zone that a source names.' } as const;
    const usd = { input: 2.2, cacheRead: 0.55, cacheWrite5m: null, cacheWrite1h: null, output: 8.8 };
    expect(zoneRates([azure({ others: [other] })])).toEqual([
      azure({ region: 'us', usd, ...derived }),
      azure({ region: 'eu', usd, ...derived }),
    ]);
  });

  it('are known for the standard tier of Global only', () => {
    expect(zoneRates([azure({ tier: 'batch' }), azure({ region: 'eu' }), buildRate()])).toEqual([]);
    expect(zoneRates([azure(), azure({ region: 'us' })]).map(({ region }) => region)).toEqual(['eu']);
  });
});

describe('the price "Geo and In-region" of AWS', () => {
  const seen = (model: string, input: number | null, more = {}) =>
    buildObservation({ provider: 'bedrock', model, usd: { input }, ...more });
  const inputs = (...observations: ReturnType<typeof seen>[]) =>
    withBedrockPremium(observations).map(({ usd, derived }) => [usd.input, derived !== null]);

  it('is a tenth above the global price, for ids of the same weights whatever their day', () => {
    expect(inputs(seen(`global.${CLAUDE}-20260101-v1:0`, 5), seen(`us.${CLAUDE}`, 5), seen(CLAUDE, 5))).toEqual([
      [5, false],
      [5.5, true],
      [5.5, true],
    ]);
  });

  it('is left as it is where it differs from the global price, or where that is not known', () => {
    expect(inputs(seen(`global.${CLAUDE}`, 5), seen(`us.${CLAUDE}`, 5.5))).toEqual([
      [5, false],
      [5.5, false],
    ]);
    expect(inputs(seen(`us.${CLAUDE}`, 5))).toEqual([[5, false]]);
    expect(inputs(seen(`global.${CLAUDE}`, null), seen(`us.${CLAUDE}`, null))).toEqual([
      [null, false],
      [null, false],
    ]);
  });

  it('is compared within a tier, a context band and one model', () => {
    const global = seen(`global.${CLAUDE}`, 5);
    for (const other of [seen(`us.${CLAUDE}`, 5, { tier: 'batch' }), seen(`us.${CLAUDE}`, 5, { over: 200_000 })]) {
      expect(inputs(global, other)[1]).toEqual([5, false]);
    }
    expect(inputs(global, seen('us.anthropic.claude-sonnet-9', 5))[1]).toEqual([5, false]);
  });

  it('is not that of GovCloud, of models without a global profile, nor of other providers', () => {
    expect(inputs(seen(`global.${CLAUDE}`, 5), seen(`us-gov.${CLAUDE}`, 5))[1]).toEqual([5, false]);
    const old = 'anthropic.claude-3-haiku';
    expect(inputs(seen(`global.${old}`, 5), seen(`us.${old}`, 5))[1]).toEqual([5, false]);
    const elsewhere = { provider: 'openrouter' };
    expect(inputs(seen(`global.${CLAUDE}`, 5, elsewhere), seen(`us.${CLAUDE}`, 5, elsewhere))[1]).toEqual([5, false]);
  });
});

describe('geographic profiles that no source lists', () => {
  const bedrock = (model: string, more: Partial<Rate> = {}) => ({
    ...buildRate({ provider: 'bedrock', model }),
    ...more,
  });
  const profiles = (...rates: Rate[]) => geographicRates(rates).map(({ model }) => model.replace(`.${CLAUDE}`, ''));
  const ALL = ['us', 'eu', 'apac', 'au', 'jp', 'in', 'ca'];

  it('cost 1.1 of the global profile', () => {
    const rates = geographicRates([bedrock(`global.${CLAUDE}`)]);
    expect(rates.map(({ model, usd, status }) => [model, usd.input, usd.output, status])).toEqual(
      ALL.map((geography) => [`${geography}.${CLAUDE}`, 2.2, 8.8, 'derived']),
    );
  });

  it('are those without any rate of their own', () => {
    expect(profiles(bedrock(`global.${CLAUDE}`), bedrock(`us.${CLAUDE}`, { tier: 'batch' }))).toEqual(ALL.slice(1));
    // A model of another provider is not this one.
    expect(profiles(bedrock(`global.${CLAUDE}`), bedrock(`us.${CLAUDE}`, { provider: 'openrouter' }))).toEqual(ALL);
  });

  it('are known of the standard tier of models that AWS sells so', () => {
    expect(profiles(bedrock(CLAUDE))).toEqual([]);
    expect(profiles(bedrock(`global.${CLAUDE}`, { tier: 'batch' }))).toEqual([]);
    expect(profiles(bedrock('global.anthropic.claude-3-haiku'))).toEqual([]);
    expect(profiles(bedrock(`global.${CLAUDE}`, { provider: 'openrouter' }))).toEqual([]);
  });
});
