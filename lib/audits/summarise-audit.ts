import type { AuditSummary } from '../reports/answers/audit-summary';
import type { AuditRecord } from '../store/audits/audit-record';

/** The summary of a stored audit. The rate is the mean since reading began. */
export function summarise(audit: AuditRecord): AuditSummary {
  const until = audit.finishedAt ?? new Date();
  const seconds = audit.startedReadingAt ? (until.getTime() - audit.startedReadingAt.getTime()) / 1000 : 0;
  return {
    id: audit.id,
    name: audit.name,
    kind: audit.kind,
    status: audit.status,
    stage: audit.stage,
    rowsRead: audit.rowsRead,
    rowsPerSecond: audit.rowsRead > 0 && seconds > 0.2 ? Math.round(audit.rowsRead / seconds) : null,
    bytesRead: audit.bytesRead,
    bytesTotal: audit.bytesTotal,
    error: audit.error,
    createdAt: audit.createdAt?.toISOString() ?? null,
    finishedAt: audit.finishedAt?.toISOString() ?? null,
    headline: audit.headline,
    stale: audit.stale,
    series: audit.series,
  };
}
