/** The requests of a workload, where a batch that does not say how many it had counts as one: what its rows are weighed by, never shown alone. */
export function rowsOrRequests(workload: { requests: number; uncountedBatches?: number | undefined }): number {
  return workload.requests + (workload.uncountedBatches ?? 0);
}
