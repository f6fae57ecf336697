import { REVIEW_KINDS, type ReviewKind } from '../../workloads/review-kind';
import {
  type AssumptionEntry,
  ATTEMPTS,
  BYTES,
  DAYS,
  HOURS,
  MINUTES,
  type ProviderAssumption,
  RECORDS,
  SHARE,
  TOKEN_FACTOR,
  USD,
} from './assumption';
import { defaultCacheHitsKept, defaultTurnaroundMedianHours, defaultTurnaroundP95Hours } from './provider-tables';

/**
 * The defaults of every assumption of the cost model. They are cautious, and human costs are zero until a person enters some.
 * Shares count only what batch adds, because synchronous pays the rest too.
 */
export const ASSUMPTIONS = {
  invalidOutputShare: {
    label: 'Invalid outputs added by batch',
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0, base: 0.01, high: 0.05 },
    unit: 'share of outputs, added by batch',
    reason:
      'Our assumption: the model and its answers are the same. The 1% is for errors that show only when the file is back.',
  },
  maxAttempts: {
    label: 'Attempts per record',
    domain: ATTEMPTS,
    cause: 'more retries',
    range: { low: 2, base: 3, high: 4 },
    unit: 'attempts per record',
    reason: 'Our assumption: the first attempt and two retries.',
  },
  recordsPerJob: {
    label: 'Records per job',
    domain: RECORDS,
    cause: 'large jobs',
    range: { low: 10_000, base: 50_000, high: 100_000 },
    unit: 'records per job',
    reason:
      'The base is the smallest documented limit of requests per batch (OpenAI, Groq, Together: 50,000; Anthropic: 100,000). ' +
      'The low end is our assumption.',
  },
  fallbackShare: {
    label: 'Requests that expire or fail',
    domain: SHARE,
    cause: 'a busy queue',
    range: { low: 0, base: 0.01, high: 0.05 },
    unit: 'share of requests that expire or fail',
    reason:
      'Our assumption: no provider publishes how many requests expire or fail in batch. They are not billed, and ' +
      'run again at the standard rate.',
  },
  flexRefusedShare: {
    label: 'Requests that flex refuses',
    domain: SHARE,
    cause: 'a busy flex tier',
    range: { low: 0, base: 0.05, high: 0.25 },
    unit: 'share of requests that flex refuses',
    reason:
      'Our assumption: no provider publishes how often flex answers 429. Such requests are not billed ' +
      '(developers.openai.com/api/docs/guides/flex-processing) and run again at the standard rate.',
  },
  cacheHitsKept: {
    label: 'Cache hits kept in batch',
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
      'Zero, because the model is the same and batch needs no extra review. Enter a share if people would check a sample, or choose ' +
      'what the answers are for.',
  },
  // For each kind of workload. They count only what batch adds: a sample that is checked synchronously too is on both sides.
  reviewShareCustomerFacing: {
    label: `Records sampled for review: ${REVIEW_KINDS['customer-facing']}`,
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0, base: 0.01, high: 0.05 },
    unit: 'share of records, added by batch',
    reason:
      'Our assumption: a mistake in one answer is seen and corrected at once, and a mistake in a file reaches many customers. So somebody ' +
      'reads a sample of each file before it is sent.',
  },
  reviewShareComplianceLabels: {
    label: `Records sampled for review: ${REVIEW_KINDS['compliance-labels']}`,
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0.002, base: 0.005, high: 0.02 },
    unit: 'share of records, added by batch',
    reason:
      'Our assumption: labels are sampled for auditors either way. Batch adds a check of each delivered file, which a part of that sample covers.',
  },
  reviewShareInternal: {
    label: `Records sampled for review: ${REVIEW_KINDS.internal}`,
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0, base: 0, high: 0.002 },
    unit: 'share of records, added by batch',
    reason:
      'Our assumption: colleagues who work with the answers see what is wrong, as they do synchronously. The high end is a spot check of each file.',
  },
  lowConfidenceShare: {
    label: 'Low-confidence records',
    domain: SHARE,
    cause: 'poor outputs',
    range: { low: 0, base: 0, high: 0 },
    unit: 'share of records, added by batch',
    reason:
      'Zero, because the model is the same and its answers are as certain in batch. Enter a share if you measure one.',
  },
  reviewMinutes: {
    label: 'Review time per record',
    domain: MINUTES,
    cause: 'slow review',
    range: { low: 0.5, base: 1, high: 3 },
    unit: 'minutes per record',
    reason: 'Our assumption. It counts only where a share of the records is reviewed.',
  },
  reviewUsdPerHour: {
    label: 'Hourly rate of a reviewer',
    domain: USD,
    cause: 'expensive reviewers',
    range: { low: 20, base: 40, high: 80 },
    unit: 'USD per hour',
    reason: 'Our assumption. It counts only where a share of the records is reviewed.',
  },
  bytesPerRequest: {
    label: 'Record size',
    domain: BYTES,
    cause: 'large records',
    range: { low: 2_000, base: 20_000, high: 200_000 },
    unit: 'bytes of input and output',
    reason: 'Our assumption. It counts only where the log does not give the sizes.',
  },
  metadataBytesPerRequest: {
    label: 'Metadata per record',
    domain: BYTES,
    cause: 'large records',
    range: { low: 200, base: 500, high: 2_000 },
    unit: 'bytes',
    reason: 'Our assumption: the record id, status and JSON around each input and output, and the error file.',
  },
  retentionDays: {
    label: 'Retention',
    domain: DAYS,
    cause: 'long retention',
    range: { low: 7, base: 30, high: 90 },
    unit: 'days',
    reason:
      'The base follows OpenAI, which deletes output files 30 days after completion (Anthropic: 29 days). ' +
      'The low and high values are our assumption. Enter your own retention rule.',
  },
  storageUsdPerGbMonth: {
    label: 'Storage price per GB and month',
    domain: USD,
    cause: 'expensive storage',
    range: { low: 0, base: 0.03, high: 0.1 },
    unit: 'USD per GB and month',
    reason: 'Our assumption. Enter the price of your own object storage.',
  },
  monitoringUsdPerJob: {
    label: 'Monitoring per job',
    domain: USD,
    cause: 'expensive monitoring',
    range: { low: 0, base: 0.01, high: 0.1 },
    unit: 'USD per job',
    reason: 'Our assumption: the compute to submit, poll, fetch and check one job.',
  },
  monitoringFixedUsd: {
    label: 'Monitoring per workload and month',
    domain: USD,
    cause: 'expensive monitoring',
    range: { low: 0, base: 1, high: 10 },
    unit: 'USD per workload and month',
    reason: 'Our assumption: its part of the alerts and dashboards for batch jobs.',
  },
  missedDeadlineCostUsd: {
    label: 'Cost of a missed deadline',
    domain: USD,
    cause: 'expensive misses',
    range: { low: 0, base: 0, high: 0 },
    unit: 'USD per missed run',
    reason: 'Zero until you enter a value: only you know what a late answer costs.',
  },
  turnaroundMedianHours: {
    label: 'Median turnaround',
    domain: HOURS,
    cause: 'a busy queue',
    ...defaultTurnaroundMedianHours,
  },
  turnaroundP95Hours: {
    label: '95th percentile of turnaround',
    domain: HOURS,
    cause: 'a busy queue',
    ...defaultTurnaroundP95Hours,
  },
  clientOneOffUsd: {
    label: 'Cost of a client, once per provider',
    domain: USD,
    cause: 'hard migration',
    range: { low: 500, base: 2_000, high: 8_000 },
    unit: 'USD once per provider and way',
    reason:
      'Our assumption: some days of work on what sends, watches and fetches the jobs of one provider. All workloads on it share the cost.',
  },
  migrationOneOffUsd: {
    label: 'Cost of moving a workload, once',
    domain: USD,
    cause: 'hard migration',
    range: { low: 100, base: 400, high: 1_600 },
    unit: 'USD once per workload',
    reason: 'Our assumption: half a day of work per workload once the client is there.',
  },
  parameterOneOffUsd: {
    label: 'Cost of changing a request parameter, once',
    domain: USD,
    cause: 'hard migration',
    range: { low: 0, base: 100, high: 400 },
    unit: 'USD once per workload',
    reason: 'Our assumption: an hour of work on the service tier, a longer timeout and a retry.',
  },
  // What the opportunities of work that stays assume (lib/assessment/opportunities). No saving by another way rests on them.
  repeatedPromptShare: {
    label: 'Share of a prompt that repeats',
    domain: SHARE,
    cause: 'repeating prompts',
    range: { low: 0.1, base: 0.3, high: 0.8 },
    unit: 'share of input tokens',
    reason:
      'The base is measured: 29% of the tokens of a public online chat trace (Mooncake, FAST25) repeat from the last five minutes. ' +
      'The low and high values are our assumption.',
  },
  tokensElsewhere: {
    label: 'Tokens on another model',
    domain: TOKEN_FACTOR,
    cause: 'another tokenizer',
    range: { low: 0.77, base: 1, high: 1.3 },
    unit: 'tokens for each token of today',
    reason:
      'Anthropic says that the same text makes about 30% more tokens on its newer models ' +
      '(platform.claude.com/docs/en/build-with-claude/token-counting). The low value is the way back. That other makers ' +
      'stay within this is our assumption.',
  },
  fastTierNotNeededShare: {
    label: 'Priority work that standard would serve',
    domain: SHARE,
    cause: 'speed that is needed',
    range: { low: 0, base: 0.5, high: 1 },
    unit: 'share of requests at priority',
    reason: 'Our assumption: no log shows how fast the standard tier would answer. It is between none and all.',
  },
  avoidableFailureShare: {
    label: 'Failed calls that a fix avoids',
    domain: SHARE,
    cause: 'failures that a fix avoids',
    range: { low: 0, base: 0.5, high: 1 },
    unit: 'share of failed calls',
    reason:
      'Our assumption: timeouts, schemas and limits can be mended, outages cannot. At the low end the provider bills no failed call.',
  },
} satisfies Record<string, AssumptionEntry>;

