const BUCKETS = 512;
const counts = new Int32Array(BUCKETS);

/**
 * The exact values at two ranks (1 is the smallest), without sorting all values: counts by bucket find the few candidates for
 * a rank. Throws RangeError for a rank that no value has. Numbers must be finite.
 */
export function orderStatistics(values: Float64Array, firstRank: number, secondRank: number): [number, number] {
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
  const first = placeOf(firstRank);
  const second = placeOf(secondRank);
  const inFirst: number[] = [];
  const inSecond: number[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const bucket = ((value - low) * scale) | 0;
    if (bucket === first.bucket) inFirst.push(value);
    if (bucket === second.bucket) inSecond.push(value);
  }
  return [nth(inFirst, firstRank - first.before), nth(inSecond, secondRank - second.before)];
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

function nth(values: number[], rank: number): number {
  return values.sort((a, b) => a - b)[rank - 1] as number;
}
