import type { Headline } from './headline';

/** An audit as the list and the progress display show it. Times are ISO 8601 in UTC; money is USD a month. */
export type AuditSummary = {
  id: string;
  name: string;
  kind: 'log' | 'workflows' | 'sample';
  /** `unreadable`: done by another version, or damaged; `error` says what to do. */
  status: 'queued' | 'running' | 'done' | 'failed' | 'unreadable';
  stage: string;
  rowsRead: number;
  rowsPerSecond: number | null;
  bytesRead: number;
  bytesTotal: number;
  error: string | null;
  /** Null where an unreadable audit does not even say that. */
  createdAt: string | null;
  finishedAt: string | null;
  headline: Headline | null;
  /** Somebody decided on one of its workloads, and the report is being made again: what is shown is of before. */
  stale: boolean;
};
