import * as z from 'zod';
import { type Change, overrideSchema } from '../../latency/decision';
import { verdictSchema } from '../../latency/latency-class-schema';
import type { Report } from '../../reports/report';
import { VERDICTS } from '../../reports/verdict';
import { recordDecisions, undoDecisions } from '../../store/record-decision';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';
import { concludeHolders } from './decide';
import { attributionSchema } from './make-decision';

export const MOST_WORKLOADS = 20_000;

/** The ids of the workloads that one decision is on. */
export const decidedOnSchema = z
  .array(z.string(), { error: 'Name the workloads that it is for, by their ids.' })
  .min(1, 'Name the workloads that it is for, by their ids.')
  .max(MOST_WORKLOADS, `Decide on at most ${MOST_WORKLOADS} workloads at once.`);

/** One class, deadline or both for several workloads. Like a decision on one, it needs a reason. */
export const decideAllRequestSchema = z
  .object(
    { change: overrideSchema, workloads: decidedOnSchema, ...attributionSchema },
    { error: 'Send a decision: { "change": …, "workloads": […], "by": …, "reason": … }.' },
  )
  .refine(({ reason }) => reason !== null, { error: 'Give a reason. The history shows it.' });

/** Decisions to take back, by their numbers. */
export const undoAllRequestSchema = z.object(
  { decisions: z.array(z.number().int().positive()).min(1).max(MOST_WORKLOADS), by: attributionSchema.by },
  { error: 'Send the decisions to undo: { "decisions": […], "by": … }.' },
);

/** The workloads as the audit shows them afterwards, and the numbers of the decisions, by which they can be undone. */
export const decidedAllSchema = z.object({
  workloads: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), latencyClass: verdictSchema, verdict: z.enum(VERDICTS) },
      question: z.string().nullable(),
    }),
  ),
  decisions: z.array(z.number().int().positive()),
});
export type DecidedAll = z.infer<typeof decidedAllSchema>;

/**
 * Sets the class, the deadline or both of several workloads, and makes every report that holds one of them again. Throws InputError if one
 * of them is not there, and then nothing was decided.
 */
export async function decideAll(
  auditId: string,
  { change, workloads, by, reason }: z.output<typeof decideAllRequestSchema>,
): Promise<DecidedAll> {
  checkThere(await finishedReport(auditId), workloads);
  return recordForAll(auditId, new Set(workloads), { change, by, reason });
}

/** Throws InputError if one of these workloads is not in a report. */
export function checkThere(report: Report, workloads: readonly string[]): void {
  const there = new Set(report.workloads.map(({ id }) => id));
  const missing = workloads.find((id) => !there.has(id));
  if (missing !== undefined) {
    throw new InputError('conflict', `This audit has no workload "${missing}".`, 'Load the list again.');
  }
}

/** Records a decision on each of these workloads, in one transaction, and makes every report that holds one of them again. */
export async function recordForAll(
  auditId: string,
  ids: ReadonlySet<string>,
  decision: { change: Change; by: string; reason: string | null },
): Promise<DecidedAll> {
  const made = await recordDecisions([...ids].map((workloadId) => ({ workloadId, ...decision })));
  await concludeHolders(made.holders);
  const { workloads } = await finishedReport(auditId);
  return { workloads: workloads.filter(({ id }) => ids.has(id)), decisions: made.ids };
}

/** Takes decisions back that still stand, in one transaction. Throws InputError where none of them does, or without such an audit. */
export async function undoAll(
  auditId: string,
  { decisions, by }: z.output<typeof undoAllRequestSchema>,
): Promise<{ undone: number }> {
  await finishedReport(auditId);
  const { holders, ids } = await undoDecisions(decisions, by);
  if (ids.length === 0) {
    throw new InputError('conflict', 'None of these decisions stands: somebody undid them.', 'Load the list again.');
  }
  await concludeHolders(holders);
  return { undone: ids.length };
}
