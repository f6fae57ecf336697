import type { AuditRead } from '../assessment/build-report';
import { conclude, worksOf } from '../assessment/conclude';
import type { Work } from '../assessment/work';
import { defaultAssumptions } from '../cost/assumptions';
import type { Histories } from '../latency/decision';
import type { Prices } from '../pricing/prices';
import type { Report } from '../reports/report';
import type { AuditKind } from '../store/audit-record';
import { auditedOf } from '../store/audit-result';
import type { WorkloadRows } from '../store/stored-workloads';

/** What is known of an audit before its workloads are tagged or priced. */
export type AuditDraft = AuditRead & { kind: AuditKind };

/**
 * Tags and prices what was audited, with what people decided on it, and adds it up. It does not pause: a server runs it elsewhere
 * (see assess.ts). Throws a ZodError for a workload that is not this version's.
 */
export function concludeAudit(
  draft: AuditDraft,
  workloads: WorkloadRows,
  decisions: Histories,
  prices: Prices,
): Promise<Report> {
  const context = { prices, decisions, assumptions: defaultAssumptions, at: Date.now() };
  return conclude(draft, worksIn(draft, workloads), context);
}

async function* worksIn({ kind, source }: AuditDraft, workloads: WorkloadRows): AsyncGenerator<Work> {
  for await (const row of workloads()) yield* worksOf(auditedOf(kind, [row]), source);
}
