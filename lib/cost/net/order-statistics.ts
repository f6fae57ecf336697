const BUCKETS = 512;
const counts = new Int32Array(BUCKETS);
/** The index of the last value of each bucket, and of the value before each value in its bucket. */
const last = new Int32Array(BUCKETS);
let before = new Int32Array(0);

/**
 * The exact values at some ranks (1 is the smallest), without sorting all values: only those that share a bucket with a rank
 * are sorted. Throws RangeError for a rank that no value has. Numbers must be finite.
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): number[] {
  fillBuckets(values);
  return ranks.map((rank) => {
    const { bucket, smaller } = placeOf(rank);
    return sortedBucket(bucket, values)[rank - smaller - 1] as number;
  });
}

function fillBuckets(values: Float64Array): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i += 1) {
    low = Math.min(low, values[i] as number);
    high = Math.max(high, values[i] as number);
  }
  const scale = high > low ? (BUCKETS - 1) / (high - low) : 0;
  if (before.length < values.length) before = new Int32Array(values.length);
  counts.fill(0);
  for (let i = 0; i < values.length; i += 1) {
    const bucket = (((values[i] as number) - low) * scale) | 0;
    before[i] = last[bucket] as number;
    last[bucket] = i;
    counts[bucket] = (counts[bucket] as number) + 1;
  }
}

/** The bucket of a rank, and the number of values in the buckets before it. */
function placeOf(rank: number): { bucket: number; smaller: number } {
  let smaller = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = counts[bucket] as number;
    if (rank >= 1 && rank <= smaller + count) return { bucket, smaller };
    smaller += count;
  }
  throw new RangeError('no value has this rank');
}

function sortedBucket(bucket: number, values: Float64Array): Float64Array {
  const sorted = new Float64Array(counts[bucket] as number);
  let value = last[bucket] as number;
  for (let i = 0; i < sorted.length; i += 1) {
    sorted[i] = values[value] as number;
    value = before[value] as number;
  }
  return sorted.sort();
}
