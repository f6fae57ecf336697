import { describe, expect, it } from 'vitest';
import { FLEX_HOURS, type Offer, offersOf } from '../../../../lib/pricing/lookup/offers';
import { keepsCaches, needsClient, WAYS } from '../../../../lib/pricing/lookup/way';
import { buildRate } from '../build-rate';

const NONE = { standard: [], batch: [], flex: [], priority: [] };
const NOW = Date.parse('2026-11-20T10:00:00Z');
const BATCH = { rule: 'multiply', says: 'half' } as const;
const EMPTY = { version: '1', checkedOn: '2026-08-01', rates: [] };
const standard = buildRate();
const flex = buildRate({ tier: 'flex', usd: { input: 1, output: 4 } });
const batch = buildRate({ tier: 'batch', usd: { input: 1, output: 4 } });
const priority = buildRate({ tier: 'priority', usd: { input: 4, output: 16 } });

type Sold = {
  tiers?: object;
  batch?: typeof BATCH | null;
  paid?: string | null;
  ref?: { provider: string; model: string };
};
const offers = ({ tiers = {}, batch: known = null, paid = 'standard', ref = standard }: Sold) =>
  offersOf(EMPTY, ref, { tiers: { ...NONE, ...tiers }, batch: known }, paid, NOW);
const ways = (sold: Sold) => offers(sold).map(({ way }) => way);

describe('the ways to buy a model', () => {
  it('are none where only the standard price is known', () => {
    expect(ways({ tiers: { standard: [standard] } })).toEqual([]);
  });

  it('are standard for what is paid at priority, without a wait', () => {
    const tiers = { standard: [standard], priority: [priority] };
    expect(offers({ tiers, paid: 'priority' })).toEqual([
      { way: 'standard', rates: [standard], windowHours: 0, expiryHours: null, followUps: true, unknown: null },
    ]);
    for (const paid of ['standard', null]) expect(ways({ tiers, paid })).toEqual([]);
    expect(ways({ tiers: { priority: [priority] }, paid: 'priority' })).toEqual([]);
    expect(ways({ tiers: { standard: [standard] }, paid: 'priority' })).toEqual([]);
  });

  it('are flex within a quarter of an hour', () => {
    expect(offers({ tiers: { standard: [standard], flex: [flex] } })).toEqual([
      { way: 'flex', rates: [flex], windowHours: FLEX_HOURS, expiryHours: null, followUps: true, unknown: null },
    ]);
    expect(FLEX_HOURS).toBe(0.25);
  });

  it('are batch in the window of the provider, where its price is known', () => {
    const tiers = { standard: [standard], batch: [batch] };
    expect(offers({ tiers, batch: BATCH, ref: { provider: 'vertex', model: 'gemini-x' } })).toEqual([
      // Vertex: 24 hours, and what waits longer than 96 hours has expired.
      { way: 'batch', rates: [batch], windowHours: 24, expiryHours: 96, followUps: false, unknown: null },
    ]);
    expect(offers({ tiers, batch: BATCH, ref: { provider: 'nobody', model: 'x' } })).toMatchObject([
      { way: 'batch', windowHours: null, expiryHours: null },
    ]);
    expect(ways({ tiers, batch: null })).toEqual([]);
    expect(ways({ tiers: { standard: [standard] }, batch: BATCH })).toEqual([]);
  });

  it('are completion windows of the models that the source names, at their share of all prices', () => {
    const ref = { provider: 'openai', model: 'gpt-6.2-sol' };
    const found: Offer[] = offers({ tiers: { standard: [standard] }, ref });
    expect(found.map(({ way, windowHours, expiryHours }) => [way, windowHours, expiryHours])).toEqual([
      ['window-2h', 2, null],
      ['window-8h', 8, null],
    ]);
    // 0.7 and 0.6 of $2 in, $0.50 cached, $8 out.
    const usd = { cacheWrite5m: null, cacheWrite1h: null };
    expect(found.map(({ rates }) => rates[0]?.usd)).toEqual([
      { ...usd, input: 1.4, cacheRead: 0.35, output: 5.6 },
      { ...usd, input: 1.2, cacheRead: 0.3, output: 4.8 },
    ]);
    expect(found.map(({ rates, unknown }) => [rates[0]?.status, unknown])).toEqual([
      ['derived', 'No source says what an answer after the window costs, so it is not priced.'],
      ['derived', 'No source says what an answer after the window costs, so it is not priced.'],
    ]);
    expect(offers({ tiers: { standard: [] }, ref })).toEqual([]);
  });

  it('are the cheap hours of a price that changes by the hour', () => {
    const hours = (outside: boolean) => ({ utc: [[8, 16] as [number, number]], weekdaysOnly: false, outside });
    const night = buildRate({ usd: { input: 1 }, inForce: { from: null, to: null, hours: hours(true) } });
    const day = buildRate({ inForce: { from: null, to: null, hours: hours(false) } });
    const catalogue = { ...EMPTY, rates: [night, day] };
    expect(
      offersOf(catalogue, standard, { tiers: { ...NONE, standard: [day] }, batch: null }, 'standard', NOW),
    ).toEqual([{ way: 'off-peak', rates: [night], windowHours: 8, expiryHours: null, followUps: true, unknown: null }]);
  });
});

describe('a way', () => {
  it('keeps caches where requests stay synchronous, and needs a client where work is sent and fetched later', () => {
    expect(WAYS.filter(keepsCaches)).toEqual(['standard', 'flex', 'off-peak']);
    expect(WAYS.filter(needsClient)).toEqual(['window-2h', 'window-8h', 'batch']);
  });
});
