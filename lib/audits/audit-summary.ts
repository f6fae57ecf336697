import type { AuditRecord } from '../store/audit-record';

/** An audit as the list and the progress display show it. Times are ISO 8601 in UTC; money is USD a month. */
export type AuditSummary = {
  id: string;
  name: string;
  kind: 'log' | 'workflows' | 'sample';
  status: 'queued' | 'running' | 'done' | 'failed';
  stage: string;
  rowsRead: number;
  rowsPerSecond: number | null;
  bytesRead: number;
  bytesTotal: number;
  error: string | null;
  createdAt: string;
  finishedAt: string | null;
  headline: {
    /** Null when no workload's spend is known. */
    monthlyCurrent: number | null;
    netLow: number;
    netBase: number;
    netHigh: number;
    requests: number;
    workloads: number;
  } | null;
};

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
    createdAt: audit.createdAt.toISOString(),
    finishedAt: audit.finishedAt?.toISOString() ?? null,
    headline: audit.headline,
  };
}
