import { auditKindSchema } from '../../reports/audit-summary';
import { database } from '../database/database';
import { type AuditRecord, dateOf, UNREADABLE } from './audit-record';

/** What a list shows of an audit, apart from what only a sound one has. */
const SHOWN = [
  ...(['name', 'kind', 'stage', 'rowsRead', 'bytesRead', 'bytesTotal'] as const),
  ...(['startedReadingAt', 'createdAt', 'finishedAt'] as const),
];

/**
 * An audit of whose row some column holds what it can't, so that the row can't be read at once: its other columns, read one by one.
 * Null when there is no such audit. Throws `error`, of the reading of the row, where no column is at fault.
 */
export async function damagedAudit(id: string, error: unknown): Promise<AuditRecord | null> {
  const { audit } = await database();
  if ((await audit.count({ where: { id } })) === 0) return null;
  const sound: Partial<Record<(typeof SHOWN)[number], unknown>> = {};
  for (const column of SHOWN) {
    const row = await audit.findUnique({ where: { id }, select: { [column]: true } }).catch(() => null);
    Object.assign(sound, row);
  }
  // Then it is not this row: the database is busy, or gone.
  if (Object.keys(sound).length === 0) throw error;
  return {
    id,
    name: typeof sound.name === 'string' ? sound.name : 'Damaged audit',
    kind: auditKindSchema.catch('log').parse(sound.kind),
    status: 'unreadable',
    stage: typeof sound.stage === 'string' ? sound.stage : '',
    rowsRead: Number(sound.rowsRead ?? 0),
    bytesRead: Number(sound.bytesRead ?? 0),
    bytesTotal: Number(sound.bytesTotal ?? 0),
    startedReadingAt: dateOf(sound.startedReadingAt),
    error: UNREADABLE,
    options: {},
    headline: null,
    stale: false,
    createdAt: dateOf(sound.createdAt),
    finishedAt: dateOf(sound.finishedAt),
  };
}
