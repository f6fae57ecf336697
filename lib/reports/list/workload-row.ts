import * as z from 'zod';
import { verdictSchema } from '../../latency/latency-class-schema';
import { QUESTION_IDS } from '../../latency/questions';
import { waySchema } from '../../pricing/lookup/way-schema';
import { annotationOf } from '../../workloads/annotation';
import { isHeld } from '../held';
import { isEstimate } from '../paid/is-estimate';
import { roundedAway } from '../paid/rounded-away';
import { askedOf, decidedByPeople } from '../questions/said-of';
import type { ReportWorkload } from '../report';
import { rowsOrRequests } from '../rows-or-requests';
import { whenceSays } from '../tables/audit/workloads';
import { VERDICTS } from '../verdict';
import { billAfterMove, notCountedNet, shownWay } from '../ways/shown-way';

const usd = z.number();
const count = z.number().int().nonnegative();
const name = z.string().nullable();

/**
 * A workload as a list of thousands shows it. USD a month; null is unknown in `spend`, and "not so" in the others. What does not apply is
 * left out, so that a list stays small.
 */
export const workloadRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  provider: name,
  model: name,
  application: name,
  /** What people noted on it. */
  owner: z.string().optional(),
  costCentre: z.string().optional(),
  note: z.string().optional(),
  verdict: z.enum(VERDICTS),
  latencyClass: verdictSchema,
  /** Its class is too weak for money. */
  held: z.literal(true).optional(),
  /** Who decided on its class, or how strong its evidence is. */
  whence: z.string(),
  /** Its class is challenged. */
  inDoubt: z.literal(true).optional(),
  /** The question that it asks, and what the answer may be worth. */
  asks: z.enum(QUESTION_IDS).optional(),
  worthUsd: usd.optional(),
  /** Null where a list of workflows does not say. */
  requests: count.nullable(),
  uncountedBatches: count.optional(),
  spend: usd.nullable(),
  /** It is an estimate from the tokens of other requests. */
  estimated: z.literal(true).optional(),
  /** Its spend, or its bill after the move, is not zero and rounds to it. */
  spendRoundedAway: z.literal(true).optional(),
  billRoundedAway: z.literal(true).optional(),
  /** The way that it is moved by, its token bill after that, and what it adds to the saving of the audit, with its P10 and P90. */
  way: waySchema.optional(),
  bill: usd.optional(),
  saving: usd.optional(),
  range: z.tuple([usd, usd]).optional(),
  /** The median that a move would save that is not recommended (`notCountedNet`). It is in no total of the audit. */
  notCounted: usd.optional(),
  /** What it cost the one time that it ran, and what its move saves the next time. Its other figures are then zero or left out. */
  once: z.object({ spend: usd.nullable(), saving: usd.nullable() }).optional(),
  /** The codes of what blocks batch. */
  blockers: z.array(z.string()).optional(),
});
export type WorkloadRow = z.infer<typeof workloadRowSchema>;

/** The workloads of a report as rows: first what needs a person, held or in doubt, then the largest spend. */
export function workloadRows(workloads: readonly ReportWorkload[]): WorkloadRow[] {
  return workloads.toSorted(houseOrder).map(workloadRow);
}

function workloadRow(workload: ReportWorkload): WorkloadRow {
  const { id, name, provider, model, application, verdict, latencyClass, monthly, once, saving, batch } = workload;
  const asks = askedOf(workload);
  const { net } = shownWay(workload);
  const open = notCountedNet(workload);
  const bill = billAfterMove(workload);
  const isCounted = rowsOrRequests(workload) > 0 || monthly.current !== null;
  return {
    ...{ id, name, provider, model, application, verdict, latencyClass, whence: whenceSays(workload) },
    ...(isHeld(workload) ? { held: true as const } : {}),
    ...annotationOf(workload),
    ...(workload.challenges === undefined ? {} : { inDoubt: true as const }),
    ...(asks === null || verdict === 'done' ? {} : { asks }),
    ...(workload.worthUsd === undefined ? {} : { worthUsd: workload.worthUsd }),
    requests: isCounted ? workload.requests : null,
    ...(workload.uncountedBatches === undefined ? {} : { uncountedBatches: workload.uncountedBatches }),
    spend: monthly.current,
    ...(isEstimate(workload) ? { estimated: true as const } : {}),
    ...(roundedAway(workload, 'current') > 0 ? { spendRoundedAway: true as const } : {}),
    ...(workload.way === 'batch' && roundedAway(workload, 'batch') > 0 ? { billRoundedAway: true as const } : {}),
    ...(workload.way === null ? {} : { way: workload.way }),
    ...(once === undefined && bill !== null ? { bill } : {}),
    ...(saving === null ? {} : { saving }),
    ...(net === null || saving === null ? {} : { range: [net.low, net.high] as [number, number] }),
    ...(once === undefined && saving === null && verdict !== 'done' && open !== null
      ? { notCounted: open.median }
      : {}),
    ...(once === undefined ? {} : { once: { spend: once.current, saving: once.saving } }),
    ...(batch.blockers.length === 0 ? {} : { blockers: [...new Set(batch.blockers.map(({ code }) => code))] }),
  };
}

function houseOrder(a: ReportWorkload, b: ReportWorkload): number {
  return (
    Number(needsWord(b)) - Number(needsWord(a)) ||
    (b.monthly.current ?? -1) - (a.monthly.current ?? -1) ||
    a.name.localeCompare(b.name, 'en')
  );
}

function needsWord(workload: ReportWorkload): boolean {
  return isHeld(workload) || (workload.challenges !== undefined && !decidedByPeople(workload));
}
