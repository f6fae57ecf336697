import type { Random } from './random';
import { renewalStarts, WINDOW_MS } from './renewal-starts';
import type { ShapedArrivals, TimedArrivals } from './sample-workload';
import { servegenClient } from './servegen-client';

export const SAMPLE_DAYS = 14;
const WINDOWS_PER_HOUR = 6;
const DAY_MS = 86_400_000;

/** Weekday of a moment in UTC, Monday is 0. */
function weekday(ms: number): number {
  return (new Date(ms).getUTCDay() + 6) % 7;
}

/** Starts of sessions in ms, in the client's rhythm, with weekends made quieter. */
export function shapedStarts(arrivals: ShapedArrivals, start: number, random: Random): number[] {
  const { rates, interArrivalCv } = servegenClient(arrivals.client);
  const weights = rates.map((_, window) => {
    const shifted = (window - arrivals.shiftHours * WINDOWS_PER_HOUR + rates.length) % rates.length;
    const weekend = weekday(start + window * WINDOW_MS) >= 5;
    return (rates[shifted] ?? 0) * (weekend ? arrivals.weekendShare : 1);
  });
  return renewalStarts(weights, arrivals.perDay * SAMPLE_DAYS, interArrivalCv, start, random);
}

/** Starts of the runs of a clock in ms, a few seconds late as schedulers are. */
export function timedStarts(arrivals: TimedArrivals, start: number, random: Random): number[] {
  const starts: number[] = [];
  for (let day = 0; day < SAMPLE_DAYS; day++) {
    const midnight = start + day * DAY_MS;
    if (!arrivals.weekdays.includes(weekday(midnight)) || arrivals.days?.includes(day) === false) continue;
    for (const hour of arrivals.hours) {
      const late = Math.round(random.lognormal(4_000, 0.6));
      starts.push(midnight + (hour * 60 + arrivals.minute) * 60_000 + late);
    }
  }
  return starts;
}
