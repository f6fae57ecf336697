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
  headline: {
    /** Null when no workload's spend is known, and then the others too. */
    monthlyCurrent: number | null;
    /** Whether that rests on the tokens of other requests. */
    estimated?: boolean | undefined;
    /** How many workloads cost less than half a cent and more than nothing. */
    roundedAway?: number | undefined;
    /** What batch would save is open: nothing is moved, and some work is undecided. */
    savingUndecided?: true | undefined;
    netLow: number | null;
    netBase: number | null;
    netHigh: number | null;
    requests: number;
    workloads: number;
  } | null;
};
