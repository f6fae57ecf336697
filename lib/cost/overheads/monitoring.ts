export type MonitoringTerms = { monitoringUsdPerJob: number; monitoringFixedUsd: number };

/** USD a month of watching batch jobs: jobs a month x cost per job + a fixed part (design.md, "monitoring"). */
export function monitoringCost(jobsPerMonth: number, terms: MonitoringTerms): number {
  return jobsPerMonth * terms.monitoringUsdPerJob + terms.monitoringFixedUsd;
}
