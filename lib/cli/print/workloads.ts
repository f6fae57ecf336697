import type { Report } from '../../reports/report';
import { classesTable } from '../../reports/tables/audit/classes';
import { workloadsTable } from '../../reports/tables/audit/workloads';
import { printTable } from './table';

/** Spend a month by latency class. */
export function spendByClassSection(report: Report, width: number): string {
  const table = classesTable(report);
  return `${table.title}\n${printTable(table, width)}`;
}

/** The workloads, the most expensive first. Spend, batch and net are USD a month. */
export function workloadsSection(report: Report, width: number): string {
  const table = workloadsTable(
    report.workloads.toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0)),
  );
  return `${table.title} (USD a month)\n${printTable(table, width)}`;
}
