import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { sumUsd } from '../../../lib/cost/money';
import { QUESTION_IDS, QUESTIONS } from '../../../lib/latency/questions';
import { deadlineSteps } from '../../../lib/reports/charts/deadline';
import { savingRanges } from '../../../lib/reports/charts/saving-ranges';
import { spendChart, spendChartTable } from '../../../lib/reports/charts/spend-over-time';
import { sureness, surenessSays, surenessTable } from '../../../lib/reports/charts/sureness';
import { tornadoBars } from '../../../lib/reports/charts/tornado';
import { billWaterfall, waterfallSays, waterfallTable } from '../../../lib/reports/charts/waterfall';
import { SPEND_SPLITS } from '../../../lib/reports/paid/spend-over-time';
import type { Report } from '../../../lib/reports/report';
import { richCell, type Table } from '../../../lib/reports/tables/table';
import { patienceOf } from '../../../lib/reports/ways/patience';
import { reportOf } from '../assessment/ways/decided';
import { madeAudits, madeWork } from '../assessment/ways/made-work';

const reports: Report[] = [...madeAudits(madeWork(60, 16, defaultAssumptions), 20, 17)].map((audit) =>
  reportOf(audit, defaultAssumptions),
);

/** The sums in a sentence, in its order. */
const dollarsIn = (text: string) =>
  [...text.matchAll(/\$([\d,.]*\d)/g)].map(([, usd = '']) => Number(usd.replaceAll(',', '')));

const usdOf = (cell: ReturnType<typeof richCell>) => (typeof cell.value === 'number' ? cell.value : 0);

/** The sum of each column that has a total is that total. */
function expectToAddUp<Row>({ columns, rows }: Table<Row>): void {
  for (const { key, unit, value, total } of columns) {
    if (unit !== 'usd' || total === undefined) continue;
    expect([key, sumUsd(rows.map((row) => usdOf(richCell(value(row)))))]).toEqual([key, usdOf(richCell(total))]);
  }
}

describe('the bars of a chart add up to the bill, to the cent', () => {
  it('from today’s bill to the bill after moving, each where the one before ends', () => {
    const drawn = reports.flatMap((report) => {
      const steps = billWaterfall(report);
      return steps === null ? [] : { report, steps };
    });
    expect(drawn.length).toBeGreaterThan(5);
    for (const { report, steps } of drawn) {
      const { monthlyCurrent, monthlyProjected, net } = report.totals;
      const changes = steps.slice(1, -1);
      expect(sumUsd([monthlyCurrent, ...changes.map(({ usd }) => usd)])).toBe(monthlyProjected);
      for (const [at, step] of changes.entries()) expect(step.from).toBe(steps[at]?.to);
      // Nothing else is hidden in the last step.
      const median = steps.find(({ key }) => key === 'median')?.usd ?? 0;
      expect(median).toBe(sumUsd([net.base, -net.median]));
      expectToAddUp(waterfallTable(steps));
      // So do the sums that the sentence names.
      const [before = 0, after, less = 0, more = 0, last = 0] = dollarsIn(waterfallSays(steps));
      const signed = waterfallSays(steps).includes('takes off') ? -last : last;
      expect(sumUsd([before, -less, more, signed])).toBe(after);
    }
  });

  it('does not draw a way to the same bill', () => {
    const still = reports.filter(({ totals }) => totals.moves.length === 0);
    expect(still.length).toBeGreaterThan(0);
    for (const report of still) expect(billWaterfall(report)).toBeNull();
  });

  it('over time, however the spend is split', () => {
    for (const { totals, workloads } of reports) {
      const { overTime } = totals;
      if (overTime === undefined) continue;
      const inLog = sumUsd(workloads.flatMap(({ paid }) => paid.inLog ?? []));
      for (const split of SPEND_SPLITS) {
        const chart = spendChart(overTime, split);
        expect(sumUsd([...chart.columns.map(({ total }) => total), overTime.untimed])).toBe(inLog);
        expectToAddUp(spendChartTable(chart, split));
      }
    }
    expect(reports.some(({ totals }) => totals.overTime !== undefined)).toBe(true);
  });

  it('with what has no dot', () => {
    for (const report of reports) {
      const found = sureness(report);
      if (found === null) continue;
      const table = surenessTable(found);
      expectToAddUp(table);
      expect(table.columns.at(-1)?.total).toBe(report.totals.monthlyCurrent);
      expect(found.dots.length + found.others.workloads).toBe(report.workloads.length);
    }
  });

  it('at every deadline, and it is never dearer to wait longer', () => {
    for (const { workloads, totals } of reports) {
      const steps = deadlineSteps({ workloads, totals });
      expect(steps[0]).toEqual({ hours: 0, usd: totals.monthlyCurrent });
      const saving = workloads.filter(
        ({ once, verdict, monthly }) => once === undefined && verdict !== 'done' && monthly.current !== null,
      );
      const ends = saving.map(patienceOf).flatMap((all) => [all.at(-1)?.usd ?? 0, -(all[0]?.usd ?? 0)]);
      expect(steps.at(-1)?.usd).toBe(sumUsd([totals.monthlyCurrent, ...ends]));
      for (const [at, step] of steps.slice(1).entries()) expect(step.usd).toBeLessThan(steps[at]?.usd ?? 0);
    }
  });
});

