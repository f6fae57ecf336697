import { HyperFormula } from 'hyperformula';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseValues } from '../../../lib/cost/assumptions/assumptions';
import { assumptionsWith } from '../../../lib/cost/assumptions/own';
import { type Given, readAssume } from '../../../lib/cost/assumptions/setting';
import { batchOutcome } from '../../../lib/cost/net/workload-cost';
import { OVERHEAD_NAMES, OVERHEADS } from '../../../lib/cost/overheads/overheads';
import type { Sheet } from '../../../lib/exports/xlsx/sheet';
import { reportSheets, reportWorkbook } from '../../../lib/exports/xlsx/workbook';
import type { Report } from '../../../lib/reports/report';
import { inputOfShownWay } from '../../../lib/reports/ways/input-of-shown-way';
import { listedReport, nightlyReport } from './nightly-report';

let log: Report;
let due: Report;
let list: Report;
beforeAll(async () => {
  [log, list] = [await nightlyReport('=HYPERLINK("x")'), await listedReport()];
  due = { ...log, workloads: log.workloads.map(dueWithinADay) };
});

/** With a deadline that some runs miss. */
function dueWithinADay(workload: Report['workloads'][number]): Report['workloads'][number] {
  const { costBasis } = workload;
  return costBasis === undefined
    ? workload
    : { ...workload, costBasis: { ...costBasis, deadlineHours: 20, runsPerMonth: 30 } };
}

/** A workbook in a formula engine, which a test changes as a person does. */
class Opened {
  private readonly engine: HyperFormula;

  constructor(readonly sheets: readonly Sheet[]) {
    const contents = sheets.map(({ name, rows }) => [
      name,
      rows.map((row) =>
        row.map((cell) =>
          cell === null
            ? null
            : 'formula' in cell
              ? `=${cell.formula}`
              : 'number' in cell
                ? cell.number
                : `'${cell.text}`,
        ),
      ),
    ]);
    this.engine = HyperFormula.buildFromSheets(Object.fromEntries(contents), { licenseKey: 'gpl-v3' });
  }

  private sheet(name: string): number {
    return this.engine.getSheetId(name) ?? expect.fail(`no sheet ${name}`);
  }

  rows(name: string): unknown[][] {
    return this.engine.getSheetValues(this.sheet(name));
  }

  close(): void {
    this.engine.destroy();
  }

  /** The row below the heads whose first cell is this, by head. */
  row(name: string, first: string): Record<string, unknown> {
    const rows = this.rows(name);
    const heads = rows.find((row) => row.filter((cell) => cell !== null).length > 5) ?? [];
    const found = rows.find((row) => row[0] === first) ?? expect.fail(`no row ${first}`);
    return Object.fromEntries(heads.map((head, at) => [head, found[at]]));
  }

  /** Sets an assumption while something is done. A value for all providers counts for each. */
  whileSet(settings: readonly (readonly [name: string, value: number])[], act: () => void): void {
    const names = this.rows('Assumptions').map(([name]) => String(name));
    const changes = settings.flatMap(([setting, value]) =>
      names.flatMap((name, row) =>
        name === setting || name.endsWith(`.${setting}`)
          ? [{ cell: { sheet: this.sheet('Assumptions'), row, col: 2 }, value }]
          : [],
      ),
    );
    expect(changes.length).toBeGreaterThanOrEqual(settings.length);
    const before = changes.map(({ cell }) => this.engine.getCellValue(cell));
    for (const { cell, value } of changes) this.engine.setCellContents(cell, value);
    act();
    for (const [at, { cell }] of changes.entries()) this.engine.setCellContents(cell, before[at] as number);
  }
}

const opened = new Map<Report, Opened>();
function open(report: Report): Opened {
  const book = opened.get(report) ?? new Opened(reportSheets({ report, name: 'Nightly' }));
  opened.set(report, book);
  return book;
}
afterAll(() => {
  for (const book of opened.values()) book.close();
});

it('every formula gives what the report has, to the cent', () => {
  for (const report of [log, list]) {
    const book = open(report);
    const cells = book.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, y) =>
        row.flatMap((cell, x) =>
          cell !== null && 'formula' in cell && cell.known !== null
            ? [[name, y, x, cell.known, book.rows(name)[y]?.[x]] as const]
            : [],
        ),
      ),
    );
    expect(cells.length).toBeGreaterThan(20);
    for (const [name, y, x, known, worked] of cells)
      expect([name, y, x, worked]).toEqual([name, y, x, expect.closeTo(known, 6)]);
    const total = book.row('Summary', 'Total');
    expect(total['Saves a month']).toBe(report.totals.net.median);
    expect(total['Net at these assumptions']).toBe(report.totals.net.base);
    expect(total['Costs once']).toBe(report.totals.migration.oneOff.base);
    expect(book.rows('Summary').find(([first]) => String(first).startsWith('First year'))?.[1]).toBe(
      report.totals.firstYear.median,
    );
  }
});

