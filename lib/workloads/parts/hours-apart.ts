const HOURS = 24;

/**
 * How different the hours are that two sets of requests keep, from 0 (as alike as chance makes them) to 1 (no hour in common). Each has,
 * for each hour of the day, the days on which it had a request then: days, because a run of a thousand requests is one event.
 * It is their total variation distance, less what two samples of this size from one pattern differ by on average.
 */
export function hoursApart(one: readonly number[], other: readonly number[]): number {
  const sum = (days: readonly number[]) => days.reduce((total, count) => total + count, 0);
  const [ofOne, ofOther] = [sum(one), sum(other)];
  if (ofOne === 0 || ofOther === 0) return 0;
  let distance = 0;
  let chance = 0;
  for (let hour = 0; hour < HOURS; hour += 1) {
    const [a, b] = [one[hour] ?? 0, other[hour] ?? 0];
    const pooled = (a + b) / (ofOne + ofOther);
    distance += Math.abs(a / ofOne - b / ofOther) / 2;
    // The mean of the absolute value of a normal variable is its deviation times sqrt(2 / pi).
    chance += Math.sqrt((2 / Math.PI) * pooled * (1 - pooled) * (1 / ofOne + 1 / ofOther)) / 2;
  }
  return chance >= 1 ? 0 : Math.max(0, (distance - chance) / (1 - chance));
}
