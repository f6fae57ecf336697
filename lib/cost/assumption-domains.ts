import { AMOUNT, ATTEMPTS, COUNT, type Domain, SHARE } from './assumptions/assumption';

/** Every assumption of the cost model that is a number, and the values it may take. */
export const ASSUMPTION_DOMAINS = {
  invalidOutputShare: SHARE,
  maxAttempts: ATTEMPTS,
  recordsPerJob: COUNT,
  fallbackShare: SHARE,
  cacheHitsKept: SHARE,
  reviewShare: SHARE,
  lowConfidenceShare: SHARE,
  reviewMinutes: AMOUNT,
  reviewUsdPerHour: AMOUNT,
  bytesPerRequest: AMOUNT,
  metadataBytesPerRequest: AMOUNT,
  retentionDays: AMOUNT,
  storageUsdPerGbMonth: AMOUNT,
  monitoringUsdPerJob: AMOUNT,
  monitoringFixedUsd: AMOUNT,
  missedDeadlineCostUsd: AMOUNT,
  turnaroundMedianHours: AMOUNT,
  turnaroundP95Hours: AMOUNT,
  migrationOneOffUsd: AMOUNT,
} as const satisfies Record<string, Domain>;

export type AssumptionName = keyof typeof ASSUMPTION_DOMAINS;
export const ASSUMPTION_NAMES = Object.keys(ASSUMPTION_DOMAINS) as AssumptionName[];
