import type { DuckDBConnection } from '@duckdb/node-api';
import { type Histogram, histogramOf } from '../../../workloads/profile/histogram';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { queryRows } from '../../duckdb/session';
import { sparseCounts, type WorkloadHash, workloadHash } from '../../keyed/sparse-counts';

/** Buckets of an octave in which times are counted for their medians: 1.1% wide. */
const FINE = 64;
/** Buckets of an octave in a histogram (see histogram.ts). */
const COARSE = 2;

/** The bucket of a value: -1 under 1, NULL where the log does not say. */
const bucket = (value: string, anOctave: number) =>
  `CASE WHEN ${value} < 1 THEN -1 ELSE floor(${anOctave} * log2(${value})) END::SMALLINT`;

/** The bucket of a histogram that holds a fine one. */
const coarse = (fine: string) => `CASE WHEN ${fine} < 0 THEN ${fine} ELSE ${fine} // ${FINE / COARSE} END`;

/** How lengths and times are spread in a workload, and the medians of its times. */
export type Spreads = Pick<WorkloadProfile, 'medianLatencyMs' | 'medianFirstTokenMs'> & {
  histograms: NonNullable<WorkloadProfile['histograms']>;
};

/** The spreads of every workload of the view `keyed`, but of rows that stand for many requests. */
export async function readSpreads(connection: DuckDBConnection): Promise<Map<WorkloadHash, Spreads>> {
  // One pass counts all four. Medians of counts, unlike approximate quantiles, are the same in whichever order rows come.
  await connection.run(
    `CREATE TEMP TABLE buckets AS
     SELECT w, input, output, latency, first_token, count(*) AS n, avg(latency_ms) AS mean_latency, avg(first_token_ms) AS mean_first_token
     FROM (SELECT w, ${bucket('whole_input', COARSE)} AS input, ${bucket('whole_output', COARSE)} AS output, latency_ms,
         ${bucket('latency_ms', FINE)} AS latency, CASE WHEN streamed IS NOT false THEN first_token_ms END AS first_token_ms,
         ${bucket('CASE WHEN streamed IS NOT false THEN first_token_ms END', FINE)} AS first_token
       FROM keyed WHERE NOT is_sum)
     GROUP BY GROUPING SETS ((w, input), (w, output), (w, latency), (w, first_token))`,
  );
  const input = await readHistograms(connection, 'input');
  const output = await readHistograms(connection, 'output');
  const latency = await readHistograms(connection, coarse('latency'));
  const firstToken = await readHistograms(connection, coarse('first_token'));
  const medianLatency = await readMedians(connection, 'latency');
  const medianFirstToken = await readMedians(connection, 'first_token');
  const none: Histogram = { zeros: 0, firstBucket: 0, counts: [] };
  const measured = new Set([input, output, latency, firstToken].flatMap((histograms) => [...histograms.keys()]));
  return new Map(
    [...measured].map((w) => [
      w,
      {
        medianLatencyMs: medianLatency.get(w) ?? null,
        medianFirstTokenMs: medianFirstToken.get(w) ?? null,
        histograms: {
          inputTokens: input.get(w) ?? none,
          outputTokens: output.get(w) ?? none,
          latencyMs: latency.get(w) ?? null,
          firstTokenMs: firstToken.get(w) ?? null,
        },
      },
    ]),
  );
}

async function readHistograms(
  connection: DuckDBConnection,
  place: string,
): Promise<Map<WorkloadHash, Histogram | null>> {
  const counts = await sparseCounts(
    connection,
    `SELECT w, ${place} AS place, sum(n) AS n FROM buckets WHERE place IS NOT NULL GROUP BY ALL`,
  );
  return new Map([...counts].map(([w, byBucket]) => [w, histogramOf(byBucket)]));
}

/** The mean of the bucket that holds the median: within a hundredth of it, and exact for a time that never varies. */
async function readMedians(
  connection: DuckDBConnection,
  time: 'latency' | 'first_token',
): Promise<Map<WorkloadHash, number>> {
  const rows = await queryRows(
    connection,
    `WITH summed AS (SELECT w, ${time} AS bucket, mean_${time} AS mean, sum(n) OVER (PARTITION BY w ORDER BY ${time}) AS upto,
       sum(n) OVER (PARTITION BY w) / 2 AS half FROM buckets WHERE ${time} IS NOT NULL)
     SELECT w, arg_min(mean, bucket) AS median FROM summed WHERE upto >= half GROUP BY w`,
  );
  return new Map(rows.map((row) => [workloadHash(row), Number(row.median)]));
}
