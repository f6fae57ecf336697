import type { Decision } from '../latency/decision';
import { SAVE } from './audits/save-report';
import { database } from './database/database';
import { becomeOwner } from './database/owner';
import { decisionRow, type NewDecision, readHistory } from './decisions';

/**
 * Adds a decision to the history and marks the reports of all finished audits with the workload as stale, in one short
 * transaction. This process must then update them (see concludeAgain); if it ends, another does. `check` may throw to
 * refuse the decision because of earlier ones. Returns the ids of those audits.
 */
export async function recordDecision(
  decision: NewDecision,
  check: (history: readonly Decision[]) => void,
): Promise<string[]> {
  const { workloadId } = decision;
  const concluder = await becomeOwner();
  return (await database()).$transaction(async (transaction) => {
    check(await readHistory(transaction, workloadId));
    await transaction.decision.create({ data: decisionRow(decision) });
    // Selects only the ids, because a row with a damaged column can't be read whole.
    const holders = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE "Audit" SET "concluder" = ${concluder}
      WHERE "status" = 'done' AND "id" IN (SELECT "auditId" FROM "Workload" WHERE "id" = ${workloadId})
      RETURNING "id"`;
    return holders.map(({ id }) => id);
  }, SAVE);
}
