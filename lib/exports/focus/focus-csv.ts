import type { Report } from '../../reports/report';
import { harmlessText } from '../../wording/visible-text';
import { getOrMake } from '../../workloads/get-or-make';
import type { TimesOfWorkloads } from '../exported';
import { csvText } from '../text/csv';
import { harmlessCell } from '../text/harmless-cell';
import { FOCUS_COLUMNS } from './focus-columns';
import { type ChargePeriods, chargePeriods, type FocusRow, focusRows } from './focus-rows';
import { plainDecimal } from './plain-decimal';

/**
 * What is paid now as a FOCUS 1.4 dataset in CSV, a part for each workload: thousands of workloads over months are more than a text may
 * hold. Null for a list of workflows, which is no usage, and for a log without times.
 */
export function focusCsv(report: Report, times: TimesOfWorkloads | undefined): AsyncGenerator<string> | null {
  const periods = chargePeriods(report.source);
  return periods === null ? null : csvOf(report, times, periods);
}

async function* csvOf(
  report: Report,
  times: TimesOfWorkloads = async function* none() {},
  periods: ChargePeriods,
): AsyncGenerator<string> {
  yield csvText([FOCUS_COLUMNS]);
  const left = new Map(report.workloads.map((workload) => [workload.id, workload]));
  for await (const [id, own] of times()) {
    const workload = left.get(id);
    if (workload === undefined || !left.delete(id)) continue;
    yield linesOf(focusRows(workload, report, periods, own));
  }
  // Those of an audit that was sorted into other workloads in the meantime have no days.
  for (const workload of left.values()) yield linesOf(focusRows(workload, report, periods, null));
}

/** The rows of a workload, which share most of their texts: each is made harmless once. */
function linesOf(rows: readonly FocusRow[]): string {
  const harmless = new Map<string, string>();
  const cellOf = (value: string | number | null) => {
    if (value === null) return '';
    if (typeof value === 'number') return plainDecimal(value);
    return getOrMake(harmless, value, () => harmlessCell(harmlessText(value)));
  };
  return csvText(rows.map((row) => FOCUS_COLUMNS.map((column) => cellOf(row[column]))));
}
