import * as z from 'zod';
import { type Change, changeSchema, type Decision } from '../../latency/decision';
import { standing } from '../../latency/decisions-in-force';
import { recordDecision } from '../../store/record-decision';
import { findWorkload } from '../find-workload';
import { finishedReport } from '../finished-report';
import { firstProblem } from '../first-problem';
import { InputError, inputErrorOf } from '../input-error';

const MAX_NAME = 80;
const MAX_REASON = 500;

/** Who decides, and why. */
export const attributionSchema = {
  by: z
    .string({ error: 'Give your name. The history shows it.' })
    .trim()
    .min(1, 'Give your name. The history shows it.')
    .max(MAX_NAME, `Give a name of at most ${MAX_NAME} characters.`),
  reason: z
    .string()
    .trim()
    .max(MAX_REASON, `Give a reason of at most ${MAX_REASON} characters.`)
    .transform((text) => (text === '' ? null : text))
    .nullable()
    .default(null),
};

/** The request for a decision on a workload. Only an override needs a reason; an answer does not. */
export const decisionRequestSchema = z
  .object(
    { change: changeSchema, ...attributionSchema },
    { error: 'Send a decision: { "change": …, "by": …, "reason": … }.' },
  )
  .refine(({ change, reason }) => change.kind !== 'override' || reason !== null, {
    error: 'Give a reason. The history shows it.',
  });

/**
 * Decides on a workload of an audit. Returns the id that the decision is on (of a join that of the whole), and the ids of the audits whose reports must be updated. Throws InputError if
 * that is not possible, and then nothing was decided.
 */
export async function makeDecision(
  auditId: string,
  asked: string,
  decision: unknown,
): Promise<{ id: string; holders: string[] }> {
  const { change, by, reason } = read(decision);
  const id = await decidedOn(auditId, asked, change);
  const holders = await recordDecision({ workloadId: id, change, by, reason }, (history) => {
    if (change.kind === 'undo') checkUndo(change.undoes, history);
  });
  return { id, holders };
}

/** The id of the workload that a change is on: of a join the whole. Throws InputError where it is of no such work. */
async function decidedOn(auditId: string, asked: string, change: Change): Promise<string> {
  if (change.kind === 'join') return wholeToJoin(auditId, asked);
  const { id, name, once, recurs, stillRunning } = await findWorkload(auditId, asked);
  if (change.kind !== 'recur' || (once ?? recurs ?? stillRunning) !== undefined) return id;
  throw new InputError(
    'conflict',
    `The log shows more than one run of "${name}", so what a month of it costs comes from the log.`,
    'Name work that ran once.',
  );
}

/** The whole of which a workload is a part. Either may be named, also by a part of a name that only its parts have. */
async function wholeToJoin(auditId: string, asked: string): Promise<string> {
  const { workloads } = await finishedReport(auditId);
  const named = workloads.filter(({ part }) => part?.of === asked || part?.name === asked);
  const meant = asked.trim().toLowerCase();
  const found =
    named.length > 0 || meant === '' ? named : workloads.filter(({ name }) => name.toLowerCase().includes(meant));
  const [whole, ...others] = new Set(found.map(({ part }) => part?.of));
  if (whole !== undefined && others.length === 0) return whole;
  const { name, part } = await findWorkload(auditId, asked);
  if (part !== undefined) return part.of;
  throw new InputError(
    'conflict',
    `The workload "${name}" is not a part of another, so there is nothing to join.`,
    'Name one of the parts of a workload.',
  );
}

function read(request: unknown) {
  const parsed = decisionRequestSchema.safeParse(request);
  if (parsed.success) return parsed.data;
  throw inputErrorOf('wrong-request', firstProblem(parsed.error), 'Correct the decision.');
}

/** Only a decision in force can be undone. An undo can't be undone; make a new decision instead. */
function checkUndo(id: number, history: readonly Decision[]): void {
  if (standing(history).some((decision) => decision.id === id)) return;
  throw new InputError(
    'conflict',
    'There is no such decision to undo: it was undone before, or belongs to another workload.',
    'Check the history of this workload, and make a new decision.',
  );
}
