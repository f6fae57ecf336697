import { freezeReport } from '../../access/frozen-report';
import { endOf, type MadeLink, type SharedLink, type ShareRequest } from '../../access/share-terms';
import { type Snapshot, snapshotSchema } from '../../access/snapshot';
import { eraseDeleted } from '../../store/database/erase-deleted';
import * as store from '../../store/shares';
import { compiledForMany, countInLists } from '../../workloads/compiled-for-many';
import { getAuditSummary } from '../audits';
import { finishedReport } from '../finished-report';
import { noSuchAudit } from '../input-error';
import { logFault } from '../log-fault';
import { hashOf, newToken } from './share-token';

const snapshotSchemaFor = compiledForMany(snapshotSchema, countInLists);

/** Erasing steps that a revocation takes itself. The sweep does the rest. */
const ERASE_STEPS = 2;

/** Makes a link to the report of an audit as it is now. Throws InputError if there is none. */
export async function shareAudit(auditId: string, request: ShareRequest, now = new Date()): Promise<MadeLink> {
  const report = freezeReport(await finishedReport(auditId), request.names);
  const summary = await getAuditSummary(auditId);
  if (summary === null) throw noSuchAudit();
  const snapshot: Snapshot = {
    ...{ audit: request.names ? summary.name : null, kind: summary.kind, madeAt: now.toISOString() },
    report,
  };
  const token = newToken();
  const row = await store.addShare(
    {
      ...{ auditId, tokenHash: hashOf(token), snapshot: JSON.stringify(snapshot), names: request.names },
      expiresAt: endOf(request, now),
    },
    now,
  );
  return { ...linkOf(row), path: `/share/${token}` };
}

/** The links that still work, newest first; all, or those of an audit. */
export async function listShares(auditId?: string, now = new Date()): Promise<SharedLink[]> {
  return (await store.liveShares(now, auditId)).map(linkOf);
}

/**
 * What a link shows and when it ends (ISO 8601), counted as a view unless nobody reads it. Null for a token that is wrong, expired or
 * revoked: they look the same.
 */
export async function openShare(
  token: string,
  now = new Date(),
  { counts = true } = {},
): Promise<(Snapshot & { expiresAt: string }) | null> {
  const found = await store.viewShare(hashOf(token), now, counts);
  if (found === null) return null;
  try {
    const stored: unknown = JSON.parse(found.snapshot);
    return { ...snapshotSchemaFor(stored).parse(stored), expiresAt: found.expiresAt.toISOString() };
  } catch (error) {
    logFault('A shared report does not fit this version', error);
    return null;
  }
}

/** Ends a link at once and removes its copy of the report. False if there is none. */
export async function revokeShare(id: string): Promise<boolean> {
  const removed = await store.removeShare(id);
  if (removed) await eraseDeleted(ERASE_STEPS).catch(() => {}); // others hold the lock: the next sweep does it
  return removed;
}

function linkOf({ createdAt, expiresAt, lastViewedAt, ...row }: store.ShareRow): SharedLink {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastViewedAt: lastViewedAt?.toISOString() ?? null,
  };
}
