import { NOBODY } from '../database/owner';
import type { Prisma } from '../generated/client';

/** The numbers of the latest decision and own assumption that a report was made of. */
export type SetUpTo = { decision: number; assumption: number };

/**
 * Marks a newly saved report as stale if someone decided on one of its workloads, or set an assumption, after the entries that it
 * was made of (`upTo`). Otherwise removes the mark. Runs within the transaction that saves the report. Returns whether it is
 * stale.
 */
export async function markAgainst(
  transaction: Pick<Prisma.TransactionClient, '$executeRaw'>,
  id: string,
  upTo: SetUpTo,
): Promise<boolean> {
  const stale = await transaction.$executeRaw`
    UPDATE "Audit" SET "concluder" = coalesce("concluder", ${NOBODY})
    WHERE "id" = ${id} AND (
      EXISTS (
        SELECT 1 FROM "Decision" JOIN "Workload" ON "Workload"."id" = "Decision"."workloadId"
        WHERE "Workload"."auditId" = "Audit"."id" AND "Decision"."id" > ${upTo.decision}
      ) OR EXISTS (SELECT 1 FROM "OwnAssumption" WHERE "id" > ${upTo.assumption})
    )`;
  if (stale === 0) await transaction.$executeRaw`UPDATE "Audit" SET "concluder" = NULL WHERE "id" = ${id}`;
  return stale > 0;
}
