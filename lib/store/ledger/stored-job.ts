import type { JobState } from '../../ledger/job-state';
import type { BatchJobModel } from '../generated/models';

/**
 * A file of requests and the job of it. Instants are ms since 1970. `counts` are the vendor's and may be wrong; `tokens` are those of the
 * answers. Null is what isn't known. A planned job that was looked at is one for which the vendor had no room then.
 */
export type StoredJob = {
  number: number;
  file: string;
  requests: number;
  sha256: string;
  usd: { low: number; high: number } | null;
  state: JobState;
  tag: string;
  claimedAt: number | null;
  remoteId: string | null;
  submittedAt: number | null;
  lookedAt: number | null;
  progressedAt: number | null;
  counts: { total: number; succeeded: number; failed: number } | null;
  endedAt: number | null;
  expiresAt: number | null;
  resultsUntil: number | null;
  collectedAt: number | null;
  tokens: { input: number; cacheRead: number; output: number } | null;
  billedUsd: number | null;
  strangers: number;
  repeated: number;
  unreadable: number;
  says: string | null;
};

const ms = (at: Date | null) => at?.getTime() ?? null;

/** A job of its row. */
export function jobOf(row: BatchJobModel): StoredJob {
  const { number, file, requests, sha256, tag, remoteId, strangers, repeated, unreadable, says, billedUsd } = row;
  return {
    ...{ number, file, requests, sha256, tag, remoteId, strangers, repeated, unreadable, says, billedUsd },
    state: row.state as JobState,
    usd: row.usdLow === null || row.usdHigh === null ? null : { low: row.usdLow, high: row.usdHigh },
    claimedAt: ms(row.claimedAt),
    submittedAt: ms(row.submittedAt),
    lookedAt: ms(row.lookedAt),
    progressedAt: ms(row.progressedAt),
    counts:
      row.total === null || row.succeeded === null || row.failed === null
        ? null
        : { total: row.total, succeeded: row.succeeded, failed: row.failed },
    endedAt: ms(row.endedAt),
    expiresAt: ms(row.expiresAt),
    resultsUntil: ms(row.resultsUntil),
    collectedAt: ms(row.collectedAt),
    tokens:
      row.inputTokens === null || row.cacheReadTokens === null || row.outputTokens === null
        ? null
        : {
            input: Number(row.inputTokens),
            cacheRead: Number(row.cacheReadTokens),
            output: Number(row.outputTokens),
          },
  };
}
