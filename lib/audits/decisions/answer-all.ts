import * as z from 'zod';
import { answerSchema, type Change } from '../../latency/decision';
import { QUESTIONS } from '../../latency/questions';
import { askedOf } from '../../reports/questions/said-of';
import { finishedReport } from '../finished-report';
import { firstProblem } from '../first-problem';
import { InputError, inputErrorOf } from '../input-error';
import { type DecidedAll, decidedOnSchema, recordForAll } from './decide-all';
import { attributionSchema } from './make-decision';

/** One answer for workloads that ask the same question. */
export const answerAllRequestSchema = z.object(
  { change: answerSchema, workloads: decidedOnSchema, ...attributionSchema },
  { error: 'Send an answer: { "change": …, "workloads": […], "by": …, "reason": … }.' },
);

/**
 * Answers the question of several workloads, in one transaction, and makes every report that holds one of them again. Throws InputError
 * if one of them is not there or does not ask this, and then nothing was decided.
 */
export async function answerAll(auditId: string, request: unknown): Promise<DecidedAll> {
  const parsed = answerAllRequestSchema.safeParse(request);
  if (!parsed.success) throw inputErrorOf('wrong-request', firstProblem(parsed.error), 'Correct the answer.');
  const { change, workloads, by, reason } = parsed.data;
  const ids = new Set(workloads);
  await checkAsked(auditId, ids, change);
  return recordForAll(auditId, ids, { change, by, reason });
}

async function checkAsked(
  auditId: string,
  ids: ReadonlySet<string>,
  { question }: Extract<Change, { kind: 'answer' }>,
): Promise<void> {
  const { workloads } = await finishedReport(auditId);
  const asking = new Set(workloads.filter((workload) => askedOf(workload) === question).map(({ id }) => id));
  const other = [...ids].find((id) => !asking.has(id));
  if (other === undefined) return;
  const named = workloads.find(({ id }) => id === other)?.name ?? other;
  throw new InputError(
    'conflict',
    `The workload "${named}" does not ask "${QUESTIONS[question].text}".`,
    'Somebody may have answered it. Load the questions again.',
  );
}
