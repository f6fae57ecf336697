/** At most so many steps of an axis. */
const MOST_STEPS = 5;
/** So little of a step is the noise of a division. */
const ROUNDING = 1e-9;

/** The lines of an axis from 0 to a sum: round ones, no more than are needed to reach it. */
export function usdTicks(most: number): number[] {
  if (!(most > 0)) return [0, 1];
  const least = most / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
  return Array.from({ length: Math.ceil(most / step - ROUNDING) + 1 }, (_, at) => at * step);
}

/** An axis from zero to the last of its ticks. */
export function fromZero(ticks: number[]) {
  return { domain: [0, ticks.at(-1) ?? 0], ticks };
}
