/**
 * The parts of an amount of USD as cents that add up to its cents (largest remainder method, as for seats of a
 * parliament). Each part, which may be negative, is rounded down, and the cents that are missing go to those that lost
 * most. A part of zero stays zero unless all are.
 */
export function centsOfParts(parts: readonly number[], cents: number): number[] {
  // Drops the noise in the last bits, which would cost a part its whole cent.
  const exact = parts.map((usd) => Number((usd * 100).toFixed(6)));
  const floors = exact.map(Math.floor);
  const lost = (index: number) => (exact[index] ?? 0) - (floors[index] ?? 0);
  const missing = cents - floors.reduce((sum, part) => sum + part, 0);
  const changed = exact.flatMap((usd, index) => (usd === 0 ? [] : [index]));
  const takers = (changed.length > 0 ? changed : [...exact.keys()]).sort((a, b) => lost(b) - lost(a) || a - b);
  const step = Math.sign(missing);
  if (step < 0) takers.reverse();
  const rounded = [...floors];
  for (let given = 0; given < Math.abs(missing); given += 1) {
    const taker = takers[given % takers.length] ?? 0;
    rounded[taker] = (rounded[taker] ?? 0) + step;
  }
  return rounded.map((part) => part + 0);
}
