import { type AssumptionEntry, ATTEMPTS, BYTES, DAYS, HOURS, MINUTES, RECORDS, SHARE, USD } from './assumption';
import { defaultCacheHitsKept } from './cache-hits-kept';
import { defaultTurnaroundMedianHours, defaultTurnaroundP95Hours } from './turnaround';

/**
 * Every number that the cost model assumes, until somebody says otherwise: on the cautious side, and no human cost that batch
 * does not bring by itself. Shares count only what batch adds: what synchronous pays too is on both sides.
 */
export const ASSUMPTIONS = {
  invalidOutputShare: {
    label: 'Invalid outputs that batch adds',
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0, base: 0.01, high: 0.05 },
    unit: 'share of outputs, added by batch',
    reason:
      'Our assumption, change it: the model is the same, so its answers are; 1% is for what is found out only once the file is back.',
  },
  maxAttempts: {
    label: 'Attempts at a record',
    domain: ATTEMPTS,
    cause: 'patient retries',
    range: { low: 2, base: 3, high: 4 },
    unit: 'attempts per record',
    reason: 'Our assumption, change it: the first attempt and two more.',
  },
  recordsPerJob: {
    label: 'Records in a job',
    domain: RECORDS,
    cause: 'large jobs',
    range: { low: 10_000, base: 50_000, high: 100_000 },
    unit: 'records per job',
    reason:
      'The base is the smallest documented limit of requests per batch (OpenAI, Groq, Together: 50,000; Anthropic: 100,000); ' +
      'the low end is our assumption, change it.',
  },
  fallbackShare: {
    label: 'Requests that expire or fail',
    domain: SHARE,
    cause: 'a busy queue',
    range: { low: 0, base: 0.01, high: 0.05 },
    unit: 'share of requests that expire or fail',
    reason:
      'Our assumption, change it: no provider publishes how many requests expire or fail in batch. They are not billed and ' +
      'run again at the standard rate.',
  },
  cacheHitsKept: {
    label: 'Cache hits that survive the queue',
    domain: SHARE,
    cause: 'a busy queue',
    falls: true,
    ...defaultCacheHitsKept,
  },
  reviewShare: {
    label: 'Records sampled for review',
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0, base: 0, high: 0 },
    unit: 'share of records, added by batch',
    reason:
      'Zero: the model is the same, so batch adds no review by itself. If people would check a sample because of it, say how much.',
  },
  lowConfidenceShare: {
    label: 'Low-confidence records',
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0, base: 0, high: 0 },
    unit: 'share of records, added by batch',
    reason:
      'Zero: the model is the same, so its answers are no less certain in batch. Change it if you measure otherwise.',
  },
  reviewMinutes: {
    label: 'Review of a record',
    domain: MINUTES,
    cause: 'slow review',
    range: { low: 0.5, base: 1, high: 3 },
    unit: 'minutes per record',
    reason: 'Our assumption, change it: counts only once a share is reviewed.',
  },
  reviewUsdPerHour: {
    label: 'Hourly rate of review',
    domain: USD,
    cause: 'dear reviewers',
    range: { low: 20, base: 40, high: 80 },
    unit: 'USD per hour',
    reason: 'Our assumption, change it: counts only once a share is reviewed.',
  },
  bytesPerRequest: {
    label: 'Size of a record',
    domain: BYTES,
    cause: 'large records',
    range: { low: 2_000, base: 20_000, high: 200_000 },
    unit: 'bytes of input and output',
    reason: 'Our assumption, change it: used only where the log does not give the sizes.',
  },
  metadataBytesPerRequest: {
    label: 'Metadata of a record',
    domain: BYTES,
    cause: 'large records',
    range: { low: 200, base: 500, high: 2_000 },
    unit: 'bytes',
    reason:
      'Our assumption, change it: the record id, status and JSON around each input and output, and the error file.',
  },
  retentionDays: {
    label: 'Retention',
    domain: DAYS,
    cause: 'long retention',
    range: { low: 7, base: 30, high: 90 },
    unit: 'days',
    reason:
      'The base follows OpenAI, who delete output files 30 days after completion (Anthropic: 29 days); ' +
      'the ends are our assumption, change them to your own rule.',
  },
  storageUsdPerGbMonth: {
    label: 'Storage of a GB and month',
    domain: USD,
    cause: 'dear storage',
    range: { low: 0, base: 0.03, high: 0.1 },
    unit: 'USD per GB and month',
    reason: 'Our assumption, change it: take what your own object storage costs.',
  },
  monitoringUsdPerJob: {
    label: 'Watching a job',
    domain: USD,
    cause: 'heavy machinery',
    range: { low: 0, base: 0.01, high: 0.1 },
    unit: 'USD per job',
    reason: 'Our assumption, change it: submitting, polling, fetching and checking one job by machine.',
  },
  monitoringFixedUsd: {
    label: 'Watching a workload, a month',
    domain: USD,
    cause: 'heavy machinery',
    range: { low: 0, base: 1, high: 10 },
    unit: 'USD a month and workload',
    reason: 'Our assumption, change it: its part of the alerts and dashboards that watch batch jobs.',
  },
  missedDeadlineCostUsd: {
    label: 'Cost of a missed deadline',
    domain: USD,
    cause: 'dear misses',
    range: { low: 0, base: 0, high: 0 },
    unit: 'USD per missed run',
    reason: 'Zero until you say: no one can know for you what an answer that comes too late costs.',
  },
  turnaroundMedianHours: {
    label: 'Median turnaround',
    domain: HOURS,
    cause: 'a busy queue',
    ...defaultTurnaroundMedianHours,
  },
  turnaroundP95Hours: {
    label: 'Turnaround of the slowest 5 in 100',
    domain: HOURS,
    cause: 'a busy queue',
    ...defaultTurnaroundP95Hours,
  },
  migrationOneOffUsd: {
    label: 'Migration, once',
    domain: USD,
    cause: 'hard migration',
    range: { low: 500, base: 2_000, high: 8_000 },
    unit: 'USD once per workload',
    reason: 'Our assumption, change it: some days of work. It is shown as payback and never part of the monthly net.',
  },
} satisfies Record<string, AssumptionEntry>;

/** A decision and no estimate, so it has no range: whether one invalid output sends its whole file round again. */
export const RERUN_WHOLE_FILES: { value: boolean; reason: string } = {
  value: false,
  reason: 'Every batch endpoint here returns a result per record, so only failed records need to run again.',
};

export type AssumptionName = keyof typeof ASSUMPTIONS;
export const ASSUMPTION_NAMES = Object.keys(ASSUMPTIONS) as AssumptionName[];

/** What is said of an assumption beside its values. */
export function aboutAssumption(name: AssumptionName): Pick<AssumptionEntry, 'label' | 'domain' | 'cause' | 'falls'> {
  return ASSUMPTIONS[name];
}

/** Whether an assumption has a value of its own for some providers. */
export function differsPerProvider(name: AssumptionName): boolean {
  return 'otherwise' in ASSUMPTIONS[name];
}
