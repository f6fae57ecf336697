import * as z from 'zod';
import { type Decision, decisionSchema } from '../../latency/decision';
import { historyOf } from '../../latency/decisions-in-force';
import { holdingWorkload } from '../../reports/holding-workload';
import { type ReportWorkload, reportWorkloadSchema } from '../../reports/report';
import { getHistories, getHistory } from '../../store/decisions';
import { findWorkload } from '../find-workload';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';
import { knownError } from '../known-error';
import { logFault } from '../log-fault';
import { concludeStale } from './conclude-stale';
import { makeDecision } from './make-decision';

/** A workload after a decision, as every audit that holds it now shows it, and its history. */
export const decidedWorkloadSchema = z.object({ workload: reportWorkloadSchema, history: z.array(decisionSchema) });
export type DecidedWorkload = z.infer<typeof decidedWorkloadSchema>;

const LATER = 'Your decision is saved, but a report could not be updated yet.';
const WAIT = 'Wait a moment and reload the page. Whowaits tries again automatically.';

/**
 * Decides on a workload: sets its class or deadline, answers its question, joins the parts of its key, says how often it comes, or takes back an earlier decision. Every
 * audit that holds the workload is tagged and priced again at once. Throws InputError if that is not possible.
 */
export async function decide(auditId: string, workloadId: string, decision: unknown): Promise<DecidedWorkload> {
  const { id, holders } = await makeDecision(auditId, workloadId, decision);
  await concludeHolders(holders);
  // A join or its undo puts other workloads in the place of this one.
  const workload = holdingWorkload((await finishedReport(auditId)).workloads, id) ?? (await findWorkload(auditId, id));
  return { workload, history: await getHistory(workload.id) };
}

/** Makes the reports of these audits again. Throws InputError if one has to wait; the decision is saved then. */
export async function concludeHolders(ids: readonly string[]): Promise<void> {
  for (const id of ids) await concludeStale(id).catch(leftForLater);
}

function leftForLater(error: unknown): never {
  if (knownError(error) === null) logFault('A report could not be updated', error);
  throw new InputError('unavailable', LATER, WAIT);
}

/** What was decided on a workload. */
export const workloadHistorySchema = z.object({ history: z.array(decisionSchema) });

/** Who changed what in a workload, oldest first. Throws InputError if there is no such audit or workload. */
export async function workloadHistory(auditId: string, asked: string): Promise<Decision[]> {
  return getHistory((await findWorkload(auditId, asked)).id);
}

/** What was decided on the workloads of an audit, each with the name of its workload. */
export const auditHistorySchema = z.object({ history: z.array(decisionSchema.extend({ name: z.string() })) });

/** Who changed what in an audit, oldest first. Throws InputError when there is no such audit. */
export async function getAuditHistory(auditId: string): Promise<{ workload: ReportWorkload; decision: Decision }[]> {
  const { workloads } = await finishedReport(auditId);
  const histories = await getHistories();
  return workloads
    .flatMap((workload) => historyOf(histories, workload.id).map((decision) => ({ workload, decision })))
    .sort((a, b) => a.decision.id - b.decision.id);
}
