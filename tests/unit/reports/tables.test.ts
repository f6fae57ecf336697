import { describe, expect, it } from 'vitest';
import { sumUsd } from '../../../lib/cost/money';
import { OUTCOMES } from '../../../lib/reports/outcome';
import type { Report } from '../../../lib/reports/report';
import { accountingTable } from '../../../lib/reports/tables/audit/accounting';
import { classesTable } from '../../../lib/reports/tables/audit/classes';
import { providerSpendTable } from '../../../lib/reports/tables/audit/provider-spend';
import { providersTable } from '../../../lib/reports/tables/audit/providers';
import { reconciliationTable } from '../../../lib/reports/tables/audit/reconciliation';
import { workloadsTable } from '../../../lib/reports/tables/audit/workloads';
import { cellText, hasTotals, richCell, type Table } from '../../../lib/reports/tables/table';
import { monthlyBreakdownTable } from '../../../lib/reports/tables/workload/monthly-breakdown';
import { bandsTable } from '../../../lib/reports/tables/workload/tokens';

type Workload = Report['workloads'][number];

const overhead = { reruns: 0.11, fallbacks: 0.22, review: 0, storage: 0.01, monitoring: 0.4, missedDeadlines: 0 };
const workload = (change: object) =>
  ({
    ...{ id: 'w', name: 'w', requests: 10, latencyClass: 'scheduled', outcome: 'moved', batch: { blockers: [] } },
    monthly: { current: 0.1, sync: 0.1, batch: 0.05, overhead: null, net: null },
    paid: { from: 'computed', inLog: null, inYear: null, ownPrices: false },
    ...change,
  }) as unknown as Workload;
const billed = (current: number | null, change: object = {}) => workload({ monthly: { current }, ...change });

/** A report with the totals that its workloads have, as the accounting makes them. */
function reportOf(workloads: Workload[], inPart = 0): Report {
  const split = (of: (one: Workload) => number) => {
    const sums = OUTCOMES.map((outcome) => [outcome, sumUsd(workloads.filter((w) => w.outcome === outcome).map(of))]);
    return { ...Object.fromEntries(sums), total: sumUsd(workloads.map(of)) };
  };
  const usd = split(({ monthly }) => monthly.current ?? 0);
  const requests = split((one) => one.requests);
  return {
    workloads,
    totals: {
      monthlyCurrent: sumUsd([usd.total, inPart]),
      accounting: { usd: { ...usd, total: sumUsd([usd.total, inPart]) }, requests, tokens: requests },
    },
  } as unknown as Report;
}

