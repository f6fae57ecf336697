import { sumUsd, usdText } from '../cost/money';
import { LATENCY_CLASSES, type Verdict } from '../latency/latency-class';
import { alreadyRuns } from '../reports/already-cheaper';
import { isEstimate } from '../reports/is-estimate';
import type { Report, ReportWorkload } from '../reports/report';
import { roundedAway, roundedAwayNow } from '../reports/rounded-away';
import { formatCount, formatShare } from './format-number';
import { type TextColumn, textTable } from './text-table';

type ClassRow = { verdict: Verdict; workloads: ReportWorkload[]; spend: number | null; total: number };

const CLASS_COLUMNS: TextColumn<ClassRow>[] = [
  { head: 'Latency class', cell: (row) => row.verdict },
  { head: 'Workloads', cell: (row) => formatCount(row.workloads.length), align: 'right' },
  { head: 'Requests', cell: (row) => formatCount(requestsOf(row.workloads)), align: 'right' },
  {
    head: 'Spend a month',
    cell: (row) => marked(row.spend, row.workloads.some(isEstimate), roundedAwayNow(row.workloads)),
    align: 'right',
  },
  {
    head: 'Share',
    cell: (row) => (row.spend === null || row.total === 0 ? '' : formatShare(row.spend / row.total)),
    align: 'right',
  },
];

/** Spend a month by latency class. A class whose bills are all unknown says so; it is not zero. */
export function spendByClassSection(report: Report, width: number): string {
  const total = spendOf(report.workloads) ?? 0;
  const rows = [...LATENCY_CLASSES, 'undecided' as const].map((verdict) => {
    const workloads = report.workloads.filter((workload) => workload.latencyClass === verdict);
    return { verdict, workloads, spend: spendOf(workloads), total };
  });
  return `Spend by latency class\n${textTable(CLASS_COLUMNS, rows, width)}`;
}

const WORKLOAD_COLUMNS: TextColumn<ReportWorkload>[] = [
  { head: 'Workload', cell: (workload) => workload.name, elastic: true },
  { head: 'Provider', cell: (workload) => workload.provider ?? 'unknown', dropAt: 3 },
  { head: 'Model', cell: (workload) => workload.model ?? 'unknown', elastic: true, dropAt: 2 },
  { head: 'Class', cell: (workload) => workload.latencyClass },
  {
    head: 'Sure',
    cell: (workload) => (workload.decided?.latencyClass ? 'by hand' : formatShare(workload.confidence)),
    align: 'right',
    dropAt: 5,
  },
  { head: 'Requests', cell: (workload) => formatCount(workload.requests), align: 'right', dropAt: 4 },
  {
    head: 'Spend now',
    cell: (workload) => marked(workload.monthly.current, isEstimate(workload), roundedAway(workload, 'current')),
    align: 'right',
  },
  {
    head: 'In batch',
    cell: (workload) => marked(workload.monthly.batch, isEstimate(workload), roundedAway(workload, 'batch')),
    align: 'right',
    dropAt: 1,
  },
  { head: 'Net saving', cell: netSaving, align: 'right' },
  { head: 'Outcome', cell: (workload) => workload.outcome },
];

/** A figure, marked where it rests on the tokens of other requests. */
function marked(usd: number | null, estimated: boolean, away = 0): string {
  return `${estimated && usd !== null ? '~' : ''}${usdText(usd, away)}`;
}

function netSaving(workload: ReportWorkload): string {
  const already = alreadyRuns(workload);
  return already === null ? marked(workload.monthly.net?.base ?? null, isEstimate(workload)) : `${already} already`;
}

/** The workloads, the dearest first. Spend, batch and net are USD a month. */
export function workloadsSection(report: Report, width: number): string {
  const rows = report.workloads.toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0));
  const estimated = rows.some(isEstimate);
  const mark = estimated ? '\n~ estimated: some of its requests have no token counts' : '';
  return `Workloads (USD a month)\n${textTable(WORKLOAD_COLUMNS, rows, width)}${mark}`;
}

function requestsOf(workloads: readonly ReportWorkload[]): number {
  return workloads.reduce((sum, workload) => sum + workload.requests, 0);
}

function spendOf(workloads: readonly ReportWorkload[]): number | null {
  const known = workloads.flatMap((workload) => workload.monthly.current ?? []);
  return known.length === 0 && workloads.length > 0 ? null : sumUsd(known);
}