describe('what a chart draws of a range', () => {
  it('is the range of all that moves, and of each provider where there are several', () => {
    const several = reports.filter(({ providers }) => providers.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const report of several) {
      const [all, ...each] = savingRanges(report);
      expect(all).toMatchObject(report.totals.net);
      expect(each.map(({ label }) => label)).toEqual(report.providers.map(({ provider }) => provider));
    }
    const single = reports.filter(({ providers }) => providers.length === 1);
    for (const report of single) expect(savingRanges(report)).toHaveLength(1);
  });

  it('leaves out an assumption that changes nothing', () => {
    const of = (netAtLow: number, netAtHigh: number) =>
      ({ assumption: 'reviewShare', netAtLow, netAtHigh, range: null, breakEven: 0.1 }) as const;
    expect(tornadoBars([of(2, 1), of(1, 1)])).toEqual([
      { key: 'reviewShare', label: expect.any(String), low: 2, high: 1 },
    ]);
  });
});

describe('where an answer is worth most', () => {
  const [question = ''] = QUESTION_IDS.map((id) => QUESTIONS[id].text);
  const workload = (id: string, current: number | null, more: object = {}) =>
    ({
      ...{ id, name: id, latencyClass: 'real-time', confidence: 0.6, outcome: 'kept', verdict: 'keep', question: null },
      monthly: { current },
      ...more,
    }) as never;
  const asking = { question, latencyClass: 'undecided', verdict: 'needs-answer', outcome: 'undecided' };
  const report = {
    workloads: [
      workload('dear', 900),
      workload('asks', 20, { ...asking, latencyClass: 'real-time', stakeUsd: 3, worthUsd: 8 }),
      workload('asks-more', 10, { ...asking, stakeUsd: 4, worthUsd: 7 }),
      workload('unknown', null, asking),
      workload('answered', 5, { outcome: 'moved', decided: { answers: [{}] } }),
      workload('half-answered', 0.25, { ...asking, decided: { answers: [{}] } }),
    ],
    totals: { monthlyCurrent: 935.75 },
  } as unknown as Report;

  it('comes first, before what is dearer and asks nothing', () => {
    const found = sureness(report);
    expect(found?.dots.map(({ id, kind, sure, worthUsd }) => [id, kind, sure, worthUsd])).toEqual([
      ['asks-more', 'asked', null, 7],
      ['asks', 'asked', null, 8],
      ['dear', 'kept', 0.6, null],
      ['answered', 'moved', 1, null],
      ['half-answered', 'asked', null, null],
    ]);
    expect(found?.others).toEqual({ workloads: 1, unknown: 1, usd: 0.5 });
    expect(found && surenessSays(found)).toMatch(
      /^Ask first about asks-more: a wrong class .* and is undecided\. An answer may save up to \$7\.00 a month\. 1 workload/,
    );
  });

  const cellsOf = (found: ReturnType<typeof sureness>, key: string) => {
    if (found === null) throw new Error('Nothing is drawn.');
    const { columns, rows } = surenessTable(found);
    const column = columns.find((one) => one.key === key);
    return rows.map((row) => richCell(column?.value(row) ?? null));
  };

  it('is worth nothing where it checks a move, whose saving counts already', () => {
    const checked = workload('moves', 30, { confirm: question, outcome: 'moved', verdict: 'move', worthUsd: 12 });
    const found = sureness({ ...report, workloads: [checked], totals: { monthlyCurrent: 30 } } as unknown as Report);
    expect(found?.dots).toMatchObject([{ kind: 'asked', worthUsd: 0 }]);
    expect(cellsOf(found, 'worth')).toEqual([{ value: null, none: '–' }]);
  });

  it('leaves the spend of the others unknown where none of it is known', () => {
    const workloads = [workload('dear', 900), workload('unknown', null, asking)];
    const of = (monthlyCurrent: number) =>
      cellsOf(sureness({ ...report, workloads, totals: { monthlyCurrent } } as unknown as Report), 'usd').at(-1);
    expect(of(900)).toEqual({ value: null });
    expect(of(900.5)).toEqual({ value: 0.5, lacks: '1 workload partly unknown' });
  });
});
