import type { Decision } from '../latency/decision';
import type { AuditSummary } from '../reports/audit-summary';
import type { ReportWorkload } from '../reports/report';
import { getWorkload } from '../store/audits';
import { getHistory } from '../store/decisions';
import type { WorkloadProfile } from '../workloads/profile';
import { getAudit } from './audits';

/** One workload of an audit with all that is known of it; `profile` null for a workflow that was listed by hand. */
export type AuditWorkload = {
  audit: AuditSummary;
  workload: ReportWorkload;
  profile: WorkloadProfile | null;
  history: Decision[];
};

/** A workload of a finished audit; null when there is no such audit or it has no such workload. */
export async function getAuditWorkload(auditId: string, workloadId: string): Promise<AuditWorkload | null> {
  const audit = await getAudit(auditId);
  const workload = audit?.report?.workloads.find(({ id }) => id === workloadId);
  if (audit === null || workload === undefined) return null;
  const audited = await getWorkload(auditId, workloadId);
  return {
    audit: audit.summary,
    workload,
    profile: audited?.from === 'log' ? (audited.workloads[0] ?? null) : null,
    history: await getHistory(workloadId),
  };
}
