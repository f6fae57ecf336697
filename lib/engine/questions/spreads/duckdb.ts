import { type Histogram, histogramOf } from '../../../workloads/profile/histogram';
import { sparseCounts, workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';

/** Buckets of an octave in which times are counted for their medians: 1.1% wide. */
const FINE = 64;
/** Buckets of an octave in a histogram (see histogram.ts). */
const COARSE = 2;

/** The bucket of a value: -1 under 1, NULL where the log does not say. */
const bucket = (value: string, anOctave: number) =>
  `CASE WHEN ${value} < 1 THEN -1 ELSE floor(${anOctave} * log2(${value})) END::SMALLINT`;

/** The bucket of a histogram that holds a fine one. */
const coarse = (fine: string) => `CASE WHEN ${fine} < 0 THEN ${fine} ELSE ${fine} // ${FINE / COARSE} END`;

const NONE: Histogram = { zeros: 0, firstBucket: 0, counts: [] };

export const spreadsInDuckdb: DuckdbAnswer<'medianLatencyMs' | 'medianFirstTokenMs' | 'histograms'> = {
  answer: async (keyed) => {
    const buckets = await countBuckets(keyed);
    const input = await readHistograms(keyed, buckets, 'input');
    const output = await readHistograms(keyed, buckets, 'output');
    const latency = await readHistograms(keyed, buckets, coarse('latency'));
    const firstToken = await readHistograms(keyed, buckets, coarse('first_token'));
    const medianLatency = await readMedians(keyed, buckets, 'latency');
    const medianFirstToken = await readMedians(keyed, buckets, 'first_token');
    const measured = new Set([input, output, latency, firstToken].flatMap((histograms) => [...histograms.keys()]));
    return new Map(
      [...measured].map((w) => [
        w,
        {
          medianLatencyMs: medianLatency.get(w) ?? null,
          medianFirstTokenMs: medianFirstToken.get(w) ?? null,
          histograms: {
            inputTokens: input.get(w) ?? NONE,
            outputTokens: output.get(w) ?? NONE,
            latencyMs: latency.get(w) ?? null,
            firstTokenMs: firstToken.get(w) ?? null,
          },
        },
      ]),
    );
  },
};

/** One pass counts all four. Medians of counts do not depend on the order of rows, unlike approximate quantiles. */
function countBuckets(keyed: Keyed): Promise<string> {
  return keyed.table(
    `SELECT w, input, output, latency, first_token, count(*) AS n, avg(latency_ms) AS mean_latency, avg(first_token_ms) AS mean_first_token
     FROM (SELECT w, ${bucket('whole_input', COARSE)} AS input, ${bucket('whole_output', COARSE)} AS output, latency_ms,
         ${bucket('latency_ms', FINE)} AS latency, CASE WHEN streamed IS NOT false THEN first_token_ms END AS first_token_ms,
         ${bucket('CASE WHEN streamed IS NOT false THEN first_token_ms END', FINE)} AS first_token
       FROM ${keyed.requests} WHERE NOT is_sum)
     GROUP BY GROUPING SETS ((w, input), (w, output), (w, latency), (w, first_token))`,
  );
}

async function readHistograms(
  keyed: Keyed,
  buckets: string,
  place: string,
): Promise<Map<WorkloadHash, Histogram | null>> {
  const counts = await sparseCounts(
    keyed,
    `SELECT w, ${place} AS place, sum(n) AS n FROM ${buckets} WHERE place IS NOT NULL GROUP BY ALL`,
  );
  return new Map([...counts].map(([w, byBucket]) => [w, histogramOf(byBucket)]));
}

/** The mean of the bucket that holds the median: within a hundredth of it, and exact for a time that never varies. */
async function readMedians(
  keyed: Keyed,
  buckets: string,
  time: 'latency' | 'first_token',
): Promise<Map<WorkloadHash, number>> {
  const rows = await keyed.rows(
    `WITH summed AS (SELECT w, ${time} AS bucket, mean_${time} AS mean, sum(n) OVER (PARTITION BY w ORDER BY ${time}) AS upto,
       sum(n) OVER (PARTITION BY w) / 2 AS half FROM ${buckets} WHERE ${time} IS NOT NULL)
     SELECT w, arg_min(mean, bucket) AS median FROM summed WHERE upto >= half GROUP BY w`,
  );
  return new Map(rows.map((row) => [workloadHash(row), Number(row.median)]));
}
