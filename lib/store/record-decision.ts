import type { Decision } from '../latency/decision';
import { wholeOf } from '../workloads/parts/part';
import { SAVE } from './audits/save-report';
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
  return record([decision], async (transaction) => check(await readHistory(transaction, decision.workloadId)));
}

/** The same for decisions on several workloads: all of them are recorded, or none. */
export function recordDecisions(decisions: readonly NewDecision[]): Promise<string[]> {
  return record(decisions, async () => {});
}

async function record(
  decisions: readonly NewDecision[],
  check: (transaction: Prisma.TransactionClient) => Promise<void>,
): Promise<string[]> {
  const concluder = await becomeOwner();
  return (await database()).$transaction(async (transaction) => {
    await check(transaction);
    await transaction.decision.createMany({ data: decisions.map(decisionRow) });
    const workloads = JSON.stringify(decisions.map(({ workloadId }) => wholeOf(workloadId)));
    // Selects only the ids, because a row with a damaged column can't be read whole.
    const holders = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE "Audit" SET "concluder" = ${concluder}
      WHERE "status" = 'done'
        AND "id" IN (SELECT "auditId" FROM "Workload" WHERE "id" IN (SELECT "value" FROM json_each(${workloads})))
      RETURNING "id"`;
    return holders.map(({ id }) => id);
  }, SAVE);
}
