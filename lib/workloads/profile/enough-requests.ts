/** Fewest requests of a workload from which a pattern in time is read. */
export const MIN_REQUESTS = 50;
