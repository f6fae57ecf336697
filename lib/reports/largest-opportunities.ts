import type { Opportunity, OpportunityKind } from './opportunity';
import type { ReportWorkload } from './report';

/** An opportunity of a workload that nothing blocks. */
export type FoundOpportunity = {
  workload: ReportWorkload;
  opportunity: Opportunity & { saving: NonNullable<Opportunity['saving']> };
};

/**
 * The opportunities of an audit, the largest base first, then the largest high end. Of each kind, a workload has its first: of other
 * models that is the nearest, because the smallest saves most and replaces least.
 */
export function largestOpportunities(workloads: readonly ReportWorkload[]): FoundOpportunity[] {
  return workloads
    .flatMap((workload) => [...firstByKind(workload).values()])
    .sort(({ opportunity: { saving: a } }, { opportunity: { saving: b } }) => b.base - a.base || b.high - a.high);
}

function firstByKind(workload: ReportWorkload): Map<OpportunityKind, FoundOpportunity> {
  const first = new Map<OpportunityKind, FoundOpportunity>();
  for (const opportunity of workload.opportunities ?? []) {
    const { kind, saving } = opportunity;
    if (saving === null || first.has(kind)) continue;
    first.set(kind, { workload, opportunity: { ...opportunity, saving } });
  }
  return first;
}
