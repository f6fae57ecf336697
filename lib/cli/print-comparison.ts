import type { Comparison } from '../reports/compare-report';
import { comparedName, comparisonTable } from '../reports/tables/comparison';
import { plural } from '../wording/number';
import { printTable } from './print-table';

/** A comparison for people. USD a month. */
export function formatComparison(comparison: Comparison, name: string | null, width: number): string {
  const { workloads, leftOut, rows } = comparison;
  const what = name ?? `${plural(workloads, 'workload')} together`;
  const unpriced = rows.filter((row) => row.found && row.unpriced > 0);
  const blocked = rows.filter(({ blockers }) => blockers.length > 0);
  return [
    `${what}: USD a month on each model, in the three ways`,
    printTable(comparisonTable(comparison), width),
    'Tokens are as the log counted them, times the factor. Who waits, and whether the answers are as good, is not compared.',
    ...(leftOut > 0 ? [`${plural(leftOut, 'workload')} without tokens or a rate left out.`] : []),
    ...unpriced.map(
      (row) => `${comparedName(row)}: ${row.unpriced} of the workloads can not be priced and are left out.`,
    ),
    ...blocked.flatMap((row) => row.blockers.map(({ says }) => `${comparedName(row)}: ${says}`)),
  ].join('\n');
}
