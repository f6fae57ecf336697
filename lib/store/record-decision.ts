import type { Decision } from '../latency/decision';
import { SAVE } from './audits/save-report';
import { database } from './database/database';
import { decisionRow, type NewDecision, readHistory } from './decisions';
import { becomeOwner } from './folders/owner';

/**
 * Adds a decision to the history and marks the report of every finished audit that holds the workload as stale, in one short
 * transaction: this process is to make them again (see concludeAgain), and should it end, another. `check` may throw to refuse it on
 * what was decided before. Returns the ids of those audits.
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
    // By their ids alone, since a row of which another column is damaged can't be read whole.
    const holders = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE "Audit" SET "concluder" = ${concluder}
      WHERE "status" = 'done' AND "id" IN (SELECT "auditId" FROM "Workload" WHERE "id" = ${workloadId})
      RETURNING "id"`;
    return holders.map(({ id }) => id);
  }, SAVE);
}
