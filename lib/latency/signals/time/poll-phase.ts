import type { WorkloadProfile } from '../../../workloads/profile/profile';

/** An even spread has phase 0. Runs of an hourly job have one place in the hour. */
const SAME_PHASE_FROM = 0.8;
const SEVERAL_PLACES = 0.55;
const MIN_POLLS = 50;
/** People and events start in the same quarter of a minute by chance, which is zero here. A look that takes a while to begin has half and more. */
const SAME_SECONDS_FROM = 0.6;
/** A job that a clock starts comes a few times a day. What comes more often was found by a look. */
const FINDS_A_DAY = 3;
/** A look finds a few events. A list at some times of the day is a job. */
const FEW_AT_A_TIME = 4;

/** How a poll shows: by the minute of every five in which it starts, or by the second of the minute, and for which share of the starts. */
export type PollPhase = { share: number; of: 'five minutes' | 'minute' };

/**
 * Share of the runs that start at the same minute of every five, or the same quarter of every minute, at several places of the hour, as those
 * of a poll do that finds nothing most of the time. Null where they do not, and where the log is too short or its stamps too coarse.
 */
export function pollPhase({ arrivals, requests }: WorkloadProfile): PollPhase | null {
  if (arrivals === null || requests < MIN_POLLS || arrivals.busiestMinutesShare >= SEVERAL_PLACES) return null;
  const { phaseShare, secondShare, bursts, activeDays, typicalRun } = arrivals;
  if ((phaseShare ?? 0) >= SAME_PHASE_FROM) return { share: phaseShare ?? 0, of: 'five minutes' };
  if ((secondShare ?? 0) < SAME_SECONDS_FROM || bursts < FINDS_A_DAY * activeDays) return null;
  if ((typicalRun?.requests ?? 0) > FEW_AT_A_TIME) return null;
  return { share: secondShare ?? 0, of: 'minute' };
}
