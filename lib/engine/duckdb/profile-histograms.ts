import type { DuckDBConnection } from '@duckdb/node-api';
import { type Histogram, histogramOf } from '../../workloads/histogram';
import type { WorkloadProfile } from '../../workloads/profile';
import { sparseCounts, type WorkloadHash } from './sparse-counts';

/** The bucket of a value (see histogram.ts): -1 under 1, NULL where the log does not say. */
const bucket = (value: string) => `CASE WHEN ${value} < 1 THEN -1 ELSE floor(2 * log2(${value})) END::TINYINT`;

/** How lengths and times are spread in every workload of the view `keyed`. */
export async function readHistograms(
  connection: DuckDBConnection,
): Promise<Map<WorkloadHash, WorkloadProfile['histograms']>> {
  // One pass counts the buckets together; there are few combinations, and each distribution is a sum over them.
  await connection.run(
    `CREATE TEMP TABLE buckets AS
     SELECT w, ${bucket('whole_input')} AS input, ${bucket('coalesce(output_tokens, 0)')} AS output,
       ${bucket('latency_ms')} AS latency, CASE WHEN streamed IS NOT false THEN ${bucket('first_token_ms')} END AS first_token, count(*) AS n
     FROM keyed WHERE NOT is_sum GROUP BY ALL`,
  );
  const read = async (column: string) => {
    const counts = await sparseCounts(
      connection,
      `SELECT w, ${column} AS place, sum(n) AS n FROM buckets WHERE ${column} IS NOT NULL GROUP BY ALL`,
    );
    return new Map([...counts].map(([w, byBucket]) => [w, histogramOf(byBucket)]));
  };
  const input = await read('input');
  const output = await read('output');
  const latency = await read('latency');
  const firstToken = await read('first_token');
  const none: Histogram = { zeros: 0, firstBucket: 0, counts: [] };
  return new Map(
    [...input.keys()].map((w) => [
      w,
      {
        inputTokens: input.get(w) ?? none,
        outputTokens: output.get(w) ?? none,
        latencyMs: latency.get(w) ?? null,
        firstTokenMs: firstToken.get(w) ?? null,
      },
    ]),
  );
}
