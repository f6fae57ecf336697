import type { Report, ReportWorkload } from '../../reports/report';
import { classesTable } from '../../reports/tables/audit/classes';
import { workloadsTable } from '../../reports/tables/audit/workloads';
import type { Table } from '../../reports/tables/table';
import { missingSignalsSays } from '../../reports/words/missing-signals';
import { formatCount } from '../../wording/number';
import { leftOutOfKey } from '../../workloads/key/key-choice';
import { chosenWorkloads, type WorkloadChoice } from '../arguments/workload-choice';
import { shortIds } from './short-ids';
import { printTable } from './table';

/** Spend a month by latency class. */
export function spendByClassSection(report: Report, width: number): string {
  const table = classesTable(report);
  return `${table.title}\n${printTable(table, width)}`;
}

/** The workloads that `choice` lists, by default all with the most expensive first, the columns that can't name them, and the signals that the log lacks. Spend, batch and net are USD a month. */
export function workloadsSection(report: Report, width: number, choice: WorkloadChoice): string {
  const chosen = chosenWorkloads(report.workloads, choice);
  const [shown, all] = [chosen.length, report.workloads.length].map(formatCount);
  const part = shown === all ? '' : `, ${shown} of ${all}`;
  const table = withIds(workloadsTable(chosen), idsShown(report.workloads, width));
  const leftOut = leftOutOfKey(report.source.workloadKey?.values);
  const notes = [leftOut, missingSignalsSays(report)].filter((note) => note !== null);
  return [`${table.title}${part} (USD a month)`, printTable(table, width), ...notes].join('\n');
}

/** The ids come last and always stay. */
function withIds(table: Table<ReportWorkload>, idOf: (id: string) => string): Table<ReportWorkload> {
  return {
    ...table,
    columns: [...table.columns, { key: 'id', head: 'ID', unit: 'text', value: ({ id }) => idOf(id) }],
  };
}

/** Ids as they are where a line may be of any length, otherwise the starts that find their workloads. */
function idsShown(workloads: readonly ReportWorkload[], width: number): (id: string) => string {
  if (width === Number.POSITIVE_INFINITY) return (id) => id;
  const starts = shortIds(workloads);
  return (id) => starts.get(id) ?? id;
}
