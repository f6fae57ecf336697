import { pickWorkload } from '../reports/pick-workload';
import type { ReportWorkload } from '../reports/report';
import { finishedReport } from './finished-report';
import { InputError, inputErrorOf } from './input-error';

/** A workload of an audit, found by `pickWorkload`. Throws InputError if no single workload matches. */
export async function findWorkload(auditId: string, asked: string): Promise<ReportWorkload> {
  return workloadIn(auditId, (await finishedReport(auditId)).workloads, asked);
}

/** The same, of an audit whose workloads were read. */
export function workloadIn(auditId: string, workloads: readonly ReportWorkload[], asked: string): ReportWorkload {
  const picked = pickWorkload(workloads, asked);
  if ('workload' in picked) return picked.workload;
  const lists = `"whowaits show ${auditId}" lists them.`;
  if (picked.found === 'several') throw inputErrorOf('wrong-request', picked.problem, lists);
  throw new InputError('not-found', picked.problem, lists);
}
