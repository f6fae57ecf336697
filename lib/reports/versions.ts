import { grouped } from '../workloads/grouped';
import type { AuditSummary } from './answers/audit-summary';

type Made = Pick<AuditSummary, 'id' | 'series' | 'status' | 'createdAt'>;

/** Which version of its log an audit is, of how many; the first is 1. */
export type Version = { number: number; of: number };

/** The versions among some audits, by id. `audits` are newest first. Only finished ones count, and one alone is no version. */
export function versionsAmong(audits: readonly Made[]): Map<string, Version> {
  const finished = audits.filter(({ series, status }) => series !== null && status === 'done');
  const versions = [...grouped(finished, ({ series }) => series).values()].filter(({ length }) => length > 1);
  return new Map(
    versions.flatMap((ofOne) => ofOne.map(({ id }, at) => [id, { number: ofOne.length - at, of: ofOne.length }])),
  );
}

/** Audits with the versions of one log beneath each other, where the newest stands. `audits` are newest first, and so are versions. */
export function withVersionsTogether<Audit extends Made>(audits: readonly Audit[]): Audit[] {
  const versions = versionsAmong(audits);
  return [...grouped(audits, ({ id, series }) => (versions.has(id) ? `series ${series}` : id)).values()].flat();
}

/** The audit that another is most likely compared with: the version before it, else the last one made before it, else the newest. */
export function auditBefore<Audit extends Made>(of: Made, others: readonly Audit[]): Audit | null {
  const { createdAt, series } = of;
  const earlier = others.filter((one) => one.createdAt !== null && createdAt !== null && one.createdAt < createdAt);
  const version = series === null ? undefined : earlier.find((one) => one.series === series);
  return version ?? earlier[0] ?? others[0] ?? null;
}
