/** How far an audit is, as the API tells it. Components may not import lib/audits, whose AuditSummary fits this. */
export type AuditState = {
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
    monthlyCurrent: number | null;
    netLow: number;
    netBase: number;
    netHigh: number;
    requests: number;
    workloads: number;
  } | null;
};
