import type { Report } from '../../reports/report';
import { classesTable } from '../../reports/tables/audit/classes';
import { workloadsTable } from '../../reports/tables/audit/workloads';
import { missingSignalsSays } from '../../reports/words/missing-signals';
import { leftOutOfKey } from '../../workloads/key/key-choice';
import { printTable } from './table';

/** Spend a month by latency class. */
export function spendByClassSection(report: Report, width: number): string {
  const table = classesTable(report);
  return `${table.title}\n${printTable(table, width)}`;
}

/** The workloads, the most expensive first, the columns that can't name them, and the signals that the log lacks. Spend, batch and net are USD a month. */
export function workloadsSection(report: Report, width: number): string {
  const table = workloadsTable(
    report.workloads.toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0)),
  );
  const leftOut = leftOutOfKey(report.source.workloadKey?.values);
  const notes = [leftOut, missingSignalsSays(report)].filter((note) => note !== null);
  return [`${table.title} (USD a month)`, printTable(table, width), ...notes].join('\n');
}
