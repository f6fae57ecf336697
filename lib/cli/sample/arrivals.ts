import type { Random } from './random';
import type { ShapedArrivals, TimedArrivals } from './sample-workload';
import extract from './servegen-shapes.json';

export const SAMPLE_DAYS = 14;
const WINDOW_MS = 600_000;
const WINDOWS_PER_HOUR = 6;
const DAY_MS = 86_400_000;

/** Weekday of a moment in UTC, Monday is 0. */
function weekday(ms: number): number {
  return (new Date(ms).getUTCDay() + 6) % 7;
}

/**
 * Starts of sessions in ms: a renewal process with the client's inter-arrival CV (gamma gaps), run in the time in which
 * its rate is constant and mapped back to the clock through the cumulative rate. So the day keeps the client's shape and
 * the gaps keep its burstiness when the rate is scaled down, as ServeGen's own generator scales it.
 */
export function shapedStarts(arrivals: ShapedArrivals, start: number, random: Random): number[] {
  const client = extract.clients.find(({ name }) => name === arrivals.client);
  if (!client) throw new Error(`servegen-shapes.json has no client ${arrivals.client}`);
  const rates = client.rates.split(' ').map(Number);
  const weights = rates.map((_, window) => {
    const shifted = (window - arrivals.shiftHours * WINDOWS_PER_HOUR + rates.length) % rates.length;
    const weekend = weekday(start + window * WINDOW_MS) >= 5;
    return (rates[shifted] ?? 0) * (weekend ? arrivals.weekendShare : 1);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const perSession = total / (arrivals.perDay * SAMPLE_DAYS);

  const starts: number[] = [];
  let window = 0;
  let before = 0;
  let position = perSession * random.uniform();
  while (position < total) {
    while (before + (weights[window] ?? 0) <= position) before += weights[window++] ?? 0;
    starts.push(start + Math.floor((window + (position - before) / (weights[window] ?? 1)) * WINDOW_MS));
    position += perSession * random.gamma(client.interArrivalCv);
  }
  return starts;
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
