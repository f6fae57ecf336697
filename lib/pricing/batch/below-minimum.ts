import type { Finding } from '../../workloads/finding';

/** The fewest records that a batch endpoint accepts in a job; null if no source says. */
export type MinimumJob = { name: string; minRecords: number | null };

/** What stops work whose runs are smaller than the smallest job; null where nothing known does. */
export function belowMinimum({ name, minRecords }: MinimumJob, requestsPerRun: number | null): Finding | null {
  if (minRecords === null || requestsPerRun === null || requestsPerRun >= minRecords) return null;
  const says = `${name} accepts jobs of at least ${minRecords} records. One run of this work has about ${Math.round(requestsPerRun)}.`;
  return { code: 'below-minimum', says };
}
