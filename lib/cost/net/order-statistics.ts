const BUCKETS = 512;
const counts = new Int32Array(BUCKETS);

/**
 * The exact values at some ranks (1 is the smallest), without sorting all values: counts by bucket find the few candidates for
 * a rank. Throws RangeError for a rank that no value has. Numbers must be finite.
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): number[] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = high > low ? (BUCKETS - 1) / (high - low) : 0;
  counts.fill(0);
  for (let i = 0; i < values.length; i += 1) {
    const bucket = (((values[i] as number) - low) * scale) | 0;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  const places = ranks.map(placeOf);
  const candidates = new Map(places.map(({ bucket }) => [bucket, [] as number[]]));
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    candidates.get(((value - low) * scale) | 0)?.push(value);
  }
  for (const list of candidates.values()) list.sort((a, b) => a - b);
  return places.map(({ bucket, before }, at) => candidates.get(bucket)?.[(ranks[at] as number) - before - 1] as number);
}

/** The bucket of a rank, and the number of values in the buckets before it. */
function placeOf(rank: number): { bucket: number; before: number } {
  let before = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = counts[bucket] as number;
    if (rank >= 1 && rank <= before + count) return { bucket, before };
    before += count;
  }
  throw new RangeError('no value has this rank');
}
