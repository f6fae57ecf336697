import type { Decision } from '../latency/decision';
import type { AuditSummary } from '../reports/answers/audit-summary';
import { pickWorkload } from '../reports/pick-workload';
import type { ReportWorkload } from '../reports/report';
import { getWorkload } from '../store/audits/audits';
import { getHistory } from '../store/decisions';
import type { WorkloadProfile } from '../workloads/profile/profile';
import { getAudit } from './audits';

/** A workload of an audit with its details. `profile` is null for a workflow that was listed by hand. */
export type AuditWorkload = {
  audit: AuditSummary;
  workload: ReportWorkload;
  profile: WorkloadProfile | null;
  history: Decision[];
};

/**
 * A workload of a finished audit, found by `pickWorkload`; null if the audit does not exist, or no single workload
 * matches.
 */
export async function getAuditWorkload(auditId: string, asked: string): Promise<AuditWorkload | null> {
  const audit = await getAudit(auditId);
  const picked = pickWorkload(audit?.report?.workloads ?? [], asked);
  if (audit === null || !('workload' in picked)) return null;
  const { workload } = picked;
  const audited = await getWorkload(auditId, workload.id);
  return {
    audit: audit.summary,
    workload,
    profile: audited?.from === 'log' ? (audited.workloads[0] ?? null) : null,
    history: await getHistory(workload.id),
  };
}
