import type { Decision } from '../latency/decision';
import { standing } from '../latency/decisions-in-force';
import { wholeOf } from '../workloads/parts/part';
import { SAVE } from './audits/save-report';
import { database } from './database/database';
import { becomeOwner } from './database/owner';
import { decisionRow, getHistories, type NewDecision, readHistory } from './decisions';
import type { Prisma } from './generated/client';

/**
 * Adds a decision to the history and marks the reports of all finished audits with the workload as stale, in one short
 * transaction. This process must then update them (see concludeAgain); if it ends, another does. `check` may throw to
 * refuse the decision because of earlier ones. Returns the ids of those audits.
 */
export function recordDecision(
  decision: NewDecision,
  check: (history: readonly Decision[]) => void,
): Promise<string[]> {
  return record([decision], async (transaction) => check(await readHistory(transaction, decision.workloadId))).then(
    ({ holders }) => holders,
  );
}

/** The same for decisions on several workloads: all of them are recorded, or none. `ids` are those of the decisions. */
export function recordDecisions(decisions: readonly NewDecision[]): Promise<Recorded> {
  return record(decisions, async () => {});
}

/**
 * Takes back decisions by their ids, all of them or none. Those that another decision took back, or that there are not, are left out.
 */
export async function undoDecisions(ids: readonly number[], by: string): Promise<Recorded> {
  const wanted = new Set(ids);
  const standingOnes = [...(await getHistories()).values()].flatMap(standing).filter(({ id }) => wanted.has(id));
  if (standingOnes.length === 0) return { holders: [], ids: [] };
  return recordDecisions(
    standingOnes.map(({ id, workloadId }) => ({ workloadId, change: { kind: 'undo', undoes: id }, by, reason: null })),
  );
}

type Recorded = { holders: string[]; ids: number[] };

async function record(
  decisions: readonly NewDecision[],
  check: (transaction: Prisma.TransactionClient) => Promise<void>,
): Promise<Recorded> {
  const concluder = await becomeOwner();
  return (await database()).$transaction(async (transaction) => {
    await check(transaction);
    const made = await transaction.decision.createManyAndReturn({
      data: decisions.map(decisionRow),
      select: { id: true },
    });
    const workloads = JSON.stringify(decisions.map(({ workloadId }) => wholeOf(workloadId)));
    // Selects only the ids, because a row with a damaged column can't be read whole.
    const holders = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE "Audit" SET "concluder" = ${concluder}
      WHERE "status" = 'done'
        AND "id" IN (SELECT "auditId" FROM "Workload" WHERE "id" IN (SELECT "value" FROM json_each(${workloads})))
      RETURNING "id"`;
    return { holders: holders.map(({ id }) => id), ids: made.map(({ id }) => id) };
  }, SAVE);
}
