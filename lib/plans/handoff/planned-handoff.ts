import { assumptionsOf } from '../../reports/assumptions-of';
import type { Report } from '../../reports/report';
import type { PlanOptions } from '../plan/plan';
import { planOf } from '../plan/plan-of';
import { type HandoffPlan, handoffOfEntry } from './handoff-plan';

/** What the plan of a workload of a report hands on, recommended or not; or why there is nothing. */
export function plannedHandoff(report: Report, options: PlanOptions, workload: string): HandoffPlan | { none: string } {
  const plan = planOf(report, { ...options, add: [...options.add, workload] }, null, []);
  const entry = plan.entries.find(({ id }) => id === workload);
  if (entry === undefined) return { none: 'There is no such workload in the plan.' };
  return handoffOfEntry(entry, plan.options, assumptionsOf(report));
}
