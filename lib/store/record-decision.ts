import type { Decision } from '../latency/decision';
import { wholeOf } from '../workloads/parts/part';
import { database } from './database/database';
import { becomeOwner } from './database/owner';
import { decisionRow, type NewDecision, readHistory } from './decisions';
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
  const standing = await (await database()).$queryRaw<{ id: bigint | number; workloadId: string }[]>`
    SELECT "id", "workloadId" FROM "Decision"
    WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))
      AND json_valid("change") AND "change" ->> 'kind' <> 'undo'
      AND "id" NOT IN (
        SELECT "change" ->> 'undoes' FROM "Decision" WHERE CASE WHEN json_valid("change") THEN "change" ->> 'kind' = 'undo' END)
    ORDER BY "id"`;
  if (standing.length === 0) return { holders: [], ids: [] };
  return recordDecisions(
    standing.map(({ id, workloadId }) => ({
      ...{ workloadId, by, reason: null },
      change: { kind: 'undo', undoes: Number(id) },
    })),
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
    // One statement, since Prisma's for each row takes seconds for thousands of workloads.
    const rows = JSON.stringify(decisions.map(decisionRow));
    const made = await transaction.$queryRaw<{ id: bigint | number }[]>`
      INSERT INTO "Decision" ("workloadId", "change", "reason", "madeBy", "madeAt")
      SELECT "value" ->> 'workloadId', "value" ->> 'change', "value" ->> 'reason', "value" ->> 'madeBy', ${new Date()}
      FROM json_each(${rows})
      RETURNING "id"`;
    const workloads = JSON.stringify(decisions.map(({ workloadId }) => wholeOf(workloadId)));
    // Selects only the ids, because a row with a damaged column can't be read whole.
    const holders = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE "Audit" SET "concluder" = ${concluder}
      WHERE "status" = 'done'
        AND "id" IN (SELECT "auditId" FROM "Workload" WHERE "id" IN (SELECT "value" FROM json_each(${workloads})))
      RETURNING "id"`;
    return { holders: holders.map(({ id }) => id), ids: made.map(({ id }) => Number(id)) };
  });
}
