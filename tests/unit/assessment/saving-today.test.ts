import { expect, it } from 'vitest';
import { priceWarnings } from '../../../lib/assessment/warnings/price-warnings';
import type { Decision } from '../../../lib/latency/decision';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type PriceOverride, priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { pricesOf } from '../../../lib/pricing/overrides/prices';
import { buildProfile, MONDAY_MS } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';

const DAY_MS = 86_400_000;
/** $500.00 a month of input and $400.00 of output at $2.50 and $10.00 a million, and half of it in batch. */
const TOKENS = { input: 200e6, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 40e6 };
const at = MONDAY_MS + 60 * DAY_MS;
const day = (days: number) => new Date(MONDAY_MS + days * DAY_MS).toISOString().slice(0, 10);

type Entered = { tier?: 'batch'; input: number; from: number };

function audited(billedUsd: number | null, ...entered: Entered[]) {
  const overrides = entered.map(({ tier = 'standard', input, from }, index): PriceOverride => {
    const usd = { input, output: input * 4 };
    const rate = {
      provider: 'openai',
      model: 'gpt-4o',
      tier,
      usd,
      from: day(from),
    };
    const change = priceChangeSchema.parse({ kind: 'rate', rate });
    return { ...{ id: String(index), change, by: 'Ada', reason: 'r' }, on: day(from), withdrawn: null };
  });
  const change = { kind: 'override', latencyClass: 'scheduled', deadlineHours: null } as const;
  const decision: Decision = { id: 1, workloadId: 'w', change, reason: null, by: 'Ada', at: day(0) };
  const prices = pricesOf(catalogue, overrides);
  const one = assessProfile(
    buildProfile({
      ...{ id: 'w', name: 'w', requests: 10_000, tokens: TOKENS },
      arrivals: { firstMs: MONDAY_MS, lastMs: MONDAY_MS + 27 * DAY_MS },
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
  expect(fallen).toMatchObject({ verdict: 'cannot', monthly: { sync: 900, batch: 450 } });
  expect(fallen.blockers).toEqual([
    {
      code: 'prices-changed',
      says:
        'Prices have changed since the log, and the move is not worth it at those of today. As it runs, it would cost $360.00 a month. ' +
        'Batch would cost $450.00, and what it adds.',
    },
  ]);
  expect(fallen.ways.map(({ blockers }) => blockers)).toEqual([fallen.blockers]);
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
