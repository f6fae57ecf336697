import type { DuckDBConnection } from '@duckdb/node-api';
import type { CountedSide, Uncounted } from '../../../workloads/profile/uncounted';
import { numberOrNull, queryRows, type Row, toCount } from '../../duckdb/session';
import { type WorkloadHash, workloadHash } from '../../keyed/sparse-counts';

type Side = 'input' | 'output';

/** Buckets of an octave in which lengths are counted for their percentiles: 1.1% wide. */
const FINE = 64;

/** A failed request that says nothing, or zero, used no tokens, so it is no example for the others. */
const counted = (side: Side) =>
  `(whole_${side} IS NOT NULL AND (status IS DISTINCT FROM 'error' OR whole_${side} > 0))`;

/** What a query over `keyed` has to select of each workload for `uncountedOf`. */
export const UNCOUNTED_SQL = `
  coalesce(sum(request_count) FILTER (${counted('input')}), 0) AS input_known, coalesce(sum(request_count) FILTER (whole_input IS NULL), 0) AS input_unknown,
  coalesce(sum(request_count) FILTER (${counted('output')}), 0) AS output_known, coalesce(sum(request_count) FILTER (whole_output IS NULL), 0) AS output_unknown,
  coalesce(sum(request_count) FILTER (whole_input IS NULL AND whole_output IS NULL), 0) AS neither,
  coalesce(sum(request_count) FILTER (whole_input = 0 AND whole_output = 0 AND status IS DISTINCT FROM 'error'), 0) AS zero,
  coalesce(sum(whole_output) FILTER (whole_input IS NULL), 0) AS output_beside_unknown_input`;

export type Percentiles = ReadonlyMap<WorkloadHash, { low: number | null; high: number | null }>;

/** The requests of a workload without token counts, from a row of `UNCOUNTED_SQL`; null where all have them and use some. */
export function uncountedOf(row: Row, spreads: Readonly<Record<Side, Percentiles>>): Uncounted | null {
  const [unknownInput, unknownOutput] = [toCount(row.input_unknown), toCount(row.output_unknown)];
  const zero = toCount(row.zero);
  if (unknownInput + unknownOutput + zero === 0) return null;
  const side = (name: Side, unknown: number): CountedSide => ({
    known: toCount(row[`${name}_known`]),
    unknown,
    ...(spreads[name].get(workloadHash(row)) ?? { low: null, high: null }),
  });
  return {
    input: side('input', unknownInput),
    output: side('output', unknownOutput),
    neither: toCount(row.neither),
    zero,
    outputBesideUnknownInput: toCount(row.output_beside_unknown_input),
  };
}

/** The 10th and 90th percentile of a side's counts in the workloads of `keyed` that lack some; no query where none does. */
export async function readPercentiles(
  connection: DuckDBConnection,
  rows: readonly Row[],
): Promise<Record<Side, Percentiles>> {
  const of = (side: Side) => percentilesOf(connection, side, rows);
  return { input: await of('input'), output: await of('output') };
}

async function percentilesOf(connection: DuckDBConnection, side: Side, rows: readonly Row[]): Promise<Percentiles> {
  const lacking = rows.filter((row) => toCount(row[`${side}_unknown`]) > 0).map(workloadHash);
  if (lacking.length === 0) return new Map();
  // By buckets and their means, as medians are: exact where a length never varies, and the same in whichever order rows come.
  const found = await queryRows(
    connection,
    `WITH lacking AS (SELECT DISTINCT w FROM keyed WHERE whole_${side} IS NULL),
     lengths AS (
       SELECT w, CASE WHEN whole_${side} < 1 THEN -1 ELSE floor(${FINE} * log2(whole_${side})) END AS bucket, count(*) AS n, avg(whole_${side}) AS mean
       FROM keyed SEMI JOIN lacking USING (w) WHERE NOT is_sum AND ${counted(side)} GROUP BY ALL),
     summed AS (
       SELECT w, bucket, mean, sum(n) OVER (PARTITION BY w ORDER BY bucket) AS upto, sum(n) OVER (PARTITION BY w) AS whole FROM lengths)
     SELECT w, arg_min(mean, bucket) FILTER (upto >= 0.1 * whole) AS low, arg_min(mean, bucket) FILTER (upto >= 0.9 * whole) AS high
     FROM summed GROUP BY w`,
  );
  return new Map(found.map((row) => [workloadHash(row), { low: numberOrNull(row.low), high: numberOrNull(row.high) }]));
}
