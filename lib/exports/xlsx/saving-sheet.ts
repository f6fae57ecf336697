import type { Assumptions } from '../../cost/assumptions/assumptions';
import { baseValues } from '../../cost/assumptions/assumptions';
import { exactBatchBill } from '../../cost/bills';
import { netTerms } from '../../cost/net/at-points';
import { type Volume, volumeOf } from '../../cost/overheads/overhead';
import { cacheHitsKept, OVERHEAD_NAMES, OVERHEADS, type OverheadName } from '../../cost/overheads/overheads';
import { keepsCaches } from '../../pricing/lookup/way';
import { movesEachMonth } from '../../reports/ran-once';
import type { Report, ReportWorkload } from '../../reports/report';
import { inputOfShownWay } from '../../reports/ways/input-of-shown-way';
import { type ShownWay, shownWay } from '../../reports/ways/shown-way';
import { WAY_WORDS } from '../../reports/words/way-words';
import type { AssumptionCells } from './assumptions-sheet';
import {
  type Addresses,
  invalidShareFormula,
  lateShareFormula,
  overheadFormula,
  rerunsFormula,
  zFormula,
} from './overhead-formulas';
import { addressOf, type Sheet, type SheetCell, USD_FORMAT } from './sheet';

export const SAVING_SHEET = 'Saving';
const FIRST_ROW = 3;

/** The workloads that move in every month. Their nets at the base of the assumptions add up to that of the report. */
export function movingWorkloads({ workloads }: Pick<Report, 'workloads'>): ReportWorkload[] {
  return workloads.filter(movesEachMonth);
}

/** A workload with what its formulas need; `terms` is null for a report of before the basis was kept, whose figures stand as numbers. */
type Moving = { workload: ReportWorkload; shown: ShownWay; terms: Terms | null };
type Terms = { volume: Volume; bill: number; ofHits: number; kept: number };

function movingOf(workload: ReportWorkload, rates: Report['rates'], assumptions: Assumptions): Moving {
  const input = inputOfShownWay(workload, rates);
  const terms = input && netTerms(input, assumptions);
  const shown = shownWay(workload);
  if (input === null || terms === null) return { workload, shown, terms: null };
  const kept = cacheHitsKept(input.way, baseValues(assumptions, input.provider));
  const bill = exactBatchBill(input, kept);
  if (bill === null) return { workload, shown, terms: null };
  const ofHits = keepsCaches(input.way) ? 0 : terms.batchOfHits;
  return { workload, shown, terms: { volume: volumeOf(input), bill, ofHits, kept } };
}

type ColumnKey =
  | 'name'
  | 'provider'
  | 'way'
  | 'records'
  | 'runs'
  | 'recordsInRun'
  | 'scheduledRuns'
  | 'bytes'
  | 'deadline'
  | 'expiry'
  | 'exactBill'
  | 'ofHits'
  | 'kept'
  | 'invalidShare'
  | 'reruns-mean'
  | 'z'
  | 'lateShare'
  | 'sync'
  | 'bill'
  | OverheadName
  | 'net'
  | 'reported'
  | 'saving';

type SavingColumn = { key: ColumnKey; head: string; width: number; adds?: true; cell: (row: Row) => SheetCell };
type Row = Moving & { of: Addresses; row: number; cells: AssumptionCells };

const measured = (key: ColumnKey, head: string, value: (volume: Volume) => number | null, format = '#,##0.######') =>
  ({
    key,
    head,
    width: 14,
    cell: ({ terms }) => {
      const number = terms === null ? null : value(terms.volume);
      return number === null ? null : { number, format };
    },
  }) satisfies SavingColumn;

const usd = (number: number | null): SheetCell => (number === null ? null : { number, format: USD_FORMAT });

