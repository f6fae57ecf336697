/**
 * Where a job, which is one file of requests, stands. `claimed`: we are submitting it, and it may be at the vendor. `ended`: the vendor is done
 * and its results can be fetched. `failed`: the vendor took the file and then refused it whole, so that nothing of it was answered.
 */
export const JOB_STATES = ['planned', 'claimed', 'submitted', 'ended', 'collected', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** The states that each state of a job may go to. SQL enforces the same table. */
export const JOB_EDGES: Record<JobState, readonly JobState[]> = {
  planned: ['claimed'],
  // Back where the vendor refused the file before there was a job.
  claimed: ['submitted', 'planned'],
  // Back where the vendor had no room for the file, and took nothing of it.
  submitted: ['ended', 'failed', 'planned'],
  ended: ['collected'],
  collected: [],
  failed: [],
};

/** The states from which a job may come to one. */
export function jobStarts(to: JobState): JobState[] {
  return JOB_STATES.filter((from) => JOB_EDGES[from].includes(to));
}
