import { type AuditKind, auditKindSchema } from '../../reports/answers/audit-summary';
import type { Audited } from '../../workloads/audited';
import { wholeOf } from '../../workloads/parts/part';
import { annotated } from '../annotations';
import { database } from '../database/database';
import { becomeOwner } from '../database/owner';
import type { PrismaClient } from '../generated/client';
import {
  type AuditOptions,
  type AuditRecord,
  auditRecord,
  type StoredAudit,
  storedAudit,
  WITHOUT_JSON,
} from './audit-record';
import { auditedOf } from './audit-result';
import { damagedAudit } from './damaged-audit';
import { forgetReport, keptReport, parsedReport } from './parsed-reports';
import { soundRows } from './sound-rows';

export type NewAudit = {
  name: string;
  kind: AuditKind;
  stage: string;
  options: AuditOptions;
  bytesTotal?: number;
  fileNames?: string | null;
};

/**
 * Adds a queued audit that belongs to this process, and returns its id. Create its folders afterwards (see
 * createAuditFiles).
 */
export async function createAudit(audit: NewAudit): Promise<string> {
  const ownerToken = await becomeOwner();
  const { id } = await (await database()).audit.create({
    data: {
      name: audit.name,
      kind: audit.kind,
      stage: audit.stage,
      options: JSON.stringify(audit.options),
      bytesTotal: audit.bytesTotal ?? 0,
      ownerToken,
      fileNames: audit.fileNames ?? null,
    },
    select: { id: true },
  });
  return id;
}

/** All audits, newest first, without their reports. */
export async function listAudits(): Promise<AuditRecord[]> {
  const { audit } = await database();
  const newestFirst = { orderBy: [{ createdAt: 'desc' as const }, { id: 'desc' as const }] };
  return soundRows(
    async () => (await audit.findMany({ ...newestFirst, omit: WITHOUT_JSON })).map(auditRecord),
    () => audit.findMany({ ...newestFirst, select: { id: true } }),
    getAuditRecord,
  );
}

/** One audit without its report; null if none has this id. */
export async function getAuditRecord(id: string): Promise<AuditRecord | null> {
  const { audit } = await database();
  try {
    const row = await audit.findUnique({ where: { id }, omit: WITHOUT_JSON });
    return row && auditRecord(row);
  } catch (error) {
    return damagedAudit(id, error);
  }
}

/** One audit with its report, and what people noted on its workloads; null if none has this id. */
export async function getAudit(id: string): Promise<StoredAudit | null> {
  const client = await database();
  try {
    const stored = await storedIn(client, id);
    if (stored === null || stored.report === null) return stored;
    return { ...stored, report: await annotated(stored.report) };
  } catch (error) {
    const damaged = await damagedAudit(id, error);
    return damaged && { ...damaged, report: null };
  }
}

/** The text of the report is read only where the report was not parsed before. */
async function storedIn(client: PrismaClient, id: string): Promise<StoredAudit | null> {
  const storedAs = (revision: number) => ({ database: client, auditId: id, revision });
  const short = await client.audit.findUnique({ where: { id }, omit: WITHOUT_JSON });
  const kept = short && keptReport(storedAs(short.revision));
  if (short !== null && kept !== null) {
    const record = auditRecord(short);
    return { ...record, report: record.status === 'unreadable' ? null : kept };
  }
  const row = await client.audit.findUnique({ where: { id }, omit: { source: true, notes: true } });
  return row && storedAudit(row, (text) => parsedReport(storedAs(row.revision), text));
}

/** Whether an audit has this id. */
export async function hasAudit(id: string): Promise<boolean> {
  return (await (await database()).audit.count({ where: { id } })) === 1;
}

/** One workload of an audit as it was audited, or a part of one; null if none has this id, or it can't be read. */
export async function getWorkload(auditId: string, id: string): Promise<Audited | null> {
  const row = await (await database()).workload.findUnique({
    where: { auditId_id: { auditId, id: wholeOf(id) } },
    include: { audit: { select: { kind: true } } },
  });
  if (row === null) return null;
  try {
    const audited = auditedOf(auditKindSchema.parse(row.audit.kind), [row]);
    if (audited.from === 'list' || wholeOf(id) === id) return audited;
    const part = audited.workloads.flatMap(({ parts = [] }) => parts).find((one) => one.id === id);
    return part === undefined ? null : { from: 'log', workloads: [part] };
  } catch {
    return null;
  }
}

/** Gives an audit another name; false if there is none. */
export async function renameAudit(id: string, name: string): Promise<boolean> {
  const { count } = await (await database()).audit.updateMany({ where: { id }, data: { name } });
  return count === 1;
}

/** Removes an audit and its workloads; false if there was none. A running job learns of it at its next step. */
export async function deleteAudit(id: string): Promise<boolean> {
  const { count } = await (await database()).audit.deleteMany({ where: { id } });
  forgetReport(id);
  return count === 1;
}
