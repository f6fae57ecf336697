import type { AuditSummary } from '../reports/answers/audit-summary';
import type { AuditRecord } from '../store/audits/audit-record';
import { readingRate, shareDone } from './intake/stages';

/** The summary of a stored audit. */
export function summarise(audit: AuditRecord): AuditSummary {
  const seconds = audit.startedReadingAt ? (Date.now() - audit.startedReadingAt.getTime()) / 1000 : 0;
  return {
    id: audit.id,
    name: audit.name,
    kind: audit.kind,
    status: audit.status,
    stage: audit.stage,
    rowsRead: audit.rowsRead,
    rowsPerSecond: readingRate(audit, seconds),
    bytesRead: audit.bytesRead,
    bytesTotal: audit.bytesTotal,
    share: audit.status === 'done' ? 1 : shareDone(audit),
    error: audit.error,
    createdAt: audit.createdAt?.toISOString() ?? null,
    finishedAt: audit.finishedAt?.toISOString() ?? null,
    headline: audit.headline,
    stale: audit.stale,
    series: audit.series,
  };
}
