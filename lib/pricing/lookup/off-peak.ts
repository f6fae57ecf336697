import { HOURS_A_WEEK } from '../../workloads/profile/tokens/token-times';
import type { Catalogue } from '../catalogue/catalogue';
import type { Rate } from '../catalogue/rate';
import type { ModelRef } from '../models/resolve-model';
import { findRates } from './find-rates';

const HOUR_MS = 3_600_000;

/** The standard rates of the cheapest hours, and the longest wait for them in hours. */
export type OffPeak = { rates: readonly Rate[]; waitHours: number };

/**
 * The cheapest hours of the week after an instant (ms since 1970), for a provider whose price changes by the hour. Null where
 * it does not. Hours are compared by what a million tokens each way cost in the shortest context band.
 */
export function offPeak(catalogue: Catalogue, ref: ModelRef, atMs: number): OffPeak | null {
  const now = findRates(catalogue, ref, 'standard', atMs);
  if (!now.some(({ inForce }) => inForce?.hours != null)) return null;
  const first = Math.floor(atMs / HOUR_MS) * HOUR_MS;
  const hours = Array.from({ length: HOURS_A_WEEK }, (_, hour) =>
    findRates(catalogue, ref, 'standard', first + hour * HOUR_MS),
  );
  const prices = hours.map(priceOf);
  const cheapest = Math.min(...prices);
  const at = prices.indexOf(cheapest);
  const waitHours = longestRun(prices.map((price) => price > cheapest));
  return waitHours === 0 ? null : { rates: hours[at] ?? [], waitHours };
}

function priceOf([shortest]: readonly Rate[]): number {
  const { input = null, output = null } = shortest?.usd ?? {};
  return input === null || output === null ? Number.POSITIVE_INFINITY : input + output;
}

/** The longest run of true in a week, which begins again after its end. */
function longestRun(week: readonly boolean[]): number {
  let [longest, run] = [0, 0];
  for (const on of [...week, ...week]) {
    run = on ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return Math.min(longest, week.length);
}
