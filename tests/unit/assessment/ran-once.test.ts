import { describe, expect, it } from 'vitest';
import { freezeReport } from '../../../lib/access/frozen-report';
import type { Change, Decision } from '../../../lib/latency/decision';
import type { Report } from '../../../lib/reports/report';
import { accountingTable } from '../../../lib/reports/tables/audit/accounting';
import { workloadsTable } from '../../../lib/reports/tables/audit/workloads';
import { cellText, none, richCell } from '../../../lib/reports/tables/table';
import { waysTable } from '../../../lib/reports/tables/workload/ways';
import { patienceOf } from '../../../lib/reports/ways/patience';
import { monthSaidSays, onceSays, ranOnceSays } from '../../../lib/reports/words/once-says';
import { verdictSays } from '../../../lib/reports/words/verdict/verdict-says';
import { buildProfile, MONDAY_MS } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';
import { expectAccountingAddsUp } from '../../integration/expect-accounting';
import { BY_HAND, reportOf } from './ways/decided';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const arrivals = {
  ...{ firstMs: MONDAY_MS + 72 * HOUR_MS, lastMs: MONDAY_MS + 77 * HOUR_MS, bursts: 1, activeWindowShare: 1 },
  log: { fromMs: MONDAY_MS, toMs: MONDAY_MS + 14 * DAY_MS, otherModels: false },
};
const NO_CACHE = { cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };

const decision = (workloadId: string, id: number, change: Change): Decision => ({
  ...{ id, workloadId, change, reason: null, by: 'Ana', at: '2026-11-21T09:00:00.000Z' },
});

/** A log of two weeks counts two and a half times a month here, so that a sum of the log can't be taken for one of a month. */
const PER_MONTH = 2.5;
/** Claude Sonnet 4.5 costs $3 a million of input, and $1.50 in batch. */
const work = (
  id: string,
  inputMillions: number,
  over: NonNullable<Parameters<typeof buildProfile>[0]> = {},
  said: readonly Change[] = [],
) =>
  assessProfile(
    buildProfile({
      id,
      name: id,
      requests: 5_000,
      tokens: { ...NO_CACHE, input: inputMillions * 1e6, output: 0 },
      arrivals,
      ...over,
      key: { provider: 'anthropic', model: 'claude-sonnet-4-5', application: 'invoice-backfill', ...over.key },
    }),
    PER_MONTH,
    { assumptions: BY_HAND, decisions: new Map([[id, said.map((change, at) => decision(id, at + 1, change))]]) },
  );
const NIGHTLY: NonNullable<Parameters<typeof buildProfile>[0]> = {
  arrivals: {},
  streamed: { known: 5_000, yes: 0 },
  concurrency: {
    ...{ commonest: 8, commonestShare: 0.93, most: 8, handoverShare: 0.97, handoverChain: 40, handoverDays: null },
  },
};
const nightly = (id: string, inputMillions: number) => work(id, inputMillions, NIGHTLY);

describe('work that ran in one stretch, with pauses', () => {
  const runs = { bursts: 5, activeWindowShare: 0.2, activeHourShare: 0.3 };
  const log = { fromMs: MONDAY_MS, toMs: MONDAY_MS + 28 * DAY_MS, otherModels: false };
  const stretch = (fromDay: number, days: number, over: object = {}, application = 'test-rewrites') =>
    reportOf([
      work('w', 2_000, {
        ...NIGHTLY,
        key: { application },
        arrivals: {
          ...{ ...runs, log, firstMs: MONDAY_MS + fromDay * DAY_MS, lastMs: MONDAY_MS + (fromDay + days) * DAY_MS },
          ...over,
        },
      }),
    ]).workloads[0];

  it('counts once where it would have come again on another working day, and in another week', () => {
    expect(stretch(5, 5)).toMatchObject({ once: { current: 6_000 }, monthly: { current: 0 } });
    expect(stretch(12, 6.9)).toMatchObject({ once: { current: 6_000 }, monthly: { current: 0 } });
  });

  it('counts once where the log may have begun after it, and is silent since for a week and twice its length', () => {
    for (const one of [
      stretch(3, 5),
      stretch(0, 6),
      stretch(0.1, 3, { log: { ...log, toMs: MONDAY_MS + 11 * DAY_MS } }),
    ]) {
      expect(one).toMatchObject({ once: { current: 6_000 }, monthly: { current: 0 } });
    }
  });

  it('has a month where it may come on the next working day or in the next week, or is named after a schedule', () => {
    const months = [
      stretch(0, 5, { log: { ...log, toMs: MONDAY_MS + 14 * DAY_MS } }),
      stretch(0, 3, { log: { ...log, toMs: MONDAY_MS + 9 * DAY_MS } }),
      stretch(20, 5),
      stretch(5, 8),
      stretch(5, 5, { log: { ...log, toMs: MONDAY_MS + 16 * DAY_MS } }),
      stretch(5, 5, {}, 'weekly-digest'),
    ];
    for (const one of months) expect(one).toMatchObject({ monthly: { current: 6_000 * PER_MONTH } });
  });

  it('has a month where the log can not say: without its ends, or with the same work on another model', () => {
    for (const over of [{ log: null }, { log: { ...log, otherModels: true } }]) {
      expect(stretch(5, 5, over)).toMatchObject({ monthly: { current: 6_000 * PER_MONTH } });
    }
  });
});

