import type { Opportunity, OpportunityKind } from './opportunity';
import type { ReportWorkload } from './report';

/** An opportunity of a workload that nothing blocks and that may save something. */
export type FoundOpportunity = {
  workload: ReportWorkload;
  opportunity: Opportunity & { saving: NonNullable<Opportunity['saving']> };
};

/** The opportunities of an audit, the largest base first, then the largest high end. Of each kind, a workload has its best. */
export function largestOpportunities(workloads: readonly ReportWorkload[]): FoundOpportunity[] {
  return workloads.flatMap((workload) => [...bestByKind(workload).values()]).sort(byWorth);
}

function bestByKind(workload: ReportWorkload): Map<OpportunityKind, FoundOpportunity> {
  const best = new Map<OpportunityKind, FoundOpportunity>();
  for (const opportunity of workload.opportunities ?? []) {
    const { kind, saving } = opportunity;
    if (saving === null || saving.high === 0) continue;
    const found = { workload, opportunity: { ...opportunity, saving } };
    const known = best.get(kind);
    if (known === undefined || byWorth(found, known) < 0) best.set(kind, found);
  }
  return best;
}

function byWorth({ opportunity: a }: FoundOpportunity, { opportunity: b }: FoundOpportunity): number {
  return b.saving.base - a.saving.base || b.saving.high - a.saving.high;
}
