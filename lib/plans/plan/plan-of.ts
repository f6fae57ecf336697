import { assumptionsOf } from '../../reports/assumptions-of';
import type { Report, ReportWorkload } from '../../reports/report';
import { entryOf } from './entry-of';
import { fittingWay, neverBatch } from './fitting-way';
import type { Plan, PlanOptions } from './plan';
import type { PlannedStarts } from './planning';
import { lateUsd } from './too-late';

/** Work that batch never fits is named up to here, the dearest first. */
const MOST_INSTEAD = 20;

/**
 * The plan of an audit: how its recommended moves are made, and those of `options.add`. `starts` are the arrivals for a replay, null where
 * nobody asked for one. Only the workloads in `detailed` get their sentences, which takes some ms for each. The same report, options and
 * arrivals give the same plan.
 */
export function planOf(
  report: Report,
  options: PlanOptions,
  starts: PlannedStarts | null = null,
  detailed: readonly string[] | 'all' = 'all',
): Plan {
  const { totals } = report;
  const whole = wholeOptions(report, options);
  const planning = {
    options: whole,
    assumptions: assumptionsOf(report),
    rates: report.rates ?? [],
    sampleRate: report.source.sampleRate,
    starts,
  };
  const planned = plannedWorkloads(report, options.add);
  const isPlanned = new Set(planned);
  const entries = planned.map((workload) =>
    entryOf(workload, planning, detailed === 'all' || detailed.includes(workload.id)),
  );
  return {
    planVersion: 1,
    options: whole,
    entries,
    instead: report.workloads
      .filter((workload) => neverBatch(workload) && !isPlanned.has(workload) && workload.verdict !== 'done')
      .toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0))
      .slice(0, MOST_INSTEAD)
      .map(fittingWay),
    defended: totals.net,
    ceiling: totals.ceiling,
    late: lateUsd(entries),
    oneOff: totals.migration.oneOff,
  };
}

/** The workloads of a plan: the largest saving first, then those that were added, as they were asked for. */
export function plannedWorkloads({ workloads }: Pick<Report, 'workloads'>, add: readonly string[]): ReportWorkload[] {
  const recommended = workloads
    .filter(({ way, outcome }) => way !== null && outcome === 'moved')
    .toSorted((a, b) => savingOf(b) - savingOf(a));
  const added = add.flatMap((id) => workloads.find((workload) => workload.id === id && workload.way === null) ?? []);
  return [...recommended, ...new Set(added)];
}

const savingOf = ({ saving, once }: ReportWorkload) => saving ?? once?.saving ?? 0;

/** With what the plan chooses: the share in time is that of the audit's rule. */
function wholeOptions({ rule }: Pick<Report, 'rule'>, options: PlanOptions): Plan['options'] {
  return { ...options, inTime: options.inTime ?? 1 - rule.missedShare };
}
