import type { OptionField } from '@/lib/plans/plan/read-options';

/** What an address says of a plan: the workload that is shown, those that were added, and what was set. */
export type PlanAddress = {
  workload: string | null;
  add: readonly string[];
  written: Partial<Record<OptionField, string>>;
};

/** The address of the plan of an audit with another workload in view, or with its plan for another runner. */
export function planAddress(auditId: string, { add, written }: PlanAddress, workload: string, to?: string): string {
  const query = new URLSearchParams({ workload, ...(to !== undefined && { to }) });
  for (const one of add) query.append('add', one);
  for (const [field, text] of Object.entries(written)) if (text !== '') query.set(field, text);
  return `/audits/${auditId}/plan?${query}#${to === undefined ? 'workload' : 'handoff'}`;
}
