import { randomUUID } from 'node:crypto';
import { database } from '../database/database';
import { type AuditRecord, auditRecord, WITHOUT_JSON } from './audit-record';

/**
 * Saves the hash of what an audit reads. A finished audit of the same name that read the same is the same log, so both are versions of it.
 */
export async function noteContent(id: string, content: string): Promise<void> {
  await (await database()).$transaction(async ({ audit }) => {
    const found = await audit.updateMany({ where: { id }, data: { content } });
    if (found.count === 0) return;
    const { name, kind } = await audit.findUniqueOrThrow({ where: { id }, select: { name: true, kind: true } });
    const same = await audit.findFirst({
      where: { content, name, kind, status: 'done', id: { not: id } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, series: true },
    });
    if (same === null) return;
    const series = same.series ?? randomUUID();
    await audit.updateMany({ where: { id: { in: [id, same.id] } }, data: { series } });
  });
}

/** A finished audit that was made before another, and what the two have in common. */
export type AuditedBefore = { audit: AuditRecord; same: 'content' | 'name' };

/** The newest audit before this one of the same content, or else of the same files or name. Null where it is known what this one is. */
export async function auditedBefore(id: string): Promise<AuditedBefore | null> {
  const { audit } = await database();
  const of = await audit.findUnique({
    where: { id },
    select: { kind: true, name: true, fileNames: true, content: true, series: true, createdAt: true },
  });
  if (of === null || of.series !== null) return null;
  const { kind, name, fileNames, content, createdAt } = of;
  const newestOf = (like: { content: string } | { OR: ({ name: string } | { fileNames: string })[] }) =>
    audit.findFirst({
      where: { ...like, kind, status: 'done', createdAt: { lt: createdAt }, id: { not: id } },
      orderBy: { createdAt: 'desc' },
      omit: WITHOUT_JSON,
    });
  const same = content === null ? null : await newestOf({ content });
  if (same !== null) return { audit: auditRecord(same), same: 'content' };
  const named = await newestOf({ OR: [{ name }, ...(fileNames === null ? [] : [{ fileNames }])] });
  return named && { audit: auditRecord(named), same: 'name' };
}

/** Makes an audit a version of another, or of none (null). False where one of them does not exist. */
export async function setVersionOf(id: string, other: string | null): Promise<boolean> {
  return (await database()).$transaction(async ({ audit }) => {
    const of = other === null ? null : await audit.findUnique({ where: { id: other }, select: { series: true } });
    if (other !== null && of === null) return false;
    // Also one that is a version of none gets a series, so that it is not asked about again.
    const series = of?.series ?? randomUUID();
    const { count } = await audit.updateMany({ where: { id }, data: { series } });
    if (count === 1 && other !== null) await audit.updateMany({ where: { id: other }, data: { series } });
    return count === 1;
  });
}

/** The finished audits of a series, the first one first. */
export async function finishedVersions(series: string): Promise<AuditRecord[]> {
  const rows = await (await database()).audit.findMany({
    where: { series, status: 'done' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: WITHOUT_JSON,
  });
  return rows.map(auditRecord);
}