describe('another assumption gives what the cost model gives', () => {
  const CASES: string[][] = [
    ['reviewShare=0.01', 'lowConfidenceShare=0.02', 'reviewMinutes=2.5', 'reviewUsdPerHour=55'],
    ['invalidOutputShare=0.07', 'maxAttempts=5', 'fallbackShare=0.2'],
    ['rerunWholeFiles=yes', 'invalidOutputShare=0.00001', 'maxAttempts=2.7', 'recordsPerJob=10000'],
    ['missedDeadlineCostUsd=900', 'turnaroundMedianHours=9', 'turnaroundP95Hours=23'],
    ['missedDeadlineCostUsd=900', 'turnaroundMedianHours=30', 'turnaroundP95Hours=24'],
    // Seven digits of a normal distribution are too few.
    ['missedDeadlineCostUsd=900000', 'turnaroundMedianHours=9', 'turnaroundP95Hours=23'],
    ['bytesPerRequest=900000', 'metadataBytesPerRequest=7000', 'retentionDays=400', 'storageUsdPerGbMonth=0.7'],
    ['monitoringUsdPerJob=1.25', 'monitoringFixedUsd=33', 'recordsPerJob=777'],
    ['anthropic.cacheHitsKept=0.95'],
    ['invalidOutputShare=0', 'maxAttempts=1'],
  ];

  it.each(CASES)('%s %s', (...settings) => {
    const given = settings.filter((one) => one !== undefined).map((one) => readAssume(one) as Given);
    const own = given.map((one) => ({ ...one, by: 'Ada', reason: 'a test', on: '2026-11-21T09:00:00.000Z' }));
    const assumptions = assumptionsWith(own);
    for (const report of [log, due, list]) {
      const book = open(report);
      const moving = report.workloads.filter(({ outcome }) => outcome === 'moved');
      expect(moving.length).toBeGreaterThan(0);
      book.whileSet(
        given.flatMap(({ name, value }) => (isIn(book, name) ? [[name, Number(value)] as const] : [])),
        () => {
          for (const workload of moving) {
            const input = inputOfShownWay(workload, report.rates) ?? expect.fail('It has a cost basis.');
            const outcome =
              batchOutcome(input, baseValues(assumptions, input.provider)) ?? expect.fail('It has both bills.');
            const row = book.row('Saving', workload.name);
            const worked = {
              bill: row['Bill of the way'],
              overhead: Object.fromEntries(OVERHEAD_NAMES.map((name) => [name, row[OVERHEADS[name].label]])),
              net: row['Net at these assumptions'],
            };
            expect(worked).toEqual({ bill: outcome.batch, overhead: outcome.overhead, net: outcome.net });
          }
        },
      );
    }
  });

  it('and the saving of the summary moves by as much', () => {
    const book = open(log);
    // Two workloads, each for 100 USD more.
    book.whileSet([['monitoringFixedUsd', 101]], () =>
      expect(book.row('Summary', 'Total')['Saves a month']).toBeCloseTo(log.totals.net.median - 200, 2),
    );
    expect(book.row('Summary', 'Total')['Saves a month']).toBe(log.totals.net.median);
  });
});

/** A provider that moves nothing has no row. */
function isIn(book: Opened, setting: string): boolean {
  return book.rows('Assumptions').some(([name]) => name === setting);
}

it('a reader of workbooks finds sheets, numbers and names that stay text', async () => {
  const bytes = Buffer.from(await reportWorkbook({ report: log, name: 'Nightly' }));
  const rows = await readSheet(bytes, 'Workloads');
  const [heads = [], ...workloads] = rows;
  const at = (head: string) => heads.findIndex((one) => String(one).startsWith(head));
  expect(workloads.map((row) => row[0])).toContain('=HYPERLINK("x")');
  const spend = workloads.map((row) => row[at('Spend a month')]);
  expect(spend).toContain('unknown');
  const cents = spend.reduce<number>((sum, usd) => sum + (typeof usd === 'number' ? Math.round(usd * 100) : 0), 0);
  expect(cents / 100).toBe(log.totals.monthlyCurrent);
  const summary = await readSheet(bytes, 'Summary');
  const total = summary.find(([first]) => first === 'Total') ?? [];
  // What a reader without formulas sees.
  expect(total).toContain(log.totals.net.median);
});

it('has a column for an owner, a cost centre or a note once a workload has one, as text that runs nothing', async () => {
  const heads = (report: Report) =>
    reportSheets({ report, name: 'x' })
      .find(({ name }) => name === 'Workloads')
      ?.rows[0]?.map((cell) => (cell !== null && 'text' in cell ? cell.text : ''));
  expect(heads(log)).not.toContain('Owner');
  const workloads = log.workloads.map((workload) => ({ ...workload, owner: '=1+1', note: 'Ask Ben' }));
  expect(heads({ ...log, workloads })?.slice(-2)).toEqual(['Owner', 'Note']);
  const rows = await readSheet(
    Buffer.from(await reportWorkbook({ report: { ...log, workloads }, name: 'x' })),
    'Workloads',
  );
  expect(rows[1]?.slice(-2)).toEqual(['=1+1', 'Ask Ben']);
});
