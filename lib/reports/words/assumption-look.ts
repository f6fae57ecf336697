import type { AssumptionName } from '../../cost/assumption-domains';
import type { Unit } from '../../wording/unit';

/** What each assumption is called and counted in, on every screen. */
export const ASSUMPTION_LOOK: Record<AssumptionName, { label: string; unit: Unit }> = {
  invalidOutputShare: { label: 'Invalid outputs that batch adds', unit: 'share' },
  maxAttempts: { label: 'Attempts at a record', unit: 'count' },
  recordsPerJob: { label: 'Records in a job', unit: 'count' },
  fallbackShare: { label: 'Requests that expire or fail', unit: 'share' },
  cacheHitsKept: { label: 'Cache hits that survive the queue', unit: 'share' },
  reviewShare: { label: 'Records sampled for review', unit: 'share' },
  lowConfidenceShare: { label: 'Low-confidence records', unit: 'share' },
  reviewMinutes: { label: 'Review of a record', unit: 'minutes' },
  reviewUsdPerHour: { label: 'Hourly rate of review', unit: 'usd' },
  bytesPerRequest: { label: 'Size of a record', unit: 'bytes' },
  metadataBytesPerRequest: { label: 'Metadata of a record', unit: 'bytes' },
  retentionDays: { label: 'Retention', unit: 'days' },
  storageUsdPerGbMonth: { label: 'Storage of a GB and month', unit: 'usd' },
  monitoringUsdPerJob: { label: 'Watching a job', unit: 'usd' },
  monitoringFixedUsd: { label: 'Watching a workload, a month', unit: 'usd' },
  missedDeadlineCostUsd: { label: 'Cost of a missed deadline', unit: 'usd' },
  turnaroundMedianHours: { label: 'Median turnaround', unit: 'hours' },
  turnaroundP95Hours: { label: 'Turnaround of the slowest 5 in 100', unit: 'hours' },
  migrationOneOffUsd: { label: 'Migration, once', unit: 'usd' },
};