const number = (cell: ReturnType<typeof richCell>) => (typeof cell.value === 'number' ? cell.value : 0);
function addsUp<Row>({ columns, rows }: Table<Row>, keys: readonly string[]): void {
  for (const key of keys) {
    const column = columns.find((one) => one.key === key);
    if (column?.total === undefined) throw new Error(`no total under ${key}`);
    const sum = sumUsd(rows.map((row) => number(richCell(column.value(row)))));
    expect([key, sum]).toEqual([key, number(richCell(column.total))]);
  }
}
function shown<Row>(table: Table<Row>, key: string): string[] {
  const column = table.columns.find((one) => one.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return table.rows.map((row) => cellText(richCell(column.value(row)), column));
}

const mixed = [
  // 0.1 + 0.2 is more than 0.3 in binary: the sum is of cents.
  billed(0.1),
  billed(0.2, { latencyClass: 'real-time', outcome: 'kept' }),
  billed(1234.56, { latencyClass: 'undecided', outcome: 'undecided' }),
  billed(null, { latencyClass: 'undecided', outcome: 'undecided' }),
  billed(null, { latencyClass: 'near-real-time', outcome: 'unpriced' }),
];

describe('the rows of a table add up to its totals, to the cent', () => {
  it('by outcome', () => addsUp(accountingTable(reportOf(mixed)), ['requests', 'tokens', 'usd']));

  it('by class, with a row for what is known in part', () => {
    const table = classesTable(reportOf(mixed, 7.77));
    addsUp(table, ['usd', 'requests', 'workloads']);
    expect(table.rows).toHaveLength(5);
    expect(classesTable(reportOf(mixed)).rows).toHaveLength(4);
  });

  it('by provider, with what moving saves of it', () => {
    const [first, second, ...others] = mixed;
    const of = (one: object, more: object = {}) => ({ saving: null, provider: null, ...one, ...more }) as Workload;
    const moving = of({ ...first }, { provider: 'openai', saving: 0.04 });
    const all = [moving, of({ ...second }, { provider: 'vertex' }), ...others.map((one) => of(one))];
    const report = reportOf(all, 7.77);
    report.totals.net = { median: 0.04 } as never;
    const table = providerSpendTable(report);
    addsUp(table, ['usd', 'requests', 'workloads', 'saving']);
    expect(shown(table, 'provider').slice(0, 3)).toEqual(['unknown', 'vertex', 'openai']);
    expect(shown(table, 'saving')).toEqual(['–', '–', '$0.04', '–']);
  });

  it('in the bill of a workload, both ways', () => {
    const monthly = { sync: 10, batch: 5, overhead, net: { base: 4.26, low: 4, high: 5, median: 4.3, loss: 0 } };
    addsUp(monthlyBreakdownTable(workload({ monthly, way: null, ways: [] })), ['usd']);
  });

  it('of what is billed and not explained, with the small ones in one row', () => {
    const pairs = [1, 2, 3, 4].map((cents) => ({ billed: 1, computed: 1 - cents / 100, residual: cents / 100 }));
    const all = pairs.map((reconciliation, place) => workload({ id: String(place), reconciliation }));
    const total = { billed: 4, computed: 3.9, residual: 0.1 };
    const table = reconciliationTable([...all, workload({ reconciliation: null })], total, {
      shown: 2,
      head: 'Billed',
    });
    addsUp(table, ['billed', 'computed', 'residual']);
    expect(shown(table, 'residual')).toEqual(['$0.04', '$0.03', '$0.03']);
    expect(shown(table, 'name').at(-1)).toBe('2 other workloads');
  });
});

describe('what is unknown', () => {
  it('is unknown and not zero, and has no share', () => {
    const classes = classesTable(reportOf(mixed));
    expect(shown(classes, 'usd')).toEqual(['$1,234.56', '$0.20', 'unknown', '$0.10']);
    expect(shown(classes, 'share')).toEqual(['over 99.9%', 'under 0.1%', '–', 'under 0.1%']);
    expect(shown(accountingTable(reportOf(mixed)), 'usd')).toEqual(['$0.10', '$0.20', '$0.00', '$1,234.56', 'unknown']);
  });

  it('is named beside what is known of the rest', () => {
    const usd = classesTable(reportOf(mixed)).columns.find(({ key }) => key === 'usd');
    const [undecided] = classesTable(reportOf(mixed)).rows;
    expect(undecided && richCell(usd?.value(undecided) ?? null).lacks).toBe('and 1 workload unknown');
  });

  it('are the requests of batches that do not count them, alone and beside others', () => {
    const batches = workload({ requests: 0, uncountedBatches: 3, outcome: 'ineligible' });
    const both = workload({ requests: 52, uncountedBatches: 1, outcome: 'ineligible', latencyClass: 'real-time' });
    const split = (of: number[]) => ({ moved: 0, kept: 0, undecided: 0, unpriced: 0, ineligible: of[0], total: of[0] });
    const report = reportOf([batches, both]);
    report.totals.accounting.uncountedBatches = split([4]) as never;
    const total = <Row>(table: Table<Row>) => {
      const column = table.columns.find(({ key }) => key === 'requests');
      return richCell(column?.total ?? null);
    };
    expect(shown(workloadsTable([batches, both]), 'requests')).toEqual(['unknown (3 batches)', '52']);
    expect(shown(classesTable(report), 'requests')).toEqual(['0', '52', '0', 'unknown (3 batches)']);
    expect(shown(accountingTable(report), 'requests')).toEqual(['0', '0', '52', '0', '0']);
    const atLeast = { value: 52, lacks: 'and 4 batches unknown' };
    expect(total(classesTable(report))).toEqual(atLeast);
    expect(total(accountingTable(report))).toEqual(atLeast);
    const bands = bandsTable(
      [{ over: 0, requests: 3, tokens: { input: 9, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1 } }],
      3,
    );
    expect(shown(bands, 'requests')).toEqual(['unknown (3 batches)']);
  });

  it('are the requests of work whose volume nobody gave', () => {
    const unsized = billed(null, { requests: 0 });
    const report = reportOf([unsized, billed(3, { latencyClass: 'real-time' })]);
    expect(shown(classesTable(report), 'requests')).toEqual(['0', '10', '0', 'unknown (1 workload)']);
    const requests = classesTable(report).columns.find(({ key }) => key === 'requests');
    expect(richCell(requests?.total ?? null)).toEqual({ value: 10, lacks: 'and 1 workload unknown' });
  });

  it('leaves no total where nothing is known', () => {
    const table = classesTable(reportOf([billed(null)]));
    const usd = table.columns.find(({ key }) => key === 'usd');
    expect(usd && cellText(richCell(usd.total ?? null), usd)).toBe('unknown');
  });
});

it('a bill that rounds to zero is under a cent and not nothing, in its class as in the accounting', () => {
  const report = reportOf([billed(0, { roundedAway: ['current'] })]);
  expect(shown(classesTable(report), 'usd').at(-1)).toBe('under $0.01');
  expect(shown(accountingTable(report), 'usd')[0]).toBe('under $0.01');
});

describe('the providers', () => {
  const provider = (name: string, sync: number, windowHours: number) =>
    ({
      ...{ provider: name, sync, batch: sync / 2, overhead: 0.1, saving: sync / 2 - 0.3, flex: null, windowHours },
      ...{ net: { low: 0, base: 0, high: 1, median: 0 }, rule: 'multiply' },
    }) as unknown as Report['providers'][number];

  it('have totals to the cent, and a window in minutes where it is under an hour', () => {
    const table = providersTable([provider('openai', 0.6, 24), provider('vertex', 1.4, 0.25)]);
    addsUp(table, ['sync', 'batch', 'overhead', 'spread', 'net']);
    expect(shown(table, 'window')).toEqual(['24 h', '15 min']);
  });

  it('have none where one row is its own total', () => {
    expect(hasTotals(providersTable([provider('openai', 0.6, 24)]))).toBe(false);
  });
});
