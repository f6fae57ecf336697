import { type Histogram, histogramOf } from '../../../workloads/profile/histogram';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { type Measure, measureEach } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';

/** Buckets of an octave in which times are counted for their medians: 1.1% wide. */
const FINE = 64;
/** Buckets of an octave in a histogram (see histogram.ts). */
const COARSE = 2;

/** The bucket of a value: -1 under 1, NULL where the log does not say. */
const bucket = (value: string, anOctave: number) =>
  `CASE WHEN ${value} < 1 THEN -1 ELSE floor(${anOctave} * log2(${value})) END::SMALLINT`;

const NONE: Histogram = { zeros: 0, firstBucket: 0, counts: [] };

type Spreads = Pick<WorkloadProfile, 'medianLatencyMs' | 'medianFirstTokenMs' | 'histograms'>;

export const spreadsInDuckdb: DuckdbAnswer<keyof Spreads> = {
  answer: async (keyed) => {
    const spreads = await measureEach(keyed, bucketsSql(keyed.requests), spreadsOf);
    return new Map([...spreads].flatMap(([w, own]) => (own === null ? [] : [[w, own]])));
  },
};

/** One pass counts all four. Medians of counts do not depend on the order of rows, unlike approximate quantiles. */
function bucketsSql(requests: string): string {
  return `SELECT w, input::DOUBLE, output::DOUBLE, latency::DOUBLE, first_token::DOUBLE, count(*)::DOUBLE, avg(latency_ms), avg(first_token_ms)
     FROM (SELECT w, ${bucket('whole_input', COARSE)} AS input, ${bucket('whole_output', COARSE)} AS output, latency_ms,
         ${bucket('latency_ms', FINE)} AS latency, CASE WHEN streamed IS NOT false THEN first_token_ms END AS first_token_ms,
         ${bucket('CASE WHEN streamed IS NOT false THEN first_token_ms END', FINE)} AS first_token
       FROM ${requests} WHERE NOT is_sum)
     GROUP BY GROUPING SETS ((w, input), (w, output), (w, latency), (w, first_token)) ORDER BY w`;
}

/** A bucket with its requests and the mean of their times. */
type Bucket = { place: number; n: number; mean: number };

/** The spreads of a workload, from its rows of `bucketsSql`, each of which has one bucket. Null where no request has a value. */
function spreadsOf(): Measure<Spreads | null> {
  const [input, output]: [Bucket[], Bucket[]] = [[], []];
  const [latency, firstToken]: [Bucket[], Bucket[]] = [[], []];
  return {
    add: (values) => {
      const [inInput, inOutput, inLatency, inFirstToken, n, meanLatency, meanFirstToken] = values as (number | null)[];
      const keep = (buckets: Bucket[], place: number | null | undefined, mean: number | null | undefined) => {
        if (typeof place === 'number') buckets.push({ place, n: n ?? 0, mean: mean ?? 0 });
      };
      keep(input, inInput, null);
      keep(output, inOutput, null);
      keep(latency, inLatency, meanLatency);
      keep(firstToken, inFirstToken, meanFirstToken);
    },
    result: () => {
      if ([input, output, latency, firstToken].every((buckets) => buckets.length === 0)) return null;
      return {
        medianLatencyMs: medianInBuckets(latency),
        medianFirstTokenMs: medianInBuckets(firstToken),
        histograms: {
          inputTokens: histogramOf(counted(input)) ?? NONE,
          outputTokens: histogramOf(counted(output)) ?? NONE,
          latencyMs: histogramOf(counted(latency, FINE / COARSE)),
          firstTokenMs: histogramOf(counted(firstToken, FINE / COARSE)),
        },
      };
    },
  };
}

/** Counts by bucket of a histogram, each of which holds so many of these. */
function counted(buckets: readonly Bucket[], each = 1): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { place, n } of buckets) {
    const coarse = place < 0 ? place : Math.floor(place / each);
    counts.set(coarse, (counts.get(coarse) ?? 0) + n);
  }
  return counts;
}

/** The mean of the bucket that holds the median: within a hundredth of it, and exact for a time that never varies. */
function medianInBuckets(buckets: readonly Bucket[]): number | null {
  const half = buckets.reduce((sum, { n }) => sum + n, 0) / 2;
  let upto = 0;
  for (const { n, mean } of buckets.toSorted((a, b) => a.place - b.place)) {
    upto += n;
    if (upto >= half) return mean;
  }
  return null;
}
