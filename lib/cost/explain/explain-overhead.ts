import type { AssumptionValues } from '../assumptions/assumptions';
import type { BatchOutcome } from '../batch-outcome';
import { DAYS_PER_MONTH } from '../monthly';
import { missedShare } from '../overheads/missed-deadlines';
import type { Overhead } from '../overheads/overheads';
import { batchJobs } from '../overheads/quantities';
import { expectedReruns } from '../overheads/reruns';
import type { WorkloadInput } from '../workload-input';
import type { Explanation, Term, Unit } from './explanation';

type Filled = Pick<Explanation, 'says' | 'terms'>;
type Context = { input: WorkloadInput; values: AssumptionValues; outcome: BatchOutcome; records: number };

/** One of the overheads of a workload: its formula (design.md, "The cost model") and the numbers it is filled with. */
export function explainOverhead(
  figure: keyof Overhead,
  input: WorkloadInput,
  values: AssumptionValues,
  outcome: BatchOutcome,
): Explanation {
  const records = input.requests * input.monthlyFactor;
  const filled = FORMULAS[figure]({ input, values, outcome, records });
  return { figure, usd: outcome.overhead[figure], ...filled, lines: [], parts: [] };
}

const term = (label: string, value: number, unit: Unit): Term => ({ label, value, unit });
const assumed = (
  label: string,
  name: Exclude<keyof AssumptionValues, 'rerunWholeFiles'>,
  unit: Unit,
  values: AssumptionValues,
): Term => ({
  label,
  value: values[name],
  unit,
  assumption: name,
});

const FORMULAS: Record<keyof Overhead, (context: Context) => Filled> = {
  reruns: ({ input, values, outcome, records }) => {
    const jobs = batchJobs(records, input.runsPerMonth, values.recordsPerJob);
    const share = values.rerunWholeFiles
      ? 1 - (1 - values.invalidOutputShare) ** jobs.records
      : values.invalidOutputShare;
    return {
      says: values.rerunWholeFiles
        ? 'The batch bill x how often a file runs again, which it does when one of its outputs is invalid.'
        : 'The batch bill x how often a record runs again: v + v² + ... up to the attempts, v being the invalid share.',
      terms: [
        term('Batch bill', outcome.batch, 'usd'),
        assumed('Invalid outputs that batch adds', 'invalidOutputShare', 'share', values),
        assumed('Attempts at a record', 'maxAttempts', 'count', values),
        term('Runs again, on average', expectedReruns(share, values.maxAttempts), 'share'),
      ],
    };
  },
  fallbacks: ({ values, outcome }) => ({
    says: 'The share that expires or fails in batch is not billed there and pays the synchronous bill: share x (synchronous - batch).',
    terms: [
      assumed('Share that falls back', 'fallbackShare', 'share', values),
      term('Synchronous bill', outcome.sync, 'usd'),
      term('Batch bill', outcome.batch, 'usd'),
    ],
  }),
  review: ({ values, records }) => ({
    says: 'Records x (sampled + low-confidence share) x minutes x hourly rate, for the review that batch adds.',
    terms: [
      term('Records a month', records, 'count'),
      assumed('Sampled share', 'reviewShare', 'share', values),
      assumed('Low-confidence share', 'lowConfidenceShare', 'share', values),
      assumed('Minutes a record', 'reviewMinutes', 'minutes', values),
      assumed('Hourly rate', 'reviewUsdPerHour', 'usd', values),
    ],
  }),
  storage: ({ input, values, records }) => ({
    says: `Records x bytes x retention in months (of ${DAYS_PER_MONTH} days) x price of a GB and month.`,
    terms: [
      term('Records a month', records, 'count'),
      input.meanBytesPerRequest === null
        ? assumed('Bytes of input and output', 'bytesPerRequest', 'bytes', values)
        : term('Bytes of input and output, from the log', input.meanBytesPerRequest, 'bytes'),
      assumed('Bytes of metadata', 'metadataBytesPerRequest', 'bytes', values),
      assumed('Kept for', 'retentionDays', 'days', values),
      assumed('Price of a GB and month', 'storageUsdPerGbMonth', 'usd', values),
    ],
  }),
  monitoring: ({ input, values, records }) => ({
    says: 'Jobs a month x the cost of watching one, and a fixed part.',
    terms: [
      term('Records a month', records, 'count'),
      term('Runs a month', input.runsPerMonth, 'count'),
      assumed('Records a job holds at most', 'recordsPerJob', 'count', values),
      term('Jobs a month', batchJobs(records, input.runsPerMonth, values.recordsPerJob).perMonth, 'count'),
      assumed('Cost a job', 'monitoringUsdPerJob', 'usd', values),
      assumed('Fixed part', 'monitoringFixedUsd', 'usd', values),
    ],
  }),
  missedDeadlines: ({ input, values }) => {
    const cost = assumed('Cost of one miss', 'missedDeadlineCostUsd', 'usd', values);
    if (input.deadlineHours === null) return { says: 'Nothing is due, so nothing can be missed.', terms: [cost] };
    const { turnaroundMedianHours: median, turnaroundP95Hours: p95 } = values;
    return {
      says: 'P(turnaround > deadline) x runs x cost of one miss; the turnaround is taken as lognormal through both figures.',
      terms: [
        term('Deadline', input.deadlineHours, 'hours'),
        assumed('Half of the jobs are done after', 'turnaroundMedianHours', 'hours', values),
        assumed('95 of 100 jobs are done after', 'turnaroundP95Hours', 'hours', values),
        term('Runs that miss it', missedShare(input, median, p95), 'share'),
        term('Runs a month', input.runsPerMonth, 'count'),
        cost,
      ],
    };
  },
};
