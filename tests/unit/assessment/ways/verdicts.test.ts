import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { ceilingTable } from '../../../../lib/reports/tables/audit/ceiling';
import { waysTable } from '../../../../lib/reports/tables/workload/ways';
import { nearestMoveSays } from '../../../../lib/reports/words/verdict/nearest-move-says';
import { verdictSays } from '../../../../lib/reports/words/verdict/verdict-says';
import { formatUsd } from '../../../../lib/wording/usd';
import { officeHours } from '../../../fixtures/arrival-shapes';
import { buildWorkflow } from '../../../fixtures/build-workflow';
import { assessWorkflow } from '../../../fixtures/in-context';
import { measureArrivals } from '../../../fixtures/measure-arrivals';
import { between } from '../../cost/build-workload';
import { alone, BY_HAND, CAN_WAIT, decided, reportOf } from './decided';

/** $1.25 in and $10 out a million, on flex and in batch half of that: $4,000 a month, and half of it. */
const gpt5 = (id: string, deadlineHours: number | null = null, serviceTier: string | null = null) =>
  decided([1600, 200], { id, key: { model: 'gpt-5', serviceTier } }, { ...CAN_WAIT, deadlineHours });

/** $2.00 in and $10 out a million: $4,000 a month; 30% less within 2 hours, 40% within 8, and 50% in batch. */
const SOL = [1000, 200] as const;
const sol = { key: { model: 'gpt-6.2-sol' } };

/** $3 in a million, half of it in batch: a saving of `usd` a month by batch alone. */
const sonnet = (id: string, usd: number) =>
  decided([(2 * usd) / 3, 0], { id, key: { provider: 'anthropic', model: 'claude-sonnet-4-5' } }, CAN_WAIT);

const failsOf = (workload: ReturnType<typeof alone>) => workload.ways.map(({ way, fails }) => [way, fails]);
const blocks = (workload: ReturnType<typeof alone>) =>
  Object.fromEntries(workload.ways.map(({ way, blockers }) => [way, blockers.map(({ code }) => code).join()]));

