import { sumUsd } from '../../cost/money';
import type { Outcome } from '../../reports/outcome';
import type { AccountingSplit, Report, ReportWorkload } from '../../reports/report';

/** Splits a whole by the outcome of each workload. `sum` decides how exactly the parts add up to the total. */
function split(
  workloads: readonly ReportWorkload[],
  amount: (workload: ReportWorkload) => number,
  sum: (amounts: number[]) => number,
): AccountingSplit {
  const sumOf = (outcome: Outcome) => sum(workloads.filter((workload) => workload.outcome === outcome).map(amount));
  const parts = {
    moved: sumOf('moved'),
    kept: sumOf('kept'),
    ineligible: sumOf('ineligible'),
    undecided: sumOf('undecided'),
    unpriced: sumOf('unpriced'),
  };
  return { ...parts, total: sum(Object.values(parts)) };
}

const addCounts = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

/**
 * The accounting (lib/reports/README.md): requests and tokens of the log, and USD a month. The parts add up to the
 * total, USD to the cent. Work that ran once has no month, so `onceTotals` has its USD.
 */
export function accounting(workloads: readonly ReportWorkload[]) {
  const uncountedBatches = split(workloads, (workload) => workload.uncountedBatches ?? 0, addCounts);
  return {
    requests: split(workloads, (workload) => workload.requests, addCounts),
    ...(uncountedBatches.total === 0 ? {} : { uncountedBatches }),
    tokens: split(workloads, (workload) => workload.inputTokens + workload.outputTokens, addCounts),
    usd: split(workloads, ({ monthly }) => monthly.current ?? 0, sumUsd),
  };
}

/** What the work that ran once cost, by outcome and to the cent, in USD once. Null where none did. */
export function onceTotals(workloads: readonly ReportWorkload[], saving: number): Report['totals']['once'] | null {
  const ranOnce = workloads.filter(({ once }) => once !== undefined);
  if (ranOnce.length === 0) return null;
  return { workloads: ranOnce.length, usd: split(ranOnce, ({ once }) => once?.current ?? 0, sumUsd), saving };
}
