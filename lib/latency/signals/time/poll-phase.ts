import type { WorkloadProfile } from '../../../workloads/profile/profile';

/** An even spread has phase 0. Runs of an hourly job have one place in the hour. */
const SAME_PHASE_FROM = 0.8;
const SEVERAL_PLACES = 0.55;
const MIN_POLLS = 50;

/**
 * Share of the runs that start at the same minute of every five, at several places of the hour, as those of a poll do that finds nothing
 * most of the time. Null where they do not, and where the log is too short or its stamps too coarse.
 */
export function pollPhase({ arrivals, requests }: WorkloadProfile): number | null {
  if (arrivals === null || arrivals.phaseShare === null || requests < MIN_POLLS) return null;
  if (arrivals.phaseShare < SAME_PHASE_FROM || arrivals.busiestMinutesShare >= SEVERAL_PLACES) return null;
  return arrivals.phaseShare;
}
