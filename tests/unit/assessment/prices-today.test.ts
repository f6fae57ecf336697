import { describe, expect, it } from 'vitest';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { priceWarnings } from '../../../lib/assessment/warnings/price-warnings';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import type { Decision } from '../../../lib/latency/decision';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type PriceOverride, priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { pricesOf } from '../../../lib/pricing/overrides/prices';
import type { ReportWorkload } from '../../../lib/reports/report';
import { nearestMoveSays } from '../../../lib/reports/words/verdict/nearest-move-says';
import { verdictSays } from '../../../lib/reports/words/verdict/verdict-says';
import { auditedOf } from '../../../lib/scenarios/audited';
import { outcomeOf } from '../../../lib/scenarios/outcome';
import { AS_ASSESSED, type Scenario } from '../../../lib/scenarios/scenario';
import { buildProfile, MONDAY_MS } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';
import { alone, CAN_WAIT, decided, reportOf } from './ways/decided';

const DAY_MS = 86_400_000;
/** $500.00 a month of input and $400.00 of output at $2.50 and $10.00 a million, and half of it in batch. */
const TOKENS = { input: 200e6, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 40e6 };
const FOUR_WEEKS = { firstMs: MONDAY_MS, lastMs: MONDAY_MS + 27 * DAY_MS };
const at = MONDAY_MS + 60 * DAY_MS;
const day = (days: number) => new Date(MONDAY_MS + days * DAY_MS).toISOString().slice(0, 10);

type Entered = { tier?: 'batch' | 'flex'; model?: string; input: number; from: number; to?: number };

function pricesWith(entered: readonly Entered[]) {
  const overrides = entered.map(({ tier = 'standard', model = 'gpt-4o', input, from, to }, index): PriceOverride => {
    const usd = { input, output: input * 4 };
    const rate = {
      provider: 'openai',
      model,
      tier,
      usd,
      from: day(from),
      ...(to === undefined ? {} : { to: day(to) }),
    };
    const change = priceChangeSchema.parse({ kind: 'rate', rate });
    return { ...{ id: String(index), change, by: 'Ada', reason: 'r' }, on: day(from), withdrawn: null };
  });
  return pricesOf(catalogue, overrides);
}

function audited(billedUsd: number | null, ...entered: Entered[]) {
  const change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null } as const;
  const decision: Decision = { id: 1, workloadId: 'w', change, reason: null, by: 'Ada', at: day(0) };
  const prices = pricesWith(entered);
  const one = assessProfile(
    buildProfile({
      ...{ id: 'w', name: 'w', requests: 10_000, tokens: TOKENS },
      arrivals: FOUR_WEEKS,
      key: { provider: 'openai', model: 'gpt-4o', application: 'letters' },
      ...(billedUsd === null ? {} : { billed: { usd: billedUsd, requests: 10_000 } }),
    }),
    1,
    { prices, at, decisions: new Map([['w', [decision]]]) },
  );
  const { verdict, batch, monthly } = one.workload;
  const saved = { ...one, workload: { ...one.workload, saving: one.ways[0]?.net?.median ?? null } };
  const warned = priceWarnings([saved], prices, at).filter(({ code }) => code === 'saves-less-today');
  return { verdict, blockers: batch.blockers, ways: one.ways, monthly, warned };
}

const MOVED = { verdict: 'move', blockers: [], warned: [] };

it('moves by the prices of the log where they hold, rise alike, or fall after today', () => {
  expect(audited(null)).toMatchObject({ ...MOVED, monthly: { sync: 900, batch: 450 } });
  expect(audited(null, { input: 5, from: 40 })).toMatchObject(MOVED);
  expect(audited(null, { input: 1, from: 70 })).toMatchObject(MOVED);
});

it('does not move what a later price makes a loss, and says both bills of today', () => {
  // What was bought fell below batch, whose price of today is its own.
  const fallen = audited(null, { input: 1, from: 40 }, { tier: 'batch', input: 1.25, from: 0 });
  // Nothing stops it: it is not worth it.
  expect(fallen).toMatchObject({ verdict: 'not-worth-it', monthly: { sync: 900, batch: 450 } });
  expect(fallen.blockers).toEqual([
    {
      code: 'prices-changed',
      says:
        'Prices have changed since the log, and the move is not worth it at those of today. As it runs, it would cost $360.00 a month. ' +
        'Batch would cost $450.00, and what it adds.',
    },
  ]);
  expect(fallen.ways.map(({ blockers }) => blockers)).toEqual([[]]);
  const dearer = audited(null, { tier: 'batch', input: 3, from: 40 });
  expect(dearer.blockers[0]?.says).toContain('Batch would cost $1,080.00');
  // A price that fell within the log is half of its figures, and all of what comes.
  const within = audited(null, { input: 1, from: 14 }, { tier: 'batch', input: 1.25, from: 0 });
  expect(within.blockers.map(({ code }) => code)).toEqual(['prices-changed']);
});

it('pays the share of the rates of today that the log shows of those then', () => {
  // $450.00 of $900.00 were paid: $180.00 of what is $360.00 today.
  const fallen = audited(450, { input: 1, from: 40 }, { tier: 'batch', input: 1.25, from: 0 });
  expect(fallen.blockers[0]?.says).toContain('it would cost $180.00 a month. Batch would cost $225.00');
});

