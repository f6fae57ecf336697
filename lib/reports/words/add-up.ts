/**
 * Rounds values so that they add up to their rounded total: each is the difference between two rounded running totals.
 */
export function roundToAddUp(values: readonly number[], decimals: number): number[] {
  const scale = 10 ** decimals;
  let exact = 0;
  let rounded = 0;
  return values.map((value) => {
    exact += value;
    const next = Math.round(exact * scale);
    const part = (next - rounded) / scale;
    rounded = next;
    return part;
  });
}
