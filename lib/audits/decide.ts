import type { Decision } from '../latency/decision';
import type { ReportWorkload } from '../reports/report';
import { getHistories } from '../store/decisions';
import { assess } from './assess';
import type { DecidedWorkload } from './assess-task';
import { finishedReport } from './finished-report';

/**
 * Decides on a workload: sets its class or deadline, answers its question, or takes an earlier decision back. Every
 * audit that holds the workload is tagged and priced again at once. Throws InputError when it can't be done.
 */
export function decide(auditId: string, workloadId: string, decision: unknown): Promise<DecidedWorkload> {
  return assess('decide', { auditId, workloadId, decision });
}

/** Who changed what in an audit, oldest first. Throws InputError when there is no such audit. */
export async function getAuditHistory(auditId: string): Promise<{ workload: ReportWorkload; decision: Decision }[]> {
  const { workloads } = await finishedReport(auditId);
  const histories = await getHistories();
  return workloads
    .flatMap((workload) => (histories.get(workload.id) ?? []).map((decision) => ({ workload, decision })))
    .sort((a, b) => a.decision.id - b.decision.id);
}
