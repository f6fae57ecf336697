import { standardNormalCdf } from './standard-normal';

/** The 95th percentile of the standard normal distribution. */
const Z_95 = 1.6448536269514722;

export type DeadlineTerms = {
  turnaroundMedianHours: number;
  turnaroundP95Hours: number;
  missedDeadlineCostUsd: number;
};

/**
 * USD a month of answers that come too late: P(turnaround > deadline) x runs x cost of one miss (design.md, "missed
 * deadlines"). A null deadline means that nothing is due, so nothing can be missed.
 */
export function missedDeadlinesCost(deadlineHours: number | null, runsPerMonth: number, terms: DeadlineTerms): number {
  if (deadlineHours === null) return 0;
  const share = missedShare(deadlineHours, terms.turnaroundMedianHours, terms.turnaroundP95Hours);
  return share * runsPerMonth * terms.missedDeadlineCostUsd;
}

/**
 * P(turnaround > deadline), all in hours. The turnaround is taken as lognormal with this median and 95th percentile: an
 * assumption, no provider publishes a distribution. Without spread (p95 not above the median) it always takes the median.
 */
export function missedShare(deadlineHours: number, medianHours: number, p95Hours: number): number {
  const sigma = (Math.log(p95Hours) - Math.log(medianHours)) / Z_95;
  if (medianHours <= 0 || sigma <= 0) return medianHours > deadlineHours ? 1 : 0;
  return 1 - standardNormalCdf((Math.log(deadlineHours) - Math.log(medianHours)) / sigma);
}
