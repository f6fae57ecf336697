import type { AssumptionValues } from '../assumptions/assumptions';
import { roundUsd } from '../money';
import type { WorkloadInput } from '../workload-input';
import { fallbackCost } from './fallbacks';
import { missedDeadlinesCost } from './missed-deadlines';
import { monitoringCost } from './monitoring';
import { batchJobs } from './quantities';
import { rerunCost } from './reruns';
import { reviewCost } from './review';
import { storageCost } from './storage';

/** What batch adds around the token bill, in USD a month, each rounded to the cent. */
export type Overhead = {
  reruns: number;
  fallbacks: number;
  review: number;
  storage: number;
  monitoring: number;
  missedDeadlines: number;
};

/** The overhead of one workload at one point of the assumptions, from its two monthly token bills. */
export function overheadAt(input: WorkloadInput, values: AssumptionValues, sync: number, batch: number): Overhead {
  const requests = input.requests * input.monthlyFactor;
  const jobs = batchJobs(requests, input.runsPerMonth, values.recordsPerJob);
  const bytesPerRequest = input.meanBytesPerRequest ?? values.bytesPerRequest;
  return {
    reruns: roundUsd(rerunCost(batch, { ...values, recordsPerJob: jobs.records })),
    fallbacks: roundUsd(fallbackCost(sync, batch, values.fallbackShare)),
    review: roundUsd(reviewCost(requests, values)),
    storage: roundUsd(storageCost(requests, { ...values, bytesPerRequest })),
    monitoring: roundUsd(monitoringCost(jobs.perMonth, values)),
    missedDeadlines: roundUsd(missedDeadlinesCost(input, input.runsPerMonth, values)),
  };
}
