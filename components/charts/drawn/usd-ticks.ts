/** At most so many steps of an axis. */
const MOST_STEPS = 5;
/** So little of a step is the noise of a division. */
const ROUNDING = 1e-9;

/** The lines of an axis from 0 to a sum: round ones, no more than are needed to reach it. */
export function usdTicks(most: number): number[] {
  return most > 0 ? usdTicksBetween(0, most) : [0, 1];
}

/** The lines of an axis around two sums: round ones in at most `steps` steps, or one more where neither sum is on a line. */
export function usdTicksBetween(least: number, most: number, steps = MOST_STEPS): number[] {
  if (!(most > least)) return [least, least + 1];
  const shortest = (most - least) / Math.max(1, Math.min(MOST_STEPS, steps));
  const power = 10 ** Math.floor(Math.log10(shortest));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= shortest) ?? 10) * power;
  const first = Math.floor(least / step + ROUNDING);
  const count = Math.ceil(most / step - ROUNDING) - first + 1;
  // No line is at minus zero.
  return Array.from({ length: count }, (_, at) => (first + at) * step + 0);
}

/** An axis from zero to the last of its ticks. */
export function fromZero(ticks: number[]) {
  return { domain: [0, ticks.at(-1) ?? 0], ticks };
}