describe('the best way', () => {
  it('is flex where batch saves as much: it needs no client', () => {
    const workload = alone(gpt5('w'));
    expect(workload.ways.map(({ way, net, oneOff, client }) => [way, net?.median, oneOff, client])).toEqual([
      ['flex', 2000, 100, 0],
      ['batch', 2000, 400, 2000],
    ]);
    expect(workload).toMatchObject({ verdict: 'move', way: 'flex', saving: 2000 });
  });

  it('is batch where enough workloads pay for the client with what flex leaves', () => {
    // Flex refuses 5%, which pay $4,000 instead of $2,000: $100 a month, so $1,200 a year less $300 to move one workload.
    const assumptions = { ...BY_HAND, flexRefusedShare: between(0.05, 0.05, 0.05) };
    const audit = (count: number) =>
      reportOf(
        Array.from({ length: count }, (_, at) =>
          decided([1600, 200], { id: `w${at}`, key: { model: 'gpt-5' } }, CAN_WAIT, { assumptions }),
        ),
        assumptions,
      );
    // 2 x 900 is less than the $2,000 of the client, and 3 x 900 more.
    expect(audit(2).totals.moves).toMatchObject([{ way: 'flex', workloads: 2, saving: 3800, oneOff: { base: 200 } }]);
    expect(audit(3).totals.moves).toMatchObject([{ way: 'batch', workloads: 3, saving: 6000, oneOff: { base: 3200 } }]);
    expect(audit(3).workloads.map(({ verdict }) => verdict)).toEqual(['move', 'move', 'move']);
  });

  it('is the window of 8 hours for chains of dependent calls, which batch can not run', () => {
    const sessionShape = {
      ...{ sessions: 300, steps: 3_000, medianCalls: 9, growingShare: 0.97, chainedShare: 0.7 },
      ...{ thinkShare: 0.2, medianThinkMs: 5_000, medianDepth: 6, maxDepth: 20 },
    };
    const workload = alone(decided(SOL, { ...sol, sessionShape }, CAN_WAIT));
    expect(blocks(workload)).toEqual({ 'window-2h': '', 'window-8h': '', batch: 'dependent-calls' });
    // 40% of $4,000; the window needs a client as batch does.
    expect(workload).toMatchObject({ verdict: 'move', way: 'window-8h', saving: 1600 });
    expect(workload.batch.eligible).toBe(false);
    expect(alone(decided(SOL, sol, CAN_WAIT))).toMatchObject({ verdict: 'move', way: 'batch', saving: 2000 });
  });

  it('is within its deadline: 4 hours leave flex or the window of 2 hours', () => {
    const windows = alone(decided(SOL, sol, { ...CAN_WAIT, deadlineHours: 4 }));
    expect(blocks(windows)).toEqual({
      ...{ 'window-2h': '', 'window-8h': 'deadline-under-window', batch: 'deadline-under-window' },
    });
    expect(windows).toMatchObject({ verdict: 'move', way: 'window-2h', saving: 1200 });
    const flex = alone(gpt5('w', 4));
    expect(blocks(flex)).toEqual({ flex: '', batch: 'deadline-under-window' });
    expect(flex).toMatchObject({ verdict: 'move', way: 'flex' });
  });

  it('names the way that asks for the least patience where time blocks them all', () => {
    const windows = alone(decided(SOL, sol, { ...CAN_WAIT, deadlineHours: 1 }));
    expect(windows.verdict).toBe('cannot');
    expect(verdictSays(windows)).toContain('Its deadline is 1 h. A completion window of 2 h takes up to 2 h.');
    // It has no batch, which is not why it can't move.
    const key = { provider: 'deepseek', model: 'deepseek-v4-pro' };
    const monday = Date.UTC(2026, 10, 2);
    const arrivals = { firstMs: monday + 3_600_000, lastMs: monday + 12 * 86_400_000 - 1 };
    const hourly = alone(decided([1000, 250], { key, arrivals }, { ...CAN_WAIT, deadlineHours: 1 }));
    expect(hourly.verdict).toBe('cannot');
    expect(verdictSays(hourly)).toContain('Its deadline is 1 h. Waiting for off-peak hours takes up to 4 h.');
  });

  it('is another time of day where the price changes by the hour', () => {
    // All requests at 01:00 to 04:00 and 06:00 to 10:00 UTC of working days, when DeepSeek charges double.
    const monday = Date.UTC(2026, 10, 2);
    const arrivals = {
      ...{ firstMs: monday + 3_600_000, lastMs: monday + 12 * 86_400_000 - 1, byWeekday: [10, 10, 10, 10, 10, 0, 0] },
      byHour: Array.from({ length: 24 }, (_, hour) => ((hour >= 1 && hour < 4) || (hour >= 6 && hour < 10) ? 10 : 0)),
    };
    const key = { provider: 'deepseek', model: 'deepseek-v4-pro' };
    const workload = alone(decided([1000, 250], { key, arrivals }, CAN_WAIT));
    // 1,000 x $1.32 + 250 x $3.96, and half of it in the other hours, at most 4 hours later.
    expect(workload.monthly.sync).toBe(2310);
    expect(workload.ways).toMatchObject([{ way: 'off-peak', windowHours: 4, bill: 1155, oneOff: 400, client: 0 }]);
    expect(workload).toMatchObject({ verdict: 'move', way: 'off-peak', saving: 1155 });
  });

  it('compares hours at the prices of the time of the log', () => {
    // In September 2025 DeepSeek charged the same at every hour, and less than half of today's price.
    const key = { provider: 'deepseek', model: 'deepseek-v4-pro' };
    expect(alone(decided([1000, 250], { key }, CAN_WAIT)).ways).toEqual([]);
  });

  it('may be the standard tier for priority work that can not wait for more than minutes', () => {
    const workload = alone(
      decided(
        [1600, 200],
        { key: { model: 'gpt-5', serviceTier: 'priority' } },
        { latencyClass: 'near-real-time', deadlineHours: null },
      ),
    );
    expect(blocks(workload)).toEqual({
      ...{ standard: '', flex: 'needed-within-minutes', batch: 'needed-within-minutes' },
    });
    // Priority costs double: $8,000.
    expect(workload).toMatchObject({ verdict: 'move', way: 'standard', saving: 4000 });
    expect(workload.monthly.sync).toBe(8000);
  });

  it('is never flex for what somebody waits for, whatever deadline is set beside it', () => {
    for (const deadlineHours of [null, 48]) {
      const said = { latencyClass: 'real-time' as const, deadlineHours };
      const workload = alone(decided([1600, 200], { key: { model: 'gpt-5' } }, said));
      expect(blocks(workload)).toEqual({ flex: 'somebody-waits', batch: 'somebody-waits' });
      expect(workload).toMatchObject({ verdict: 'keep', way: null });
    }
  });

  it('is no flex, and nothing else, where the log shows somebody who waits, but not surely, or can not say', () => {
    const arrivals = measureArrivals(officeHours(40));
    const slow = { streamed: { known: 14_000, yes: 0 }, medianLatencyMs: 6_500 };
    for (const [profile, latencyClass] of [
      [{ arrivals, ...slow }, 'real-time'],
      [{}, 'undecided'],
    ] as const) {
      const nothingSaid = { latencyClass: null, deadlineHours: null };
      const workload = alone(decided([1600, 200], { key: { model: 'gpt-5' }, ...profile }, nothingSaid));
      expect(workload).toMatchObject({ latencyClass, held: true, verdict: 'needs-answer', way: null, saving: null });
    }
  });

  it('is flex for near-real-time work with a deadline of 30 minutes, and none without a deadline', () => {
    const near = (deadlineHours: number | null) =>
      alone(decided([1600, 200], { key: { model: 'gpt-5' } }, { latencyClass: 'near-real-time', deadlineHours }));
    expect(near(0.5)).toMatchObject({ verdict: 'move', way: 'flex', saving: 2000 });
    expect(near(null)).toMatchObject({ verdict: 'cannot', way: null, saving: null });
    expect(verdictSays(near(null))).toContain('needed within minutes. Flex takes up to 15 min.');
  });

  it('of a listed workflow with a cost and no tokens has the share that its own rates have', () => {
    const { ways } = assessWorkflow(
      buildWorkflow({
        ...{ name: 'nightly digest', provider: 'openai', model: 'gpt-6.2-sol' },
        ...{ requestsPerMonth: 100_000, costPerRequestUsd: 0.04 },
      }),
    );
    expect(ways.map(({ offer, bill }) => [offer.way, bill])).toEqual([
      ['window-2h', 2800],
      ['window-8h', 2400],
      ['batch', 2000],
    ]);
  });
});

