import { database } from './database/database';
import { isDatabaseFull, isDatabaseReadOnly } from './database/database-full';

/** A live link without its copy of the report. */
export type ShareRow = {
  id: string;
  audit: { id: string; name: string };
  names: boolean;
  createdAt: Date;
  expiresAt: Date;
  views: number;
  lastViewedAt: Date | null;
};

const WITHOUT_SNAPSHOT = {
  ...{ id: true, names: true, createdAt: true, expiresAt: true, views: true, lastViewedAt: true },
  audit: { select: { id: true, name: true } },
} as const;

/** Stores a link, and removes those that have ended. Fails if the audit is gone. */
export async function addShare(
  share: { auditId: string; tokenHash: string; snapshot: string; names: boolean; expiresAt: Date },
  now: Date,
): Promise<ShareRow> {
  const { share: table } = await database();
  await table.deleteMany({ where: { expiresAt: { lte: now } } });
  return table.create({ data: { ...share, createdAt: now }, select: WITHOUT_SNAPSHOT });
}

/** The links that still work, newest first; all, or those of an audit. */
export async function liveShares(now: Date, auditId?: string): Promise<ShareRow[]> {
  const { share } = await database();
  return share.findMany({
    where: { expiresAt: { gt: now }, ...(auditId === undefined ? {} : { auditId }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: WITHOUT_SNAPSHOT,
  });
}

/** The copy that a link shows and when the link ends, as a view if it `counts`. Null where no link that still works has this hash. */
export async function viewShare(
  tokenHash: string,
  now: Date,
  counts: boolean,
): Promise<{ snapshot: string; expiresAt: Date } | null> {
  const { share } = await database();
  const where = { tokenHash, expiresAt: { gt: now } };
  const found = await share.findFirst({ where, select: { snapshot: true, expiresAt: true } });
  if (found === null || !counts) return found;
  try {
    await share.updateMany({ where, data: { views: { increment: 1 }, lastViewedAt: now } });
  } catch (error) {
    // A reader is not kept out because the disk takes no count.
    if (!isDatabaseFull(error) && !isDatabaseReadOnly(error)) throw error;
  }
  return found;
}

/** Removes a link with its copy; false if there is none. */
export async function removeShare(id: string): Promise<boolean> {
  const { count } = await (await database()).share.deleteMany({ where: { id } });
  return count === 1;
}
