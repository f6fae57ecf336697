import * as z from 'zod';

/**
 * How often values of each size occur, in half-octave buckets: bucket k holds values from 2^(k/2) up to 2^((k+1)/2).
 * `zeros` counts values under 1. It is small, and exact enough for a chart and for quantiles within 20%.
 */
export const histogramSchema = z.object({
  zeros: z.number().int().nonnegative(),
  firstBucket: z.number().int().nonnegative(),
  counts: z.array(z.number().int().nonnegative()),
});
export type Histogram = z.infer<typeof histogramSchema>;

export type Bucket = { from: number; to: number; count: number };

/** The buckets from the smallest to the largest with a value, including empty ones between them. */
export function bucketsOf({ zeros, firstBucket, counts }: Histogram): Bucket[] {
  const edge = (bucket: number) => 2 ** (bucket / 2);
  const buckets = counts.map((count, i) => ({ from: edge(firstBucket + i), to: edge(firstBucket + i + 1), count }));
  return zeros > 0 ? [{ from: 0, to: 1, count: zeros }, ...buckets] : buckets;
}

/** A quantile (share from 0 to 1), interpolated on a log scale inside its bucket; null if nothing was counted. */
export function quantile(histogram: Histogram, share: number): number | null {
  const buckets = bucketsOf(histogram);
  const total = buckets.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { from, to, count } of buckets) {
    const inside = (share * total - before) / count;
    if (count > 0 && inside <= 1) return from === 0 ? 0 : from * (to / from) ** Math.max(0, inside);
    before += count;
  }
  return null;
}

/** A histogram from counts by bucket. Bucket -1 counts the values under 1. Null if nothing was counted. */
export function histogramOf(byBucket: ReadonlyMap<number, number>): Histogram | null {
  const buckets = [...byBucket.keys()].filter((bucket) => bucket >= 0);
  const zeros = byBucket.get(-1) ?? 0;
  if (buckets.length === 0) return zeros > 0 ? { zeros, firstBucket: 0, counts: [] } : null;
  const firstBucket = Math.min(...buckets);
  const length = Math.max(...buckets) - firstBucket + 1;
  return { zeros, firstBucket, counts: Array.from({ length }, (_, i) => byBucket.get(firstBucket + i) ?? 0) };
}