describe('the client of a provider', () => {
  it('is paid by two workloads together where neither pays for it alone', () => {
    // $195 x 12 is $2,340, less than $2,000 + $400. Two of them save $4,680, more than $2,000 + $800.
    const one = alone(sonnet('a', 195));
    expect(failsOf(one)).toEqual([['batch', 'pays-back-late']]);
    expect(one).toMatchObject({ verdict: 'not-worth-it', way: null, saving: null });
    const { workloads, totals } = reportOf([sonnet('a', 195), sonnet('b', 195)]);
    for (const workload of workloads) expect(workload).toMatchObject({ verdict: 'move-together', saving: 195 });
    expect(totals.moves).toMatchObject([{ provider: 'anthropic', way: 'batch', workloads: 2, saving: 390 }]);
    expect(totals.migration.oneOff.base).toBe(2800);
    expect(totals.migration.paybackMonths.base).toBeCloseTo(2800 / 390, 9);
    expect(totals.firstYear.median).toBe(12 * 390 - 2800);
  });

  it('is not shared across providers', () => {
    const other = decided([156, 0], { id: 'b', key: { model: 'gpt-4o' } }, CAN_WAIT);
    expect(reportOf([sonnet('a', 195), other]).workloads.map(({ verdict }) => verdict)).toEqual([
      'not-worth-it',
      'not-worth-it',
    ]);
  });

  it('is told by the words of a workload, and so is its part of the headline where that is another figure', () => {
    const assumptions = { ...BY_HAND, monitoringFixedUsd: between(0, 20, 200), reviewShare: between(0, 0.0001, 0.1) };
    const priced = [
      decided([1000, 0], { id: 'a', key: { provider: 'anthropic', model: 'claude-sonnet-4-5' } }, CAN_WAIT, {
        assumptions,
      }),
      decided(
        [2000, 0],
        { id: 'b', requests: 10, key: { provider: 'anthropic', model: 'claude-sonnet-4-5' } },
        CAN_WAIT,
        { assumptions },
      ),
    ];
    for (const workload of reportOf(priced, assumptions).workloads) {
      const { net } = workload.ways[0] ?? {};
      expect(workload.saving).not.toBe(net?.median);
      expect(verdictSays(workload)).toContain(`saves ${formatUsd(net?.median ?? 0)} a month`);
      expect(verdictSays(workload)).toContain(`It adds ${formatUsd(workload.saving)} to the median of all moves.`);
    }
  });

  it('carries a small workload along, and never one that does not pay for its own move', () => {
    // $34 x 12 is $408, more than $400; $33 x 12 is $396.
    const { workloads } = reportOf([sonnet('large', 1000), sonnet('small', 34), sonnet('least', 33)]);
    expect(workloads.map(({ verdict }) => verdict)).toEqual(['move', 'move-together', 'not-worth-it']);
  });

  it('is not taken from a workload that pays for it by another that just does not fit', () => {
    // Each is cents above its own limit by its median, and the median of their sum is cents below the sum of their medians.
    const large = batchOf('large', 200.0);
    const small = [1, 2, 3].map((one) => batchOf(`small${one}`, 400 / 12 + 0.01));
    const { workloads, totals } = reportOf([...small, large], defaultAssumptions);
    const reasons = workloads.map(({ verdict, ways }) => [verdict, ways[0]?.fails]);
    expect(reasons.slice(0, 3)).toEqual(small.map(() => ['not-worth-it', 'pays-back-late']));
    expect(reasons[3]).toEqual(['move', null]);
    expect(totals.moves).toMatchObject([{ workloads: 1, oneOff: { base: 2400 } }]);
    expect(verdictSays(workloads[3] as (typeof workloads)[number])).not.toContain('It adds');
    for (const { worthFromVolume } of workloads.slice(0, 3)) expect(worthFromVolume).toBeGreaterThan(5);

    /** The smallest workload whose median saving by batch is `usd` a month, at the default assumptions. */
    function batchOf(id: string, usd: number) {
      const of = (bill: number) =>
        decided([bill / 3, 0], { id, key: { provider: 'anthropic', model: 'claude-sonnet-4-5' } }, CAN_WAIT, {
          assumptions: defaultAssumptions,
        });
      let [below, enough] = [0, 4 * usd];
      for (let step = 0; step < 30; step += 1) {
        const middle = (below + enough) / 2;
        if ((of(middle).ways[0]?.net?.median ?? 0) < usd) below = middle;
        else enough = middle;
      }
      return of(enough);
    }
  });
});

