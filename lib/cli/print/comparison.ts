import { comparedName, comparisonTable } from '../../reports/tables/audit/comparison';
import type { Comparison } from '../../reports/ways/compare-report';
import { plural } from '../../wording/number';
import { printTable } from './table';

/** A comparison for people. USD a month. */
export function formatComparison(comparison: Comparison, name: string | null, width: number): string {
  const { workloads, leftOut, rows } = comparison;
  const what = name ?? `${plural(workloads, 'workload')} together`;
  const unpriced = rows.filter((row) => row.found && row.unpriced > 0);
  const blocked = rows.filter(({ blockers }) => blockers.length > 0);
  return [
    `${what}: USD a month on each model, synchronous, flex and batch`,
    printTable(comparisonTable(comparison), width),
    'Tokens are those of the log, times the factor. Latency and the quality of answers are not compared.',
    'Work whose costs are below the rates keeps its share of them on its own provider. Other providers are at the rates.',
    ...(leftOut > 0 ? [`${plural(leftOut, 'workload')} left out, without tokens or a rate.`] : []),
    ...unpriced.map(
      (row) => `${comparedName(row)}: ${row.unpriced} of the workloads have no price here and are left out.`,
    ),
    ...blocked.flatMap((row) => row.blockers.map(({ says }) => `${comparedName(row)}: ${says}`)),
  ].join('\n');
}
