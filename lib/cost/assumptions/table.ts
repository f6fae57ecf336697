import type { Assumption, ProviderAssumption } from './assumption';
import { defaultCacheHitsKept } from './cache-hits-kept';
import type { Assumptions } from './schema';
import { defaultTurnaroundMedianHours, defaultTurnaroundP95Hours } from './turnaround';

const range = (low: number, base: number, high: number, unit: string, reason: string): Assumption => {
  return { low, base, high, unit, reason };
};

/** What is assumed until somebody says otherwise: on the cautious side, and no human cost that batch does not bring by itself. */
export const defaultAssumptions: Assumptions = {
  rerunWholeFiles: {
    value: false,
    reason: 'Every batch endpoint here returns a result per record, so only failed records need to run again.',
  },
  invalidOutputShare: range(
    0,
    0.01,
    0.05,
    'share of outputs, added by batch',
    'Our assumption, change it: the model is the same, so its answers are; 1% is for what is found out only once the file is back.',
  ),
  maxAttempts: range(2, 3, 4, 'attempts per record', 'Our assumption, change it: the first attempt and two more.'),
  recordsPerJob: range(
    10_000,
    50_000,
    100_000,
    'records per job',
    'The base is the smallest documented limit of requests per batch (OpenAI, Groq, Together: 50,000; Anthropic: 100,000); ' +
      'the low end is our assumption, change it.',
  ),
  fallbackShare: range(
    0,
    0.01,
    0.05,
    'share of requests that expire or fail',
    'Our assumption, change it: no provider publishes how many requests expire or fail in batch. They are not billed and ' +
      'run again at the standard rate.',
  ),
  cacheHitsKept: defaultCacheHitsKept,
  reviewShare: range(
    0,
    0,
    0,
    'share of records, added by batch',
    'Zero: the model is the same, so batch adds no review by itself. If people would check a sample because of it, say how much.',
  ),
  lowConfidenceShare: range(
    0,
    0,
    0,
    'share of records, added by batch',
    'Zero: the model is the same, so its answers are no less certain in batch. Change it if you measure otherwise.',
  ),
  reviewMinutes: range(
    0.5,
    1,
    3,
    'minutes per record',
    'Our assumption, change it: counts only once a share is reviewed.',
  ),
  reviewUsdPerHour: range(
    20,
    40,
    80,
    'USD per hour',
    'Our assumption, change it: counts only once a share is reviewed.',
  ),
  bytesPerRequest: range(
    2_000,
    20_000,
    200_000,
    'bytes of input and output',
    'Our assumption, change it: used only where the log does not give the sizes.',
  ),
  metadataBytesPerRequest: range(
    200,
    500,
    2_000,
    'bytes',
    'Our assumption, change it: the record id, status and JSON around each input and output, and the error file.',
  ),
  retentionDays: range(
    7,
    30,
    90,
    'days',
    'The base follows OpenAI, who delete output files 30 days after completion (Anthropic: 29 days); ' +
      'the ends are our assumption, change them to your own rule.',
  ),
  storageUsdPerGbMonth: range(
    0,
    0.03,
    0.1,
    'USD per GB and month',
    'Our assumption, change it: take what your own object storage costs.',
  ),
  monitoringUsdPerJob: range(
    0,
    0.01,
    0.1,
    'USD per job',
    'Our assumption, change it: submitting, polling, fetching and checking one job by machine.',
  ),
  monitoringFixedUsd: range(
    0,
    1,
    10,
    'USD a month and workload',
    'Our assumption, change it: its part of the alerts and dashboards that watch batch jobs.',
  ),
  missedDeadlineCostUsd: range(
    0,
    0,
    0,
    'USD per missed run',
    'Zero until you say: no one can know for you what an answer that comes too late costs.',
  ),
  turnaroundMedianHours: defaultTurnaroundMedianHours,
  turnaroundP95Hours: defaultTurnaroundP95Hours,
  migrationOneOffUsd: range(
    500,
    2_000,
    8_000,
    'USD once per workload',
    'Our assumption, change it: some days of work. It is shown as payback and never part of the monthly net.',
  ),
};

const REASON = 'Zero overhead: batch changes the rates and nothing else.';
const certain = (value: number, unit: string): Assumption => range(value, value, value, unit, REASON);
const everywhere = (value: number, unit: string): ProviderAssumption => ({
  otherwise: certain(value, unit),
  byProvider: {},
});

/** Batch as its price list alone: no rerun, no fallback, no lost cache hit, nothing stored, watched, missed or migrated. */
export const zeroOverhead: Assumptions = {
  rerunWholeFiles: { value: false, reason: REASON },
  invalidOutputShare: certain(0, 'share of outputs, added by batch'),
  maxAttempts: certain(1, 'attempts per record'),
  recordsPerJob: certain(50_000, 'records per job'),
  fallbackShare: certain(0, 'share of requests that expire or fail'),
  cacheHitsKept: everywhere(1, 'share of cache hits'),
  reviewShare: certain(0, 'share of records, added by batch'),
  lowConfidenceShare: certain(0, 'share of records, added by batch'),
  reviewMinutes: certain(0, 'minutes per record'),
  reviewUsdPerHour: certain(0, 'USD per hour'),
  bytesPerRequest: certain(0, 'bytes of input and output'),
  metadataBytesPerRequest: certain(0, 'bytes'),
  retentionDays: certain(0, 'days'),
  storageUsdPerGbMonth: certain(0, 'USD per GB and month'),
  monitoringUsdPerJob: certain(0, 'USD per job'),
  monitoringFixedUsd: certain(0, 'USD a month and workload'),
  missedDeadlineCostUsd: certain(0, 'USD per missed run'),
  turnaroundMedianHours: everywhere(0, 'hours'),
  turnaroundP95Hours: everywhere(0, 'hours'),
  migrationOneOffUsd: certain(0, 'USD once per workload'),
};
