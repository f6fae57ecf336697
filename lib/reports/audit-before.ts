import type { AuditSummary } from './answers/audit-summary';

type Made = Pick<AuditSummary, 'id' | 'createdAt'>;

/** The audit that another is most likely compared with: the last one made before it, else the newest. `others` are newest first. */
export function auditBefore<Audit extends Made>({ createdAt }: Made, others: readonly Audit[]): Audit | null {
  const earlier = others.filter((one) => one.createdAt !== null && createdAt !== null && one.createdAt < createdAt);
  return earlier[0] ?? others[0] ?? null;
}
