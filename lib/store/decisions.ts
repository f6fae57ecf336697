import { type Change, changeSchema, type Decision, type Histories } from '../latency/decision';
import { wholeOf } from '../workloads/parts/part';
import { database } from './database/database';
import type { Prisma, Decision as Row } from './generated/client';

export type NewDecision = { workloadId: string; change: Change; reason: string | null; by: string };

/** The decisions on one workload, oldest first; those on a part with those on its whole, as `historyOf` has them. */
export async function getHistory(workloadId: string): Promise<Decision[]> {
  return readHistory(await database(), workloadId);
}

/** The same inside a transaction. */
export async function readHistory(
  client: Pick<Prisma.TransactionClient, 'decision'>,
  workloadId: string,
): Promise<Decision[]> {
  const rows = await client.decision.findMany({
    where: { workloadId: { in: [workloadId, wholeOf(workloadId)] } },
    orderBy: { id: 'asc' },
  });
  return rows.map(decisionOf);
}

/** All histories at once. People make decisions by hand, so they fit in memory. */
export async function getHistories(): Promise<Histories> {
  return readHistories(await database());
}

/** The same inside a transaction. */
export async function readHistories(client: Pick<Prisma.TransactionClient, 'decision'>): Promise<Histories> {
  const rows = await client.decision.findMany({ orderBy: { id: 'asc' } });
  const histories = new Map<string, Decision[]>();
  for (const row of rows) histories.set(row.workloadId, [...(histories.get(row.workloadId) ?? []), decisionOf(row)]);
  return histories;
}

/** The number of the latest decision; 0 before the first. Numbers only increase. */
export function latestDecision(histories: Histories): number {
  return [...histories.values()].reduce((latest, history) => Math.max(latest, history.at(-1)?.id ?? 0), 0);
}

/** The row of a new decision. */
export function decisionRow({ workloadId, change, reason, by }: NewDecision) {
  return { workloadId, change: JSON.stringify(changeSchema.parse(change)), reason, madeBy: by };
}

function decisionOf(row: Row): Decision {
  return {
    id: row.id,
    workloadId: row.workloadId,
    change: changeSchema.parse(JSON.parse(row.change)),
    reason: row.reason,
    by: row.madeBy,
    at: row.madeAt.toISOString(),
  };
}
