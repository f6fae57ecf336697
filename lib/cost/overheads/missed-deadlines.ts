import { standardNormalCdf } from '../standard-normal';

/** The 95th percentile of the standard normal distribution. */
const Z_95 = 1.6448536269514722;

export type DeadlineTerms = {
  turnaroundMedianHours: number;
  turnaroundP95Hours: number;
  missedDeadlineCostUsd: number;
};

/** When answers are due and when the provider gives work up, in hours; null where nothing is due, or nothing is given up. */
export type Due = { deadlineHours: number | null; expiryHours: number | null };

/**
 * USD a month of answers that come too late: P(turnaround > deadline) x runs x cost of one miss (design.md, "missed
 * deadlines").
 */
export function missedDeadlinesCost(due: Due, runsPerMonth: number, terms: DeadlineTerms): number {
  const share = missedShare(due, terms.turnaroundMedianHours, terms.turnaroundP95Hours);
  return share * runsPerMonth * terms.missedDeadlineCostUsd;
}

/**
 * P(turnaround > deadline), all in hours. The turnaround is taken as lognormal with this median and 95th percentile: an
 * assumption, no provider publishes a distribution. Without spread (p95 not above the median) it always takes the median.
 * Its tail ends where the provider gives work up: that work is answered synchronously right after, before a later deadline.
 */
export function missedShare({ deadlineHours, expiryHours }: Due, medianHours: number, p95Hours: number): number {
  if (deadlineHours === null || (expiryHours !== null && deadlineHours > expiryHours)) return 0;
  const sigma = (Math.log(p95Hours) - Math.log(medianHours)) / Z_95;
  if (medianHours <= 0 || sigma <= 0) return medianHours > deadlineHours ? 1 : 0;
  return 1 - standardNormalCdf((Math.log(deadlineHours) - Math.log(medianHours)) / sigma);
}
