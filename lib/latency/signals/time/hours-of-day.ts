/** The `width` neighbouring hours of the day (UTC, round the clock) that hold the largest share of the requests. */
export function busiestHours(byHour: readonly number[], width: number): { from: number; to: number; share: number } {
  const total = byHour.reduce((sum, n) => sum + n, 0);
  let best = { from: 0, to: width % 24, share: 0 };
  for (let from = 0; from < 24; from += 1) {
    let inside = 0;
    for (let i = 0; i < width; i += 1) inside += byHour[(from + i) % 24] ?? 0;
    const share = total === 0 ? 0 : inside / total;
    if (share > best.share) best = { from, to: (from + width) % 24, share };
  }
  return best;
}
