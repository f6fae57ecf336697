import { NOBODY } from '../folders/owner';
import type { Prisma } from '../generated/client';

/** How long a transaction that saves waits for the write lock and may take, in ms. */
export const SAVE = { maxWait: 60_000, timeout: 60_000 };

/**
 * Marks a report that has just been saved as stale where somebody decided on one of its workloads after `decidedUpTo`, the number of
 * the last decision it rests on; otherwise takes the mark away. Within the transaction that saves it. Returns whether it is stale.
 */
export async function markAgainst(
  transaction: Pick<Prisma.TransactionClient, '$executeRaw'>,
  id: string,
  decidedUpTo: number,
): Promise<boolean> {
  const stale = await transaction.$executeRaw`
    UPDATE "Audit" SET "concluder" = coalesce("concluder", ${NOBODY})
    WHERE "id" = ${id} AND EXISTS (
      SELECT 1 FROM "Decision" JOIN "Workload" ON "Workload"."id" = "Decision"."workloadId"
      WHERE "Workload"."auditId" = "Audit"."id" AND "Decision"."id" > ${decidedUpTo}
    )`;
  if (stale === 0) await transaction.$executeRaw`UPDATE "Audit" SET "concluder" = NULL WHERE "id" = ${id}`;
  return stale > 0;
}