describe('a verdict that nothing moves by', () => {
  it('is done for work that runs in batch or on flex', () => {
    for (const tier of ['batch', 'flex']) {
      const workload = alone(gpt5('w', null, tier));
      expect(workload).toMatchObject({ verdict: 'done', outcome: 'ineligible', way: null, saving: null });
    }
    const { totals } = reportOf([gpt5('w', null, 'batch')]);
    expect(totals.ceiling).toMatchObject({ usd: 0, saving: 0 });
  });

  it('needs an answer, with what it is worth', () => {
    const workload = alone(
      decided([1600, 200], { key: { model: 'gpt-5' } }, { latencyClass: null, deadlineHours: null }),
    );
    expect(workload).toMatchObject({ latencyClass: 'undecided', verdict: 'needs-answer', worthUsd: 2000 });
    expect(verdictSays(workload)).toBe('If nobody waits, moving it would save $2,000.00 a month.');
    const tiny = alone(decided([1, 0], { key: { model: 'gpt-5' } }, { latencyClass: null, deadlineHours: null }));
    expect(tiny).toMatchObject({ verdict: 'nothing-to-save', outcome: 'undecided', question: null });
    expect(tiny.worthUsd).toBeUndefined();
    expect(verdictSays(tiny)).toBe('Nothing is asked: no move is worth it, whatever the answer.');
    // Nothing is asked, so the step of its money does not say that an answer is needed.
    const { totals } = reportOf([
      decided([1, 0], { key: { model: 'gpt-5' } }, { latencyClass: null, deadlineHours: null }),
    ]);
    const step = ceilingTable(totals).rows.find(({ key }) => key === 'undecided');
    expect(step).toMatchObject({ says: 'Undecided, or a weak class', usd: 0 - totals.ceiling.usd });
    const blockers = [{ code: 'agent', says: 'Each call waits for the one before.' } as const];
    const blocked = { ...tiny, ways: tiny.ways.map((way) => ({ ...way, blockers: [...blockers] })) };
    expect(verdictSays(blocked)).toBe('Nothing is asked: no way to move it is open, whatever the answer.');
  });

  it('is not worth it, with the volume from which it is', () => {
    const workload = alone(sonnet('a', 195));
    // $2,400 in 12 months is $200 a month.
    expect(workload.worthFromVolume).toBeCloseTo(200 / 195, 9);
    expect(verdictSays(workload)).toContain(
      'It pays back too late, in 12.3 months. It would be worth it from 1.1 times the volume.',
    );
    expect(alone(sonnet('a', 200)).verdict).toBe('move');
  });

  it('is named where nothing moves, the one that is paid back soonest', () => {
    expect(nearestMoveSays(reportOf([sonnet('a', 60), sonnet('b', 100)]))).toBe(
      'The nearest is gpt-4o-mini. Batch would save $100.00 a month and cost $2,400.00 once, $2,000.00 of it for a client. ' +
        'That is back in 24 months. What moving costs is an assumption, and you can set your own.',
    );
    expect(nearestMoveSays(reportOf([sonnet('a', 60), sonnet('b', 300)]))).toBeNull();
    expect(nearestMoveSays(reportOf([sonnet('a', 1)]))).toBeNull();
  });

  it('is not worth it at any volume where the way is dearer at every volume', () => {
    const reviewed = {
      ...BY_HAND,
      reviewShare: between(1, 1, 1),
      reviewMinutes: between(60, 60, 60),
      reviewUsdPerHour: between(50, 50, 50),
    };
    const batchOnly = decided([1000, 0], { key: { model: 'gpt-4o' } }, CAN_WAIT, { assumptions: reviewed });
    const workload = alone(batchOnly, reviewed);
    expect(failsOf(workload)).toEqual([['batch', 'loses']]);
    expect(workload).toMatchObject({ verdict: 'not-worth-it', worthFromVolume: null });
    expect(verdictSays(workload)).toContain('No volume would make it worth it.');
  });

  it('is not worth it where more than one run in twenty would be late, or the saving is too uncertain', () => {
    const strict = { ...BY_HAND, limits: { ...BY_HAND.limits, missedShare: { value: 0.01, reason: 'strict' } } };
    const { turnaroundMedianHours, turnaroundP95Hours } = defaultAssumptions;
    const late = { ...strict, turnaroundMedianHours, turnaroundP95Hours };
    const due = (assumptions: typeof late) =>
      alone(
        decided([1600, 0], { key: { model: 'gpt-4o' } }, { ...CAN_WAIT, deadlineHours: 24 }, { assumptions }),
        assumptions,
      );
    // P(turnaround > 24 h) with a median of 1 hour and 12 hours at 95% is 1.8%.
    expect(failsOf(due(late))).toEqual([['batch', 'late']]);
    expect(due({ ...late, limits: BY_HAND.limits })).toMatchObject({ verdict: 'move' });

    // $2,000 less up to $5,000 of monitoring: the median is $1,000, and half of (4 - 1)² / 4² of the draws lose.
    const uncertain = { ...BY_HAND, monitoringFixedUsd: between(0, 1000, 5000) };
    const workload = alone(
      decided([1600, 0], { key: { model: 'gpt-4o' } }, CAN_WAIT, { assumptions: uncertain }),
      uncertain,
    );
    expect(failsOf(workload)).toEqual([['batch', 'uncertain']]);
    expect(workload.ways[0]?.net?.median).toBeCloseTo(1000, -1);
    expect(workload.ways[0]?.net?.loss).toBeCloseTo((0.5 * (4000 - 1000) ** 2) / 4000 ** 2, 2);
  });

  it('shows a payback of more than 60 months as never', () => {
    // $2,400 at $39 a month is 61.5 months, and at $41 58.5.
    const cell = (usd: number) => {
      const workload = alone(sonnet('a', usd));
      const column = waysTable(workload).columns.find(({ key }) => key === 'payback');
      return workload.ways.map((way) => column?.value(way));
    };
    expect(cell(39)).toEqual(['never']);
    expect(cell(41)).toEqual(['58.5 months']);
  });
});
