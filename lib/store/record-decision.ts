import type { Histories } from '../latency/decision';
import { computeThenSave, Overtaken, type Reader } from './compute-then-save';
import { decisionRow, latestDecision, type NewDecision, readHistories } from './decisions';
import { computeResult, type NewResult, type Reassess, type Revision, saveResult } from './rewrite-result';
import { soundRows } from './sound-rows';

/**
 * Adds a decision to the history and computes every finished audit that holds the workload again. The decision and all results are
 * saved in one transaction, and only when no audit changed while they were computed, so that no decision or import in between is
 * missed. `check` may throw to refuse it on what was decided before.
 */
export async function recordDecision(
  decision: NewDecision,
  check: (histories: Histories) => void,
  reassess: Reassess,
): Promise<void> {
  const { workloadId } = decision;
  await computeThenSave(
    async (reader) => {
      const revisions = await holdersOf(reader, workloadId);
      const histories = await readHistories(reader);
      check(histories);
      const madeAt = new Date();
      const results: Omit<NewResult, 'result'>[] = [];
      const decided = withDecision(histories, decision, madeAt);
      for (const revision of revisions) {
        const computed = await computeResult(reader, revision, decided, reassess);
        // Only its columns: the workload may be in many audits. One that can't be read stays as it is.
        if (computed !== null) results.push({ ...revision, columns: computed.columns });
      }
      return { madeAt, results, known: revisions.map(({ id }) => id) };
    },
    async (transaction, { madeAt, results, known }) => {
      const holders = await holdersOf(transaction, workloadId);
      if (holders.map(({ id }) => id).join() !== known.join()) throw new Overtaken();
      await transaction.decision.create({ data: { ...decisionRow(decision), madeAt } });
      for (const result of results) await saveResult(transaction, result);
    },
  );
}

/** The finished audits that hold a workload, in a certain order. */
function holdersOf(reader: Reader, workloadId: string): Promise<Revision[]> {
  const { audit } = reader;
  const holders = {
    where: { status: 'done', workloads: { some: { id: workloadId } } },
    orderBy: { id: 'asc' as const },
  };
  const select = { id: true, revision: true };
  return soundRows(
    () => audit.findMany({ ...holders, select }),
    () => audit.findMany({ ...holders, select: { id: true } }),
    (id) => audit.findUnique({ where: { id }, select }),
  );
}

/** The histories as they are once a decision is made; its number is the next one. */
function withDecision(histories: Histories, { workloadId, change, reason, by }: NewDecision, madeAt: Date): Histories {
  const history = histories.get(workloadId) ?? [];
  const made = { id: latestDecision(histories) + 1, workloadId, change, reason, by, at: madeAt.toISOString() };
  return new Map([...histories, [workloadId, [...history, made]]]);
}
