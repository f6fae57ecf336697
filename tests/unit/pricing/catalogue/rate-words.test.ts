import { describe, expect, it } from 'vitest';
import type { Capability } from '../../../../lib/pricing/capabilities/capability';
import { ratioSays, stackingRuleSays } from '../../../../lib/pricing/capabilities/rule-words';
import type { InForce } from '../../../../lib/pricing/catalogue/in-force';
import { bandSays, periodSays } from '../../../../lib/pricing/catalogue/rate-words';

describe('a rate in words', () => {
  it.each([
    [0, ''],
    [1, 'over 1 input tokens'],
    [272_000, 'over 272,000 input tokens'],
  ])('its band: over %d', (over, says) => expect(bandSays({ over })).toBe(says));

  const night = {
    utc: [
      [22, 24],
      [0, 6],
    ] as [number, number][],
    weekdaysOnly: false,
    outside: false,
  };
  it.each<[InForce | undefined, string]>([
    [undefined, ''],
    [{ from: null, to: null, hours: null }, ''],
    [{ from: '2026-10-01', to: null, hours: null }, 'from 1 Oct 2026'],
    [{ from: null, to: '2026-11-01T12:30:00Z', hours: null }, 'until 1 Nov 2026, 12:30 UTC'],
    [{ from: null, to: null, hours: night }, '22:00 to 00:00 and 00:00 to 06:00 UTC'],
    [
      { from: '2026-10-01', to: '2026-11-01', hours: { utc: [[1, 4]], weekdaysOnly: true, outside: true } },
      'from 1 Oct 2026, until 1 Nov 2026, outside 01:00 to 04:00 UTC on weekdays',
    ],
  ])('its period: %j', (inForce, says) => {
    expect(periodSays(inForce ? { inForce } : {})).toBe(says);
  });
});

describe('a stacking rule in words', () => {
  const says = (
    stackingRule: Capability['stackingRule'],
    unlistedCacheRead: Capability['unlistedCacheRead'] = 'batch-input',
  ) => stackingRuleSays({ stackingRule, unlistedCacheRead });
  const UNKNOWN = 'No source has a price for cached tokens in batch, so they are priced at the batch input rate.';

  it.each<[Capability['stackingRule'], string]>([
    ['multiply', 'Cached tokens pay the cache rate times the batch ratio.'],
    ['cache-wins', 'Cached tokens pay the standard cache rate. Batch does not lower it.'],
    ['batch-only', 'Cached tokens pay the batch input rate.'],
    ['no-caching', 'Batch has no caching, so all input pays the batch input rate.'],
    ['unknown', UNKNOWN],
  ])('%s', (rule, sentence) => expect(says(rule)).toBe(sentence));

  it('is unknown for a provider of which nothing is known', () => expect(stackingRuleSays(null)).toBe(UNKNOWN));

  it('says what a table without a cache price means', () => {
    const listed = 'Cached tokens pay the batch cache rate if the price table has one.';
    expect(says('per-model')).toBe(`${listed} Otherwise they pay the batch input rate.`);
    expect(says('per-model', 'standard-cache')).toBe(`${listed} Otherwise they pay the standard cache rate.`);
  });
});

describe('the price of batch in words', () => {
  it.each<[Capability['batchRatio'], Capability['ratioHoldsFor'], string]>([
    [null, 'every', 'No source has a batch price here.'],
    [{ input: 0.5, output: 0.5 }, 'every', 'Batch costs 50% of the standard price.'],
    [
      { input: 0.5, output: 0.75 },
      'listed',
      'Batch costs 50% (input) and 75% (output) of the standard price, for models with a listed batch price.',
    ],
  ])('%j for %s', (batchRatio, ratioHoldsFor, sentence) => {
    expect(ratioSays({ batchRatio, ratioHoldsFor })).toBe(sentence);
  });
});
