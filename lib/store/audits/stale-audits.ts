import { database } from '../database/database';
import { isGone, ownToken } from '../database/owner';

/**
 * An audit whose report is older than the latest decision or own assumption and that nobody else is updating. `own`: this process is
 * responsible for it.
 */
export type StaleAudit = { id: string; own: boolean };

/** The finished audits with a stale report whose concluder has ended or is this process. */
export async function staleAudits(): Promise<StaleAudit[]> {
  // Selects only two columns, so damage to others does not matter.
  const rows = await (await database()).$queryRaw<{ id: string; concluder: string }[]>`
    SELECT "id", "concluder" FROM "Audit" WHERE "concluder" IS NOT NULL AND "status" = 'done'`;
  const left: StaleAudit[] = [];
  for (const { id, concluder } of rows) {
    const isOwn = concluder === ownToken();
    if (isOwn || (await isGone(concluder))) left.push({ id, own: isOwn });
  }
  return left;
}
