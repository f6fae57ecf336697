import { z } from 'zod';
import { answerSchema, type Change } from '../../latency/decision';
import { verdictSchema } from '../../latency/latency-class';
import { QUESTIONS } from '../../latency/questions';
import { askedOf } from '../../reports/questions/said-of';
import { VERDICTS } from '../../reports/verdict';
import { recordDecisions } from '../../store/record-decision';
import { finishedReport } from '../finished-report';
import { InputError, inputErrorOf } from '../input-error';
import { concludeHolders } from './decide';
import { attributionSchema, whyNoDecision } from './make-decision';

const MOST_WORKLOADS = 20_000;

/** One answer for workloads that ask the same question. */
export const answerAllRequestSchema = z.object(
  {
    change: answerSchema,
    workloads: z
      .array(z.string(), { error: 'Name the workloads that the answer is for, by their ids.' })
      .min(1, 'Name the workloads that the answer is for, by their ids.')
      .max(MOST_WORKLOADS, `Answer for at most ${MOST_WORKLOADS} workloads at once.`),
    ...attributionSchema,
  },
  { error: 'Send an answer: { "change": …, "workloads": […], "by": …, "reason": … }.' },
);

/** The workloads as the audit shows them after the answer. */
export const answeredSchema = z.object({
  workloads: z.array(
    z.object({ id: z.string(), name: z.string(), latencyClass: verdictSchema, verdict: z.enum(VERDICTS) }),
  ),
});
export type Answered = z.infer<typeof answeredSchema>;

/**
 * Answers the question of several workloads, in one transaction, and makes every report that holds one of them again. Throws InputError
 * if one of them is not there or does not ask this, and then nothing was decided.
 */
export async function answerAll(auditId: string, request: unknown): Promise<Answered> {
  const parsed = answerAllRequestSchema.safeParse(request);
  if (!parsed.success) throw inputErrorOf('wrong-request', whyNoDecision(parsed.error), 'Correct the answer.');
  const { change, workloads, by, reason } = parsed.data;
  const ids = new Set(workloads);
  await checkAsked(auditId, ids, change);
  const holders = await recordDecisions([...ids].map((workloadId) => ({ workloadId, change, by, reason })));
  await concludeHolders(holders);
  const after = await finishedReport(auditId);
  return { workloads: after.workloads.filter(({ id }) => ids.has(id)) };
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
