/** Batch jobs a month and the records in each: a run is cut into as many jobs as `recordsPerJob` asks for. */
export function batchJobs(
  requestsPerMonth: number,
  runsPerMonth: number,
  recordsPerJob: number,
): { perMonth: number; records: number } {
  if (requestsPerMonth === 0) return { perMonth: 0, records: 0 };
  // A run holds a record at least, and work without a known rhythm is one run a month.
  const runs = Math.min(runsPerMonth > 0 ? runsPerMonth : 1, requestsPerMonth);
  const perMonth = runs * Math.ceil(requestsPerMonth / runs / recordsPerJob);
  return { perMonth, records: requestsPerMonth / perMonth };
}