export type AssumptionName = keyof typeof ASSUMPTIONS;
export const ASSUMPTION_NAMES = Object.keys(ASSUMPTIONS) as AssumptionName[];

/** The assumptions that have one value for all providers. */
export type SharedAssumptionName = {
  [Name in AssumptionName]: (typeof ASSUMPTIONS)[Name] extends ProviderAssumption ? never : Name;
}[AssumptionName];
export const SHARED_ASSUMPTION_NAMES = ASSUMPTION_NAMES.filter(
  (name): name is SharedAssumptionName => !differsPerProvider(name),
);

/** The entry of an assumption without its values. */
export function aboutAssumption(name: AssumptionName): Pick<AssumptionEntry, 'label' | 'domain' | 'cause' | 'falls'> {
  return ASSUMPTIONS[name];
}

/** Whether an assumption has a value of its own for some providers. */
export function differsPerProvider(name: AssumptionName): boolean {
  return 'otherwise' in ASSUMPTIONS[name];
}

const REVIEW_SHARES = {
  'customer-facing': 'reviewShareCustomerFacing',
  'compliance-labels': 'reviewShareComplianceLabels',
  internal: 'reviewShareInternal',
} as const satisfies Record<ReviewKind, AssumptionName>;

/** The assumption with the share of a kind of workload. Null is a workload whose kind nobody chose. */
export function reviewShareName(kind: ReviewKind | null) {
  return kind === null ? 'reviewShare' : REVIEW_SHARES[kind];
}
