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

/** Where Hart's polynomials end, and the tail is a continued fraction. */
const FAR = 7.07106781186547;

/**
 * P(Z <= z) of a standard normal Z, to 1e-14, because money is multiplied by it: Hart's algorithm 5666 as West gives it, Better
 * approximations to cumulative normal functions (2005).
 */
export function standardNormalCdf(z: number): number {
  const tail = tailBeyond(Math.abs(z));
  return z < 0 ? tail : 1 - tail;
}

/** P(Z > x) for x of zero and more. */
function tailBeyond(x: number): number {
  const density = Math.exp((-x * x) / 2);
  if (x >= FAR) return density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / Math.sqrt(2 * Math.PI);
  const above =
    (((((3.52624965998911e-2 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
      112.079291497871) *
      x +
      221.213596169931) *
      x +
    220.206867912376;
  const below =
    ((((((8.83883476483184e-2 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
      296.564248779674) *
      x +
      637.333633378831) *
      x +
      793.826512519948) *
      x +
    440.413735824752;
  return (density * above) / below;
}
