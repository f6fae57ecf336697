import { missedShare, standardNormalCdf } from '../../cost/overheads/missed-deadlines';

/** How long a job takes, in hours: lognormal through these two, as the audit assumes. It ends at the expiry, null where jobs do not expire. */
export type Turnaround = { medianHours: number; p95Hours: number; expiryHours: number | null };

/** P(an answer is there within so many hours of the submission), by the formula of the audit's missed deadlines. */
export function doneWithin({ medianHours, p95Hours, expiryHours }: Turnaround, hours: number): number {
  if (hours <= 0) return 0;
  return 1 - missedShare({ deadlineHours: hours, expiryHours }, medianHours, p95Hours);
}

const Z_95 = 1.6448536269514722;
const HALVINGS = 60;

/** The hours within which a share of the jobs is done: `share` above 0 and below 1. */
export function hoursUntil({ medianHours, p95Hours, expiryHours }: Turnaround, share: number): number {
  const sigma = (Math.log(p95Hours) - Math.log(medianHours)) / Z_95;
  // The assumption itself, without the error of an inverse.
  const z = share === 0.95 ? Z_95 : normalQuantile(share);
  const hours = sigma > 0 ? medianHours * Math.exp(z * sigma) : medianHours;
  return expiryHours === null ? hours : Math.min(hours, expiryHours);
}

/** The z below which a standard normal is with this probability, by halving. */
function normalQuantile(share: number): number {
  let [low, high] = [-8, 8];
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (standardNormalCdf(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
