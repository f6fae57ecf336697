import { database } from './database';
import { decisionRow, type Histories, type NewDecision, readHistories } from './decisions';
import { type Reassess, rewriteResult } from './rewrite-result';

/**
 * Adds a decision to the history and computes every audit that holds the workload again, all in one transaction: the
 * write lock is held from reading the history on, so that no decision or import in between is missed. `check` may
 * throw to refuse it on what was decided before.
 */
export async function recordDecision(
  decision: NewDecision,
  check: (histories: Histories) => void,
  reassess: Reassess,
): Promise<void> {
  await (await database()).$transaction(
    async (transaction) => {
      check(await readHistories(transaction));
      await transaction.decision.create({ data: decisionRow(decision) });
      const histories = await readHistories(transaction);
      const audits = await transaction.audit.findMany({
        where: { status: 'done', workloads: { some: { id: decision.workloadId } } },
        select: { id: true },
      });
      for (const { id } of audits) await rewriteResult(transaction, id, histories, reassess);
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}