const COLUMNS: readonly SavingColumn[] = [
  { key: 'name', head: 'Workload', width: 36, cell: ({ workload }) => ({ text: workload.name }) },
  { key: 'provider', head: 'Provider', width: 12, cell: ({ workload }) => ({ text: workload.provider ?? 'unknown' }) },
  { key: 'way', head: 'Way', width: 12, cell: ({ shown }) => ({ text: WAY_WORDS[shown.way].label }) },
  { key: 'sync', head: 'Synchronous bill', width: 16, adds: true, cell: ({ workload }) => usd(workload.monthly.sync) },
  {
    key: 'bill',
    head: 'Bill of the way',
    width: 16,
    adds: true,
    cell: ({ terms, shown, workload, row, cells }) => {
      if (terms === null) return usd(shown.bill);
      const kept = cells.at('cacheHitsKept', workload.provider);
      const hits = terms.ofHits === 0 ? '' : `+${cellAt('ofHits', row)}*(${kept}-${cellAt('kept', row)})`;
      return { formula: `ROUND(${cellAt('exactBill', row)}${hits},2)`, known: shown.bill, format: USD_FORMAT };
    },
  },
  ...OVERHEAD_NAMES.map(
    (name): SavingColumn => ({
      key: name,
      head: OVERHEADS[name].label,
      width: 16,
      adds: true,
      cell: ({ terms, shown, of }) => {
        const known = shown.overhead?.[name] ?? null;
        const formula = terms === null ? null : overheadFormula(name, of);
        return formula === null ? usd(known) : { formula, known, format: USD_FORMAT };
      },
    }),
  ),
  {
    key: 'net',
    head: 'Net at these assumptions',
    width: 18,
    adds: true,
    cell: ({ row, shown }) => ({
      formula: `ROUND(${cellAt('sync', row)}-${cellAt('bill', row)}-SUM(${OVERHEAD_NAMES.map((name) => cellAt(name, row)).join(',')}),2)`,
      known: shown.net?.base ?? null,
      format: USD_FORMAT,
    }),
  },
  {
    key: 'reported',
    head: 'Net in the report',
    width: 18,
    adds: true,
    cell: ({ shown }) => usd(shown.net?.base ?? null),
  },
  {
    key: 'saving',
    head: 'Its part of the median in the report',
    width: 20,
    adds: true,
    cell: ({ workload }) => usd(workload.saving),
  },
  measured('records', 'Records a month', ({ records }) => records),
  measured('runs', 'Runs a month with a record', ({ runs }) => runs),
  measured('recordsInRun', 'Records in a run', ({ recordsPerRun }) => recordsPerRun),
  measured('scheduledRuns', 'Scheduled runs a month', ({ runsPerMonth }) => runsPerMonth),
  measured('bytes', 'Bytes of a record, from the log', ({ bytesPerRequest }) => bytesPerRequest),
  measured('deadline', 'Deadline, hours', ({ deadlineHours }) => deadlineHours, 'General'),
  measured('expiry', 'Expiry, hours', ({ expiryHours }) => expiryHours, 'General'),
  {
    key: 'exactBill',
    head: 'Bill of the way at the share of cache hits kept',
    width: 18,
    cell: ({ terms }) => terms && { number: terms.bill, format: '0.00######' },
  },
  {
    key: 'ofHits',
    head: 'What it changes by if all cache hits are kept',
    width: 18,
    cell: ({ terms }) => terms && { number: terms.ofHits, format: '0.00######' },
  },
  {
    key: 'kept',
    head: 'Share of cache hits kept in the report',
    width: 14,
    cell: ({ terms }) => terms && { number: terms.kept, format: '0.0##%' },
  },
  helper('invalidShare', 'What runs again', invalidShareFormula),
  helper('reruns-mean', 'Mean reruns', rerunsFormula),
  helper('z', 'Deadline, in deviations of the turnaround', zFormula),
  helper('lateShare', 'Late runs', lateShareFormula),
];

