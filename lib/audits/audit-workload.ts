import type { Decision } from '../latency/decision';
import type { AuditSummary } from '../reports/answers/audit-summary';
import { holdingWorkload } from '../reports/holding-workload';
import { pickWorkload } from '../reports/pick-workload';
import type { ReportWorkload } from '../reports/report';
import { annotationHistory } from '../store/annotations';
import { getWorkload } from '../store/audits/audits';
import { getHistory } from '../store/decisions';
import type { AnnotationEntry } from '../workloads/annotation-entry';
import type { WorkloadProfile } from '../workloads/profile/profile';
import { getAudit } from './audits';

/** A workload of an audit with its details. `profile` is null for a workflow that was listed by hand. */
export type AuditWorkload = {
  audit: AuditSummary;
  workload: ReportWorkload;
  profile: WorkloadProfile | null;
  history: Decision[];
  /** The other parts of its key, in the order of the report. */
  otherParts: ReportWorkload[];
  /** Who set its owner, its cost centre and its note, oldest first. */
  annotations: AnnotationEntry[];
};

/**
 * A workload of a finished audit, found by `pickWorkload`, or the one that holds its requests since a join or a split; null if the
 * audit does not exist, or no single workload matches.
 */
export async function getAuditWorkload(auditId: string, asked: string): Promise<AuditWorkload | null> {
  const audit = await getAudit(auditId);
  const workloads = audit?.report?.workloads ?? [];
  const picked = pickWorkload(workloads, asked);
  const workload = 'workload' in picked ? picked.workload : holdingWorkload(workloads, asked);
  if (audit === null || workload === null) return null;
  const audited = await getWorkload(auditId, workload.id);
  return {
    audit: audit.summary,
    workload,
    profile: audited?.from === 'log' ? (audited.workloads[0] ?? null) : null,
    history: await getHistory(workload.id),
    annotations: await annotationHistory(workload.id),
    otherParts: workloads.filter(
      ({ id, part }) => part !== undefined && part.of === workload.part?.of && id !== workload.id,
    ),
  };
}
