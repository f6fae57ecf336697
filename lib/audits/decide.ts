import { z } from 'zod';
import { changeSchema, type Decision } from '../latency/decision';
import { standing } from '../latency/decisions-in-force';
import type { ReportWorkload } from '../reports/report';
import { getHistories, getHistory } from '../store/decisions';
import { recordDecision } from '../store/record-decision';
import { getAudit, refuseUnreadable } from './audits';
import { currentPrices } from './current-prices';
import { InputError } from './input-error';
import { reassessAudit } from './reassess-audit';

const MAX_NAME = 80;
const MAX_REASON = 500;

/** What a person sends to decide on a workload. Only an override has to say why; an answer speaks for itself. */
const requestSchema = z
  .object(
    {
      change: changeSchema,
      by: z
        .string({ error: 'Say who decides this: the history shows the name.' })
        .trim()
        .min(1, 'Say who decides this: the history shows the name.')
        .max(MAX_NAME, `Give a name of at most ${MAX_NAME} characters.`),
      reason: z
        .string()
        .trim()
        .max(MAX_REASON, `Give a reason of at most ${MAX_REASON} characters.`)
        .transform((text) => (text === '' ? null : text))
        .nullable()
        .default(null),
    },
    { error: 'Send a decision: { "change": …, "by": …, "reason": … }.' },
  )
  .refine(({ change, reason }) => change.kind !== 'override' || reason !== null, {
    error: 'Say why: whoever reads this next will ask.',
  });

/** A workload after a decision: as every audit that holds it shows it from now on, and how it came to that. */
export type DecidedWorkload = { workload: ReportWorkload; history: Decision[] };

/**
 * Decides on a workload: sets its class or deadline, answers its question, or takes an earlier decision back. Every
 * audit that holds the workload is tagged and priced again at once. Throws InputError when it can't be done.
 */
export async function decide(auditId: string, workloadId: string, request: unknown): Promise<DecidedWorkload> {
  const { change, by, reason } = read(request);
  await findWorkload(auditId, workloadId);
  const prices = await currentPrices();
  await recordDecision(
    { workloadId, change, by, reason },
    (histories) => {
      if (change.kind === 'undo') checkUndo(change.undoes, histories.get(workloadId) ?? []);
    },
    (audit, histories) => reassessAudit(audit, histories, prices),
  );
  return { workload: await findWorkload(auditId, workloadId), history: await getHistory(workloadId) };
}

/** Who changed what in an audit, oldest first. Throws InputError when there is no such audit. */
export async function getAuditHistory(auditId: string): Promise<{ workload: ReportWorkload; decision: Decision }[]> {
  const workloads = await reportedWorkloads(auditId);
  const histories = await getHistories();
  return workloads
    .flatMap((workload) => (histories.get(workload.id) ?? []).map((decision) => ({ workload, decision })))
    .sort((a, b) => a.decision.id - b.decision.id);
}

/** A workload of an audit by its id, or by its name where only one has it. Throws InputError when there is none. */
export async function findWorkload(auditId: string, idOrName: string): Promise<ReportWorkload> {
  const workloads = await reportedWorkloads(auditId);
  const byId = workloads.find(({ id }) => id === idOrName);
  if (byId !== undefined) return byId;
  const named = workloads.filter(({ name }) => name === idOrName);
  const [first] = named;
  if (first === undefined) throw new InputError('usage', 'There is no such workload in this audit.', 404);
  if (named.length === 1) return first;
  const ids = named.map(({ id, model }) => `${id} (${model ?? 'unknown model'})`).join(', ');
  throw new InputError('usage', `More than one workload has this name. Give the ID instead: ${ids}.`);
}

async function reportedWorkloads(auditId: string): Promise<ReportWorkload[]> {
  const audit = await getAudit(auditId);
  if (audit === null) throw new InputError('usage', 'There is no such audit.', 404);
  refuseUnreadable(audit.summary);
  if (audit.report === null) {
    throw new InputError('usage', 'This audit has no workloads: it has not finished, or it failed.', 409);
  }
  return audit.report.workloads;
}

function read(request: unknown) {
  const parsed = requestSchema.safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError('usage', issue?.message ?? 'This decision can not be read.');
}

/** What is undone must hold now: an undo is not undone, one decides anew. */
function checkUndo(id: number, history: readonly Decision[]): void {
  if (standing(history).some((decision) => decision.id === id)) return;
  throw new InputError(
    'usage',
    'There is no such decision to undo: it was undone before, or is of another workload.',
    409,
  );
}