function helper(key: ColumnKey, head: string, formula: (of: Addresses) => string): SavingColumn {
  return {
    key,
    head,
    width: 14,
    cell: ({ terms, of }) => terms && { formula: formula(of), known: null, format: '0.0000####' },
  };
}

function cellAt(key: ColumnKey, row: number): string {
  return addressOf(
    COLUMNS.findIndex((column) => column.key === key),
    row,
  );
}

function addressesOf({ workload, shown, terms }: Moving, row: number, cells: AssumptionCells): Addresses {
  return {
    sync: cellAt('sync', row),
    bill: cellAt('bill', row),
    records: cellAt('records', row),
    bytes: cellAt('bytes', row),
    runs: cellAt('runs', row),
    recordsInRun: cellAt('recordsInRun', row),
    scheduledRuns: cellAt('scheduledRuns', row),
    deadline: cellAt('deadline', row),
    expiry: cellAt('expiry', row),
    invalidShare: cellAt('invalidShare', row),
    reruns: cellAt('reruns-mean', row),
    z: cellAt('z', row),
    lateShare: cellAt('lateShare', row),
    assumed: (name) => cells.at(name, workload.provider),
    wholeFiles: cells.wholeFiles,
    way: shown.way,
    reviewKind: terms?.volume.reviewKind ?? null,
  };
}

/** The cells of this sheet that the summary adds up. */
export type SavingCells = {
  sheet: Sheet;
  /** The net of all workloads of a provider and way, at the assumptions of the workbook. */
  netOf: (provider: string, way: string) => string;
};

/** What moves, a workload in each row: its bills and quantities as numbers, its overheads and its net as formulas. USD a month. */
export function savingCells(report: Report, assumptions: Assumptions, cells: AssumptionCells): SavingCells {
  const moving = movingWorkloads(report).toSorted((a, b) => (b.saving ?? 0) - (a.saving ?? 0));
  const last = FIRST_ROW + moving.length - 1;
  const range = (key: ColumnKey) => `${cellAt(key, FIRST_ROW)}:${cellAt(key, Math.max(last, FIRST_ROW))}`;
  const rows = moving.map((workload, at): SheetCell[] => {
    const row = FIRST_ROW + at;
    const one = movingOf(workload, report.rates, assumptions);
    const known = { ...one, row, cells, of: addressesOf(one, row, cells) };
    return COLUMNS.map((column) => column.cell(known));
  });
  const totals = COLUMNS.map(({ key, adds }, at): SheetCell => {
    if (at === 0) return { text: 'Total', look: 'total' };
    const known = adds ? sumOf(rows, at) : null;
    return adds
      ? { formula: `ROUND(SUM(${range(key)}),2)`, known, format: USD_FORMAT, look: 'total' }
      : { text: '', look: 'total' };
  });
  const column = (key: ColumnKey) =>
    `${SAVING_SHEET}!${range(key).replace(/([A-Z]+)(\d+)/g, (_, letter, row) => `$${letter}$${row}`)}`;
  return {
    sheet: {
      name: SAVING_SHEET,
      rows: [
        [{ text: 'USD a month. Net = synchronous bill - bill of the way - overheads.', look: 'note' }],
        COLUMNS.map(({ head }) => ({ text: head, look: 'head' as const })),
        ...rows,
        ...(moving.length === 0 ? [] : [totals]),
      ],
      widths: COLUMNS.map(({ width }) => width),
      stickyRows: FIRST_ROW - 1,
      stickyColumns: 1,
    },
    netOf: (provider, way) => `SUMIFS(${column('net')},${column('provider')},${provider},${column('way')},${way})`,
  };
}

function sumOf(rows: readonly (readonly SheetCell[])[], at: number): number {
  const cents = rows.map((row) => {
    const cell = row[at];
    const value = cell && ('number' in cell ? cell.number : 'known' in cell ? cell.known : 0);
    return Math.round((value ?? 0) * 100);
  });
  return cents.reduce((sum, one) => sum + one, 0) / 100;
}
