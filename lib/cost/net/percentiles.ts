import type { NetFactors } from './factors';

/** USD a month, and the share of the draws that save nothing. */
export type Percentiles = { p10: number; p50: number; p90: number; loss: number };

/** Percentiles of nets (nearest rank). */
export function percentilesOf(nets: Float64Array): Percentiles {
  const [least, p10, p50, p90] = orderStatistics(nets, ranksOf(nets.length)) as [number, number, number, number];
  return { p10, p50, p90, loss: least > 0 ? 0 : shareOfLosses(nets) };
}

/** Those of the count that was asked last. Nearly all are asked of one count. */
let ranks = { count: 0, of: [0, 0, 0, 0] };

function ranksOf(count: number): readonly number[] {
  if (ranks.count !== count) {
    ranks = { count, of: [1, ...[0.1, 0.5, 0.9].map((share) => Math.ceil(count * share))] };
  }
  return ranks.of;
}

function shareOfLosses(nets: Float64Array): number {
  const count = nets.length;
  let losses = 0;
  for (let i = 0; i < count; i += 1) if ((nets[i] as number) <= 0) losses += 1;
  return losses / count;
}

/** The percentiles of one workload, by the factors of the draws that they come from. */
export type KeptPercentiles = { factors: NetFactors; percentiles: Percentiles }[];

/** As many as the columns that a page compares, and some that a slider has just left. */
const KEPT = 8;

/** Those of one workload are kept with it, because an assumption that its way does not read changes nothing of them. */
export function percentilesOnce(kept: KeptPercentiles, factors: NetFactors, make: () => Float64Array): Percentiles {
  for (const one of kept) if (one.factors === factors) return one.percentiles;
  const percentiles = percentilesOf(make());
  if (kept.length >= KEPT) kept.shift();
  kept.push({ factors, percentiles });
  return percentiles;
}

const BUCKETS = 256;
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
    return valueInBucket(bucket, rank - smaller, values);
  });
}

function fillBuckets(values: Float64Array): void {
  if (before.length < values.length) before = new Int32Array(values.length);
  // Read before the loops, which run millions of times: older engines look up a variable of the module again in each iteration.
  const [count, inBucket, lastOf, beforeOf] = [values.length, counts, last, before];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i += 1) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = high > low ? (BUCKETS - 1) / (high - low) : 0;
  inBucket.fill(0);
  for (let i = 0; i < count; i += 1) {
    const bucket = (((values[i] as number) - low) * scale) | 0;
    beforeOf[i] = lastOf[bucket] as number;
    lastOf[bucket] = i;
    inBucket[bucket] = (inBucket[bucket] as number) + 1;
  }
}

/** The bucket of a rank, and the number of values in the buckets before it. */
function placeOf(rank: number): { bucket: number; smaller: number } {
  const inBucket = counts;
  let smaller = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const count = inBucket[bucket] as number;
    if (rank >= 1 && rank <= smaller + count) return { bucket, smaller };
    smaller += count;
  }
  throw new RangeError('no value has this rank');
}

/** A bucket mostly has a handful of values, for which a sort by insertion is quicker than the engine's. */
const HANDFUL = 32;
const handful = new Float64Array(HANDFUL);

/** The value at a rank within a bucket. */
function valueInBucket(bucket: number, rank: number, values: Float64Array): number {
  const count = counts[bucket] as number;
  const sorted = count > HANDFUL ? new Float64Array(count) : handful;
  let index = last[bucket] as number;
  for (let i = 0; i < count; i += 1) {
    const value = values[index] as number;
    index = before[index] as number;
    let place = i;
    if (count <= HANDFUL) {
      while (place > 0 && (sorted[place - 1] as number) > value) {
        sorted[place] = sorted[place - 1] as number;
        place -= 1;
      }
    }
    sorted[place] = value;
  }
  return (count > HANDFUL ? sorted.sort() : sorted)[rank - 1] as number;
}