describe('work that ran once', () => {
  it('costs what it cost in the log, and nothing a month', () => {
    const report = reportOf([work('w', 2_000)]);
    const [workload] = report.workloads;
    // 2,000 million tokens: $6,000, and $3,000 in batch, for $400 and the client of $2,000.
    expect(workload).toMatchObject({
      latencyClass: 'scheduled',
      monthly: { current: 0, sync: 0, batch: 0, net: { base: 0, median: 0 } },
      once: { current: 6_000, sync: 6_000, batch: 3_000, net: { base: 3_000, median: 3_000 }, saving: 3_000 },
      verdict: 'move',
      way: 'batch',
      saving: null,
      paid: { inYear: 0 },
    });
    expect(report.totals).toMatchObject({
      monthlyCurrent: 0,
      net: { median: 0 },
      moves: [],
      once: { workloads: 1, usd: { moved: 6_000, total: 6_000 }, saving: 3_000 },
      accounting: { requests: { moved: 5_000, total: 5_000 }, usd: { moved: 0, total: 0 } },
    });
    expectAccountingAddsUp(report);
  });

  it('says so on every screen', () => {
    const report = reportOf([work('w', 2_000)]);
    expect(onceSays(report)).toBe(
      '1 workload ran once and cost $6,000.00, once. The next time, moving would save $3,000.00, once. No monthly figure holds them.',
    );
    const [workload] = report.workloads;
    if (workload === undefined) throw new Error('there is one');
    expect(verdictSays(workload)).toBe(
      'Batch saves $3,000.00 once (P10–P90 range: $3,000.00 to $3,000.00). It ran once, so this is for the next time. Moving costs $400.00 once, and the client of the provider $2,000.00.',
    );
    expect(patienceOf(workload).map(({ usd }) => usd)).toEqual([6_000, 3_000]);
    const ways = waysTable(workload).columns;
    expect(ways.map(({ head }) => head)).toContain('Saves once');
    expect(workload.ways.map((way) => ways.find(({ key }) => key === 'payback')?.value(way))).toEqual([none('–')]);
    const table = workloadsTable(report.workloads);
    const row = table.columns.map((column) => cellText(richCell(column.value(workload)), column));
    expect(row).toEqual(['w', 'Scheduled', '5,000', '$6,000.00 once', '$3,000.00 once', '$3,000.00 once', 'Move']);
    const once = accountingTable(report).columns.find(({ key }) => key === 'once');
    expect([once?.head, once?.value('moved'), once?.value('kept'), once?.total]).toEqual(['USD once', 6_000, 0, 6_000]);
    expect(accountingTable(reportOf([nightly('n', 10)])).columns.map(({ key }) => key)).not.toContain('once');
  });

  it('has to pay for its move in that one time, and takes a client that monthly work paid for', () => {
    // $1,500 saved once is less than $400 and the client of $2,000.
    const alone = reportOf([work('w', 1_000)]);
    expect(alone.workloads[0]).toMatchObject({ verdict: 'not-worth-it', once: { saving: null } });
    expect(alone.workloads[0]?.ways.find(({ way }) => way === 'batch')?.fails).toBe('pays-back-late');
    expect(alone.totals.once).toMatchObject({ usd: { ineligible: 3_000, total: 3_000 }, saving: 0 });
    const beside = reportOf([work('w', 1_000), nightly('n', 2_000)]);
    expect(beside.workloads.map(({ verdict }) => verdict)).toEqual(['move-together', 'move']);
    // The nightly work saves half of $6,000, two and a half times a month.
    expect(beside.totals).toMatchObject({ net: { median: 7_500 }, once: { saving: 1_500 }, monthlyCurrent: 15_000 });
    expectAccountingAddsUp(beside);
  });

  it('counts by the month where somebody may wait, or the log can not say that it ran once', () => {
    for (const over of [
      { key: { application: 'launch-assistant' } },
      { endUsers: 40, key: { application: null } },
      { arrivals: { ...arrivals, log: null } },
      { arrivals: { ...arrivals, log: { ...arrivals.log, otherModels: true } } },
    ]) {
      const { workloads, totals } = reportOf([work('w', 2_000, over)]);
      expect(workloads[0]?.once).toBeUndefined();
      expect(totals.once).toBeUndefined();
      expect(totals.monthlyCurrent).toBe(15_000);
    }
  });

  it('is no month without a name too, where hardly anybody waits for what comes so', () => {
    const { workloads, totals } = reportOf([work('w', 2_000, { key: { application: null } })]);
    expect(workloads[0]).toMatchObject({ latencyClass: 'undecided', once: { current: 6_000, saving: null } });
    expect(totals).toMatchObject({ monthlyCurrent: 0, once: { workloads: 1, usd: { total: 6_000 } } });
  });

  it('has no figure where its price is unknown, once or a month', () => {
    const [workload] = reportOf([work('w', 2_000, { key: { model: 'house-model', provider: 'nobody' } })]).workloads;
    expect(workload).toMatchObject({ monthly: { current: null, sync: null }, once: { current: null, sync: null } });
  });

  it('is as often in a month as somebody says that it comes, until that is taken back', () => {
    const said = (...changes: Change[]) => reportOf([work('w', 2_000, {}, changes)]);
    const twice: Change = { kind: 'recur', times: 2, every: 'month' };
    const report = said(twice);
    // $6,000 each time, and $3,000 of them in batch.
    expect(report.workloads[0]).toMatchObject({
      monthly: { current: 12_000, sync: 12_000, batch: 6_000, net: { base: 6_000, median: 6_000 } },
      recurs: { times: 2, every: 'month', by: 'Ana' },
      verdict: 'move',
      saving: 6_000,
      paid: { inLog: 6_000, inYear: 144_000 },
      costBasis: { monthlyFactor: 2, runsPerMonth: 2 },
    });
    expect(report.workloads[0]?.once).toBeUndefined();
    expect(report.totals).toMatchObject({ monthlyCurrent: 12_000, net: { median: 6_000 } });
    expect(report.totals.once).toBeUndefined();
    expectAccountingAddsUp(report);
    expect(report.workloads.map(ranOnceSays)).toEqual([
      'The log shows one run of it. Ana said that it comes twice a month, so a month has it that often.',
    ]);
    // Whoever has a shared link reads the same, and not whose word it is.
    const shared = freezeReport(report, true);
    expect(JSON.stringify(shared)).not.toContain('Ana');
    const spendOf = ({ workloads }: Report) =>
      workloadsTable(workloads)
        .columns.filter(({ key }) => key === 'spend')
        .map(({ value }) => workloads.map((workload) => richCell(value(workload)).note));
    expect(spendOf(report)).toEqual([['twice a month, as Ana said']]);
    expect(spendOf(shared)).toEqual([['twice a month, as somebody said']]);
    expect(monthSaidSays(shared)).toBe(
      '$12,000.00 of it is of 1 workload that the log shows once, as often as somebody said.',
    );
    expect(monthSaidSays(freezeReport(reportOf([nightly('n', 2_000), work('w', 2_000)]), true))).toBeNull();
    // A month is 30.4375 days: 4.348214 weeks.
    expect(said({ kind: 'recur', times: 1, every: 'week' }).totals.monthlyCurrent).toBe(26_089.29);
    expect(said({ kind: 'recur', times: 1, every: 'day' }).totals.monthlyCurrent).toBe(182_625);
    expect(said(twice, { kind: 'undo', undoes: 1 })).toEqual(reportOf([work('w', 2_000)]));
  });

  it('is not multiplied by what somebody says where the log shows how often it comes', () => {
    const nightlyWork = nightly('n', 2_000);
    const said = work('n', 2_000, NIGHTLY, [{ kind: 'recur', times: 1, every: 'day' }]);
    expect(reportOf([said]).workloads[0]).toEqual(reportOf([nightlyWork]).workloads[0]);
  });

  it('may go on where it ran at the end of the log, and counts once if somebody says that it ends for good', () => {
    const atEnd = { ...arrivals, log: { ...arrivals.log, toMs: arrivals.lastMs + HOUR_MS } };
    const of = (over: Parameters<typeof work>[2] = {}, ...changes: Change[]) =>
      reportOf([work('w', 2_000, { arrivals: atEnd, ...over, key: { application: 'ticket-etl' } }, changes)]);
    const [running] = of().workloads;
    expect(running).toMatchObject({ stillRunning: true, monthly: { current: 15_000 } });
    expect(running && ranOnceSays(running)).toBe(
      'One run of it began inside the log and went on at its end. Its month is a guess: it may go on, or end.',
    );
    const [ends] = of({}, { kind: 'recur', times: 0, every: 'month' }).workloads;
    expect(ends).toMatchObject({ stillRunning: true, monthly: { current: 0 }, once: { current: 6_000 } });
    expect(ends && ranOnceSays(ends)).toBe(
      'The log shows one run of it. Ana said that it comes once, so it is in no month.',
    );
    const [monthly] = of({}, { kind: 'recur', times: 1, every: 'month' }).workloads;
    expect(monthly).toMatchObject({ monthly: { current: 6_000 }, recurs: { times: 1 } });
    // People may go on as well, and that is no news; nor is a log that ends long after, or began with it.
    for (const over of [
      { endUsers: 40 },
      { arrivals: { ...atEnd, bursts: 30, activeWindowShare: 0.5 } },
      { requests: 49 },
    ]) {
      expect(of(over).workloads[0]?.stillRunning).toBeUndefined();
    }
    expect(
      of({ arrivals: { ...atEnd, log: { ...atEnd.log, fromMs: atEnd.firstMs - HOUR_MS } } }).workloads[0]?.stillRunning,
    ).toBeUndefined();
  });
});
