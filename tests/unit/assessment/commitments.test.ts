import { expect, it } from 'vitest';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { type Prices, pricesOf } from '../../../lib/pricing/overrides/prices';
import { nearestMoveSays } from '../../../lib/reports/words/verdict/nearest-move-says';
import { verdictSays } from '../../../lib/reports/words/verdict/verdict-says';
import { auditedOf } from '../../../lib/scenarios/audited';
import { outcomeOf } from '../../../lib/scenarios/outcome';
import { AS_ASSESSED, type Scenario } from '../../../lib/scenarios/scenario';
import { MONDAY_MS } from '../../fixtures/build-profile';
import { BY_HAND, CAN_WAIT, decided, reportOf } from './ways/decided';

function committed(commitmentUsd: number, to: string | null = null): Prices {
  const change = { kind: 'discount', discount: { provider: 'openai', percentOff: 0, commitmentUsd, to } };
  const by = { id: 'c', by: 'Ada', reason: 'r', on: '2026-10-01T00:00:00.000Z', withdrawn: null };
  return pricesOf(catalogue, [{ ...by, change: priceChangeSchema.parse(change) }]);
}

/** $900.00 and $600.00 a month at OpenAI, and $300.00 elsewhere, half of it in batch. */
function report(prices: Prices, assumptions = BY_HAND) {
  const of = (id: string, tokens: [number, number], key: object) =>
    decided(tokens, { id, name: id, key }, CAN_WAIT, { prices, assumptions });
  const work = [
    of('a', [200, 40], { model: 'gpt-4o' }),
    of('b', [120, 30], { model: 'gpt-4o' }),
    of('c', [50, 10], { provider: 'anthropic', model: 'claude-sonnet-4-5' }),
  ];
  return reportOf(work, assumptions);
}

const verdicts = ({ workloads }: ReturnType<typeof report>) => workloads.map(({ verdict }) => verdict);
const warned = ({ warnings }: ReturnType<typeof report>) => warnings.filter(({ code }) => code === 'below-commitment');

it('moves nothing whose saving is paid in any case, and says so in dollars', () => {
  const all = report(committed(1500, '2027-01-01'));
  expect(verdicts(all)).toEqual(['not-worth-it', 'not-worth-it', 'not-worth-it']);
  const [a, b, c] = all.workloads;
  expect(a).toMatchObject({ way: null, saving: null, commitment: { usd: 1500, until: '2027-01-01', wouldSave: 450 } });
  expect(a?.ways[0]).toMatchObject({ way: 'batch', fails: 'committed', net: { median: 450 } });
  expect([b?.commitment?.wouldSave, c?.commitment]).toEqual([300, undefined]);
  expect(all.totals.net.median).toBe(0);
  expect(a && verdictSays(a)).toBe(
    'Batch is its best way, at $450.00 a month ($450.00 to $450.00) for $2,400.00 once. But openai is paid $1,500.00 a month in any case ' +
      'until 1 Jan 2027. The move would take the spend there below that, so nothing of it is saved.',
  );
  // What a move costs does not hold it, so only the work elsewhere is near.
  expect(nearestMoveSays(all)).toContain('The nearest is c.');
  expect(nearestMoveSays({ workloads: all.workloads.slice(0, 2) })).toBeNull();
  expect(warned(all)).toEqual([
    {
      code: 'below-commitment',
      says:
        'openai is paid $1,500.00 a month in any case until 1 Jan 2027, and this log spends $1,500.00 there. ' +
        'Moving these workloads would take it below that, so they stay. Otherwise they would save $750.00 a month.',
      count: 2,
    },
  ]);
});

