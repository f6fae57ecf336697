import { expect, it } from 'vitest';
import type { Assumptions } from '../../../../lib/cost/assumptions/assumptions';
import { sumUsd } from '../../../../lib/cost/money';
import { moneyOf, movesEachMonth } from '../../../../lib/reports/ran-once';
import { type Report, reportSchema } from '../../../../lib/reports/report';
import { expectAccountingAddsUp } from '../../../integration/expect-accounting';
import { reportOf } from './decided';
import { ASSUMPTIONS, madeAudits, madeWork } from './made-work';

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number | null) => sumUsd(rows.map((row) => of(row) ?? 0));

function expectSavingsAddUp({ workloads, providers, totals }: Report): void {
  const { net, moves, ceiling, migration, firstYear, monthlyCurrent, monthlyProjected } = totals;
  const moved = workloads.filter(movesEachMonth);
  expect(sum(workloads, ({ saving }) => saving)).toBe(net.median);
  expect(sum(moves, ({ saving }) => saving)).toBe(net.median);
  expect(sum(providers, ({ saving }) => saving)).toBe(net.median);
  expect(sum(moves, (move) => move.net.base)).toBe(net.base);
  expect(sum(providers, (one) => one.net.base)).toBe(net.base);
  expect(moves.reduce((count, move) => count + move.workloads, 0)).toBe(moved.length);
  expect(monthlyProjected).toBe(sumUsd([monthlyCurrent, -net.median]));

  const { kept, blocked, undecided, notWorthIt, streamedMoved = 0, aroundMoved } = ceiling;
  expect(sumUsd([ceiling.usd, -kept, -blocked, -undecided, -notWorthIt, streamedMoved, -aroundMoved])).toBe(
    ceiling.saving,
  );
  expect(ceiling.saving).toBe(net.median);
  for (const part of [kept, blocked, undecided, notWorthIt]) expect(part).toBeGreaterThanOrEqual(0);

  // Each move pays for its client once, and for each of its workloads.
  for (const end of ['low', 'base', 'high'] as const) {
    expect(sum(moves, ({ oneOff }) => oneOff[end])).toBe(migration.oneOff[end]);
  }
  for (const move of moves) {
    const members = moved.filter(({ provider, way }) => provider === move.provider && way === move.way);
    const ways = members.map((one) => one.ways.find(({ way }) => way === move.way));
    expect(sumUsd([ways[0]?.client ?? 0, ...ways.map((way) => way?.oneOff ?? 0)])).toBe(move.oneOff.base);
    expect(move.paybackMonths).toBeCloseTo(move.oneOff.base / move.net.median, 9);
  }
  expect(firstYear.median).toBe(sumUsd([12 * net.median, -migration.oneOff.base]));
  expect(firstYear.low).toBe(sumUsd([12 * net.low, -migration.oneOff.high]));
  expect(firstYear.high).toBe(sumUsd([12 * net.high, -migration.oneOff.low]));
  expect(migration.paybackMonths.base).toBe(net.median > 0 ? migration.oneOff.base / net.median : null);
}

function expectWaysToAgree(report: Report): void {
  const saved = sum(report.workloads, ({ once }) => once?.saving ?? null);
  expect(saved).toBe(report.totals.once?.saving ?? 0);
  for (const workload of report.workloads) {
    const { way, ways, once, saving, verdict, confirm, worthUsd, stakeUsd = 0, worthFromVolume } = workload;
    const monthly = moneyOf(workload);
    expect(way !== null).toBe(verdict === 'move' || verdict === 'move-together');
    expect((once === undefined ? saving : once.saving) !== null).toBe(way !== null);
    expect(worthUsd !== undefined).toBe(verdict === 'needs-answer' || confirm !== undefined);
    if (worthUsd !== undefined && saving !== null) expect(worthUsd).toBe(saving);
    expect(stakeUsd).toBeGreaterThanOrEqual(0);
    expect(worthFromVolume !== undefined).toBe(verdict === 'not-worth-it' && once === undefined);
    for (const { bill, overhead, net } of ways) {
      if (monthly.sync === null || bill === null || overhead === null || net === null) continue;
      expect(net.base).toBe(sumUsd([monthly.sync, -bill, ...Object.values(overhead).map((usd) => -usd)]));
    }
  }
}

it.each(ASSUMPTIONS.map((_, at) => at))('every saving is a sum of savings, to the cent: assumptions %i', (at) => {
  const assumptions = ASSUMPTIONS[at] as Assumptions;
  const work = madeWork(60, 300 + at, assumptions);
  let ranOnce = 0;
  for (const audit of madeAudits(work, 12, 400 + at)) {
    const report = reportSchema.parse(JSON.parse(JSON.stringify(reportOf(audit, assumptions))));
    expectAccountingAddsUp(report);
    expectSavingsAddUp(report);
    expectWaysToAgree(report);
    ranOnce += report.totals.once?.workloads ?? 0;
  }
  expect(ranOnce).toBeGreaterThan(0);
});
