import { database } from '../database/database';
import { isGone, ownToken } from '../folders/owner';

/** Whose report is of before the latest decision, and that nobody else is making again; `own` where it is this process's to make. */
export type StaleAudit = { id: string; own: boolean };

/** The finished audits with a stale report whose concluder has ended, or is this process. */
export async function staleAudits(): Promise<StaleAudit[]> {
  // Two columns alone: damage to another is no matter.
  const rows = await (await database()).$queryRaw<{ id: string; concluder: string }[]>`
    SELECT "id", "concluder" FROM "Audit" WHERE "concluder" IS NOT NULL AND "status" = 'done'`;
  const left: StaleAudit[] = [];
  for (const { id, concluder } of rows) {
    const own = concluder === ownToken();
    if (own || (await isGone(concluder))) left.push({ id, own });
  }
  return left;
}