it('moves what fits above the commitment, and all of it once that has ended', () => {
  // $400.00 are above it: the $450.00 of the first do not fit.
  const some = report(committed(1100));
  expect(verdicts(some)).toEqual(['not-worth-it', 'move', 'not-worth-it']);
  expect(some.totals.net.median).toBe(300);
  expect(some.workloads[0]?.commitment).toMatchObject({ wouldSave: 450, above: 100 });
  expect(some.workloads[0] && verdictSays(some.workloads[0])).toContain(
    'paid $1,100.00 a month in any case. Only $100.00 of what the move takes off the spend there is above that.',
  );
  expect(warned(some)).toMatchObject([{ count: 1 }]);
  for (const prices of [committed(750), committed(1500, '2026-11-21')]) {
    const both = report(prices);
    expect(verdicts(both)).toEqual(['move', 'move', 'not-worth-it']);
    expect(both.totals.net.median).toBe(750);
    expect(warned(both)).toEqual([]);
  }
  // Already below it: nothing more is saved.
  expect(verdicts(report(committed(5000)))).toEqual(['not-worth-it', 'not-worth-it', 'not-worth-it']);
});

it('says that a client is not paid where those that would share it stay', () => {
  const of = (id: string, tokens: [number, number]) =>
    decided(tokens, { id, name: id, key: { model: 'gpt-4o' } }, CAN_WAIT, { prices: committed(1000) });
  // $100.00 and $450.00 a month share $2,000.00; $200.00 are above the commitment.
  const [small] = reportOf([of('a', [40, 10]), of('b', [200, 40])]).workloads;
  expect(small).toMatchObject({
    verdict: 'not-worth-it',
    commitment: { wouldSave: 100 },
    ways: [{ fails: 'committed' }],
  });
  expect(small?.commitment?.above).toBeUndefined();
  expect(small && verdictSays(small)).toContain('Moves that would share the cost of its client stay for that reason');
});

it('holds work that ran once to it by what is paid when it comes again', () => {
  const firstMs = MONDAY_MS + 72 * 3_600_000;
  const arrivals = {
    ...{ firstMs, lastMs: firstMs + 5 * 3_600_000, bursts: 1, activeWindowShare: 1 },
    log: { fromMs: MONDAY_MS, toMs: MONDAY_MS + 14 * 86_400_000, otherModels: false },
  };
  const key = { model: 'gpt-4o', application: 'invoice-backfill' };
  const once = (usd: number) =>
    reportOf([decided([2000, 400], { arrivals, key }, CAN_WAIT, { prices: committed(usd) })]).workloads[0];
  // $9,000.00 once, and $4,500.00 in batch.
  expect(once(4500)).toMatchObject({ verdict: 'move', once: { saving: 4500 } });
  expect(once(4501)).toMatchObject({
    verdict: 'not-worth-it',
    once: { saving: null },
    commitment: { wouldSave: 4500, above: 4499 },
  });
});

it('is in scenarios: the empty one is the report, and a wished move shows what is paid all the same', () => {
  const of = (prices: Prices, change: Partial<Scenario> = {}) => {
    const made = report(prices, defaultAssumptions);
    return { made, outcome: outcomeOf(auditedOf(basesOf(made), []), { ...AS_ASSESSED, ...change }) };
  };
  for (const usd of [750, 1100, 1500, 5000]) {
    const { made, outcome } = of(committed(usd));
    expect(outcome.net).toEqual(made.totals.net);
    expect(outcome.shortfall).toBe(0);
    expect(outcome.workloads.map(({ way }) => way)).toEqual(made.workloads.map(({ way }) => way));
  }
  for (const usd of [1500, 5000]) {
    const { outcome } = of(committed(usd), { wishes: { a: 'batch' } });
    expect(outcome.workloads[0]?.way).toBe('batch');
    // Tokens, reruns and fallbacks are paid to the provider; monitoring and storage are not saved either.
    expect(outcome.shortfall).toBeGreaterThan(430);
    expect(outcome.saving.median).toBeLessThan(0);
    expect(outcome.after).toBe(Math.round((outcome.before - outcome.saving.median) * 100) / 100);
  }
  // Twice the volume is $1,500.00 above it.
  expect(
    of(committed(1500), { volume: 2 })
      .outcome.workloads.map(({ way }) => way)
      .slice(0, 2),
  ).toEqual(['batch', 'batch']);
});
