import type { WorkloadProfile } from '../workloads/profile/profile';

/** The fewest requests that must say whether they streamed, and the share from which somebody may be reading. */
export const MIN_SAYING = 10;
const MOSTLY_STREAMED = 0.5;

/** Whether at least half of the requests streamed. False where too few say it. */
export function isMostlyStreamed({ streamed: { known, yes } }: WorkloadProfile): boolean {
  return known >= MIN_SAYING && yes / known >= MOSTLY_STREAMED;
}
