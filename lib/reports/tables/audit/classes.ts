import { plural } from '../../../wording/number';
import { roundedAwayNow } from '../../paid/rounded-away';
import { type ClassSpend, spendByClass, spendKnownInPart } from '../../paid/spend-by-class';
import type { Report } from '../../report';
import { paidHead } from '../../words/paid/paid-says';
import { requestsAsCell } from '../../words/paid/requests-says';
import { VERDICT_WORDS } from '../../words/verdict/verdict-words';
import { knownSpend } from '../known-spend';
import { type Cell, none, type Table } from '../table';

/** A class, or the cost in the log of workloads whose spend is partly known. */
export type ClassRow = ClassSpend | { verdict: null; usd: number };

/** The spend a month by latency class. An unknown spend is shown as unknown. Partly known spend has its own row, so that the rows add up. */
export function classesTable(report: Report, requestsLabel = 'Requests'): Table<ClassRow> {
  const { monthlyCurrent: total, accounting } = report.totals;
  const classes = spendByClass(report);
  const inPart = spendKnownInPart(report);
  const unknown = classes.reduce((sum, entry) => sum + entry.unknown, 0);
  const share = (usd: Cell): Cell => (typeof usd !== 'number' || total === 0 ? none('–') : usd / total);
  return {
    title: 'Spend by latency class',
    sentence: 'Spend by latency class, USD per month',
    rows: [...classes, ...(inPart === 0 ? [] : [{ verdict: null, usd: inPart } as const])],
    id: ({ verdict }) => verdict ?? 'in part',
    columns: [
      {
        key: 'class',
        head: 'Class',
        term: 'latency-class',
        unit: 'text',
        value: ({ verdict }) =>
          verdict === null
            ? 'Cost in the log of workloads whose spend is partly known'
            : { value: VERDICT_WORDS[verdict].label, note: VERDICT_WORDS[verdict].says },
        total: 'Total',
        elastic: true,
      },
      {
        key: 'usd',
        head: paidHead('Spend a month', report.workloads),
        unit: 'usd',
        value: spendCell,
        total: knownSpend(total, unknown, {
          estimated: classes.some((entry) => entry.estimated),
          roundedAway: roundedAwayNow(report.workloads),
        }),
        main: true,
      },
      {
        key: 'share',
        head: 'Share',
        unit: 'share',
        value: (row) => share(isUnknown(row) ? null : row.usd),
        total: share(total),
      },
      {
        key: 'requests',
        head: requestsLabel,
        unit: 'count',
        value: (row) => (row.verdict === null ? none('–') : requestsAsCell(row)),
        total: requestsAsCell({
          requests: accounting.requests.total,
          uncountedBatches: accounting.uncountedBatches?.total,
          unsized: classes.reduce((sum, { unsized }) => sum + unsized, 0),
        }),
      },
      {
        key: 'workloads',
        head: 'Workloads',
        unit: 'count',
        value: (row) => (row.verdict === null ? none('–') : row.workloads),
        total: report.workloads.length,
        dropAt: 1,
      },
    ],
  };
}

function isUnknown(row: ClassRow): boolean {
  return row.verdict !== null && row.workloads > 0 && row.unknown === row.workloads;
}

function spendCell(row: ClassRow): Cell {
  if (row.verdict === null) return row.usd;
  if (isUnknown(row)) return null;
  return {
    value: row.usd,
    roundedAway: row.roundedAway,
    estimated: row.estimated,
    lacks: row.unknown > 0 ? `and ${plural(row.unknown, 'workload')} unknown` : null,
    why: { figure: 'current', part: { class: row.verdict } },
  };
}
