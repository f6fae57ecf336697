import { measured } from '../assumptions/assumptions';
import type { Overhead, Volume } from './overhead';

/** The 95th percentile of the standard normal distribution. */
const Z_95 = 1.6448536269514722;

/** Answers that come too late: P(turnaround > deadline) x runs x cost of one miss. */
export const missedDeadlines: Overhead = {
  label: 'Missed deadlines',
  ways: ['batch'],
  usdPer: { lateRuns: (v) => v.missedDeadlineCostUsd },
  explain: ({ values: v, volume }) => {
    if (volume.deadlineHours === null) return { says: 'Zero: no deadline is set.', terms: ['missedDeadlineCostUsd'] };
    return {
      says: 'P(turnaround > deadline) x runs x cost of one late run. The turnaround is lognormal with this median and 95th percentile.',
      terms: [
        measured('Deadline', volume.deadlineHours, 'hours'),
        'turnaroundMedianHours',
        'turnaroundP95Hours',
        measured('Late runs', missedShare(volume, v.turnaroundMedianHours, v.turnaroundP95Hours), 'share'),
        measured('Runs a month', volume.runsPerMonth, 'count'),
        'missedDeadlineCostUsd',
      ],
    };
  },
};

/** Runs a month whose answers come after their deadline; the turnaround in hours. */
export function lateRuns(volume: Volume, medianHours: number, p95Hours: number): number {
  return missedShare(volume, medianHours, p95Hours) * volume.runsPerMonth;
}

/**
 * P(turnaround > deadline), all in hours. We assume that the turnaround is lognormal, because no provider publishes a
 * distribution. Without spread (p95 not above the median) it always takes the median. The tail ends at the expiry of a job:
 * unfinished work is then answered synchronously, before a later deadline.
 */
export function missedShare(
  { deadlineHours, expiryHours }: Pick<Volume, 'deadlineHours' | 'expiryHours'>,
  medianHours: number,
  p95Hours: number,
): number {
  if (deadlineHours === null || (expiryHours !== null && deadlineHours > expiryHours)) return 0;
  const sigma = (Math.log(p95Hours) - Math.log(medianHours)) / Z_95;
  if (medianHours <= 0 || sigma <= 0) return medianHours > deadlineHours ? 1 : 0;
  return 1 - standardNormalCdf((Math.log(deadlineHours) - Math.log(medianHours)) / sigma);
}

/** P(Z <= z) of a standard normal Z, to 1e-7: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26. */
export function standardNormalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (series * Math.exp(-x * x)) / 2;
  return z < 0 ? tail : 1 - tail;
}
