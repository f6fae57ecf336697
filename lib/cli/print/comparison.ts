import {
  alreadySays,
  cheapestOf,
  comparedName,
  comparisonTable,
  leftOutOfRow,
} from '../../reports/tables/audit/comparison';
import type { Comparison } from '../../reports/ways/compare-report';
import { plural } from '../../wording/number';
import { printTable } from './table';

/** A comparison for people. USD a month. */
export function formatComparison(comparison: Comparison, name: string | null, width: number): string {
  const { workloads, leftOut, rows } = comparison;
  const what = name ?? `${plural(workloads, 'workload')} together`;
  const blocked = rows.filter(({ blockers }) => blockers.length > 0);
  const [cheapest, already] = [cheapestOf(comparison), alreadySays(comparison)];
  return [
    `${what}: USD a month on each model, synchronous, flex and batch`,
    printTable(comparisonTable(comparison), width),
    ...(cheapest === null ? [] : [cheapest.says]),
    ...(already === null ? [] : [already]),
    'Tokens are those of the log, times the factor. Latency and the quality of answers are not compared.',
    'Work whose costs are below the rates keeps its share of them on its own provider. Other providers are at the rates.',
    ...(leftOut > 0 ? [`${plural(leftOut, 'workload')} left out, without tokens or a rate.`] : []),
    ...rows
      .filter(({ found }) => found)
      .flatMap((row) => leftOutOfRow(row).map((says) => `${comparedName(row)}: ${says}`)),
    ...blocked.flatMap((row) => row.blockers.map(({ says }) => `${comparedName(row)}: ${says}`)),
  ].join('\n');
}