it('warns of a move that saves less today', () => {
  const less = audited(null, { input: 2, from: 40 });
  expect(less).toMatchObject({ verdict: 'move', blockers: [] });
  // $360.00 of $720.00 before what batch adds, and no more than $450.00 of $900.00.
  expect(less.warned).toMatchObject([{ count: 1 }]);
  expect(less.warned[0]?.says).toMatch(
    /these moves save \$34\d\.\d\d a month, and not \$43\d\.\d\d\. Audit a newer log/,
  );
});

it('does not move what has no price of today: the price of its way, or of the model, has ended', () => {
  const sold = { model: 'house-model', input: 4, from: 0 };
  const verdictWith = (...entered: Entered[]) => {
    const key = { provider: 'openai', model: 'house-model' };
    const prices = pricesWith(entered);
    return alone(decided([2000, 40], { arrivals: FOUR_WEEKS, key }, CAN_WAIT, { prices, at }));
  };
  expect(verdictWith(sold, { ...sold, tier: 'batch', input: 2 })).toMatchObject({ verdict: 'move' });
  for (const ended of [
    verdictWith(sold, { ...sold, tier: 'batch', input: 2, to: 40 }),
    verdictWith({ ...sold, to: 40 }, { ...sold, tier: 'batch', input: 2 }),
    verdictWith({ ...sold, to: 40 }, { ...sold, tier: 'flex', input: 2 }),
  ]) {
    expect(ended.verdict).toBe('cannot');
    expect(ended.ways.map(({ blockers }) => blockers[0]?.code)).toEqual(['price-ended']);
    expect(verdictSays(ended)).toBe(
      'A price of the log has ended since, and none of today is known. Enter what you pay on the page Prices. The way that is left is the one of today.',
    );
  }
});

it('asks by what an answer saves today', () => {
  const prices = pricesWith([{ input: 1.25, from: 40 }]);
  const key = { model: 'gpt-4o' };
  const asked = alone(
    decided([200, 40], { arrivals: FOUR_WEEKS, key }, { latencyClass: null, deadlineHours: null }, { prices, at }),
  );
  expect(asked).toMatchObject({ verdict: 'needs-answer', worthUsd: 225, ways: [{ net: { median: 450 } }] });
});

describe('the client', () => {
  /** Work at $600.00 a month of the log, half of it in batch, and at $300.00 at the prices of today. */
  const HALVED = pricesWith([{ input: 1.25, from: 40 }]);
  const work = (id: string) =>
    decided([120, 30], { id, name: id, arrivals: FOUR_WEEKS, key: { model: 'gpt-4o' } }, CAN_WAIT, {
      prices: HALVED,
      at,
    });

  it('is held against what is saved today: $2,400.00 are back in 8 months of the log, and in 16 of today', () => {
    const workload = alone(work('a'));
    expect(workload).toMatchObject({
      verdict: 'not-worth-it',
      way: null,
      saving: null,
      worthFromVolume: 2400 / 12 / 150,
    });
    expect(workload.ways).toMatchObject([
      { fails: 'prices-changed', today: { sync: 300, bill: 150, net: { median: 150 }, fails: 'pays-back-late' } },
    ]);
    expect(verdictSays(workload)).toBe(
      'Batch is its best way, at $300.00 a month ($300.00 to $300.00) for $2,400.00 once. Prices have changed since the log, ' +
        'and at those of today it saves $150.00 a month. It pays back too late, in 16 months. It would be worth it from 1.4 times the volume.',
    );
  });

  it('is near by what is saved today', () => {
    const says = nearestMoveSays(reportOf([work('a')]));
    expect(says).toContain('Batch would save $150.00 a month and cost $2,400.00 once');
    expect(says).toContain('That is back in 16 months.');
  });

  it('is paid by those that share it where it is back in time at the prices of today', () => {
    const report = reportOf([work('a'), work('b')]);
    expect(report.workloads.map(({ verdict }) => verdict)).toEqual(['move-together', 'move-together']);
    expect(report.totals.net.median).toBe(600);
    expect(verdictSays(report.workloads[0] as ReportWorkload)).toContain('At the prices of today it saves $150.00.');
    // At a quarter of the prices two save $150.00, and $2,800.00 are not back.
    const quarter = pricesWith([{ input: 0.625, from: 40 }]);
    const less = ['a', 'b'].map((id) =>
      decided([120, 30], { id, arrivals: FOUR_WEEKS, key: { model: 'gpt-4o' } }, CAN_WAIT, { prices: quarter, at }),
    );
    expect(reportOf(less).workloads.map(({ verdict }) => verdict)).toEqual(['not-worth-it', 'not-worth-it']);
  });

  it('is held so in the scenario that changes nothing, and at other volumes and prices', () => {
    const assumptions = defaultAssumptions;
    const key = { model: 'gpt-4o' };
    const one = decided([120, 30], { arrivals: FOUR_WEEKS, key }, CAN_WAIT, { prices: HALVED, at, assumptions });
    const audit = auditedOf(basesOf(reportOf([one], assumptions)), []);
    const wayOf = (change: Partial<Scenario>) => outcomeOf(audit, { ...AS_ASSESSED, ...change }).workloads[0]?.way;
    expect(wayOf({})).toBeNull();
    expect(wayOf({ volume: 1.2 })).toBeNull();
    expect(wayOf({ volume: 1.6 })).toBe('batch');
    expect(wayOf({ volume: 1.6, discounts: { openai: 0.3 } })).toBeNull();
  });
});
