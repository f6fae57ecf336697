import { auditKindSchema } from '../../reports/answers/audit-summary';
import { database } from '../database/database';
import { type AuditRecord, dateOf, UNREADABLE } from './audit-record';

/** The fields of an audit that a list shows, without those that only an undamaged one has. */
const SHOWN = [
  ...(['name', 'kind', 'stage', 'rowsRead', 'bytesRead', 'bytesTotal'] as const),
  ...(['startedReadingAt', 'createdAt', 'finishedAt'] as const),
];

/**
 * An audit with an invalid column, so its row can't be read at once: its other columns, read one by one. Null if there
 * is no such audit. Throws `error`, from reading the row, if no column is at fault.
 */
export async function damagedAudit(id: string, error: unknown): Promise<AuditRecord | null> {
  const { audit } = await database();
  if ((await audit.count({ where: { id } })) === 0) return null;
  const sound: Partial<Record<(typeof SHOWN)[number], unknown>> = {};
  for (const column of SHOWN) {
    const row = await audit.findUnique({ where: { id }, select: { [column]: true } }).catch(() => null);
    Object.assign(sound, row);
  }
  // Then the cause is not this row: the database is busy or gone.
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
    series: null,
    createdAt: dateOf(sound.createdAt),
    finishedAt: dateOf(sound.finishedAt),
  };
}
