/** The fewest requests of a workload that can show a pattern in time. */
export const MIN_REQUESTS = 50;
