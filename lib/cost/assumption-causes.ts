import type { AssumptionName } from './assumption-domains';

/**
 * What moves an assumption, and which way. Assumptions with one cause are drawn together: a busy queue is slow, lets more
 * work expire and forgets more of the cache, all at once. Drawn apart they would cancel out and the range look too sure.
 */
export const ASSUMPTION_CAUSES: Record<AssumptionName, { cause: string; with: 1 | -1 }> = {
  turnaroundMedianHours: { cause: 'a busy queue', with: 1 },
  turnaroundP95Hours: { cause: 'a busy queue', with: 1 },
  fallbackShare: { cause: 'a busy queue', with: 1 },
  cacheHitsKept: { cause: 'a busy queue', with: -1 },
  invalidOutputShare: { cause: 'poor outputs', with: 1 },
  lowConfidenceShare: { cause: 'poor outputs', with: 1 },
  reviewShare: { cause: 'poor outputs', with: 1 },
  reviewMinutes: { cause: 'slow review', with: 1 },
  reviewUsdPerHour: { cause: 'dear reviewers', with: 1 },
  bytesPerRequest: { cause: 'large records', with: 1 },
  metadataBytesPerRequest: { cause: 'large records', with: 1 },
  retentionDays: { cause: 'long retention', with: 1 },
  storageUsdPerGbMonth: { cause: 'dear storage', with: 1 },
  monitoringUsdPerJob: { cause: 'heavy machinery', with: 1 },
  monitoringFixedUsd: { cause: 'heavy machinery', with: 1 },
  recordsPerJob: { cause: 'large jobs', with: 1 },
  maxAttempts: { cause: 'patient retries', with: 1 },
  missedDeadlineCostUsd: { cause: 'dear misses', with: 1 },
  migrationOneOffUsd: { cause: 'hard migration', with: 1 },
};

export const CAUSES: readonly string[] = [...new Set(Object.values(ASSUMPTION_CAUSES).map(({ cause }) => cause))];
