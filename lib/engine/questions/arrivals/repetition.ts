import type { Arrivals } from '../../../workloads/profile/arrivals';
import { byStretch, type SlotMeasure } from './slot-measure';

const SLOTS_A_HALF_HOUR = 6;
/** A day and a week, in half hours. */
const DAY = 48;
const WEEK = 336;

/** Correlation of the half-hourly counts with those a day and a week later. Null where fewer than two of them fit. */
export function repetitionOf(): SlotMeasure<NonNullable<Arrivals['repetition']>> {
  let first: number | null = null;
  let last = 0;
  /** The latest half hours, by their place in a week. */
  const latest: { place: number; n: number }[] = [];
  const lagged = [DAY, WEEK].map((lag) => ({ lag, pairs: 0, products: 0, later: { n: 0, squares: 0 } }));
  const all = { n: 0, squares: 0 };
  const halfHours = byStretch(SLOTS_A_HALF_HOUR, (place, n) => {
    first ??= place;
    last = place;
    all.n += n;
    all.squares += n * n;
    for (const sums of lagged) {
      if (place < first + sums.lag) continue;
      sums.later.n += n;
      sums.later.squares += n * n;
      const before = latest[(place - sums.lag) % WEEK];
      if (before?.place !== place - sums.lag) continue;
      sums.pairs += 1;
      sums.products += before.n * n;
    }
    latest[place % WEEK] = { place, n };
  });
  return {
    add: halfHours.add,
    result: () => {
      halfHours.end();
      const [day = null, week = null] = lagged.map(({ lag, pairs, products, later }) => {
        const places = last - (first ?? 0) + 1;
        if (places < 2 * lag || pairs === 0) return null;
        const tail = latest.filter(({ place }) => place > last - lag);
        const earlier = {
          n: tail.reduce((sum, { n }) => sum - n, all.n),
          squares: tail.reduce((sum, { n }) => sum - n * n, all.squares),
        };
        const [a, b] = [momentsOf(earlier, places - lag), momentsOf(later, places - lag)];
        const deviation = Math.sqrt(a.variance * b.variance);
        if (deviation === 0) return null;
        return Math.max(-1, Math.min(1, (products / (places - lag) - a.mean * b.mean) / deviation));
      });
      return { day, week };
    },
  };
}

function momentsOf({ n, squares }: { n: number; squares: number }, places: number) {
  const mean = n / places;
  return { mean, variance: squares / places - mean * mean };
}
