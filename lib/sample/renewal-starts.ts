import type { Random } from './random';

/** Length of a window of ServeGen. */
export const WINDOW_MS = 600_000;

/**
 * About `count` starts in ms from `start` on: a renewal process with the given inter-arrival CV (gamma gaps), run in the
 * time in which the rate is constant and mapped back to the clock through the cumulative rate. `weights` are the relative
 * rates of 10-minute windows. So the day keeps its shape and the gaps keep their burstiness when the rate is scaled down,
 * as ServeGen's own generator scales it.
 */
export function renewalStarts(
  weights: readonly number[],
  count: number,
  interArrivalCv: number,
  start: number,
  random: Random,
): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const perStart = total / count;
  const starts: number[] = [];
  let window = 0;
  let before = 0;
  let position = perStart * random.uniform();
  while (position < total) {
    while (before + (weights[window] ?? 0) <= position) before += weights[window++] ?? 0;
    starts.push(start + Math.floor((window + (position - before) / (weights[window] ?? 1)) * WINDOW_MS));
    position += perStart * random.gamma(interArrivalCv);
  }
  return starts;
}
