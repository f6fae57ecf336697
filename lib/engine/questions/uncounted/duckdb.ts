import type { CountedSide, Uncounted } from '../../../workloads/profile/tokens/uncounted';
import { numberOrNull, type Row, toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { ByWorkload } from '../../keyed/question';

type Side = 'input' | 'output';
type Percentiles = ByWorkload<{ low: number | null; high: number | null }>;

/** Buckets of an octave in which lengths are counted for their percentiles: 1.1% wide. */
const FINE = 64;

/** A failed request without counts, or with zero, used no tokens, so it is not an example for the others. */
const counted = (side: Side) =>
  `(whole_${side} IS NOT NULL AND (status IS DISTINCT FROM 'error' OR whole_${side} > 0))`;

const sumWhere = (what: string, condition: string) => `coalesce(sum(${what}) FILTER (${condition}), 0)`;

export const uncountedInDuckdb: DuckdbAnswer<'uncounted'> = {
  sums: {
    input_known: sumWhere('request_count', counted('input')),
    input_unknown: sumWhere('request_count', 'whole_input IS NULL'),
    output_known: sumWhere('request_count', counted('output')),
    output_unknown: sumWhere('request_count', 'whole_output IS NULL'),
    neither: sumWhere('request_count', 'whole_input IS NULL AND whole_output IS NULL'),
    zero: sumWhere('request_count', "whole_input = 0 AND whole_output = 0 AND status IS DISTINCT FROM 'error'"),
    output_beside_unknown_input: sumWhere('whole_output', 'whole_input IS NULL'),
  },
  answer: async (keyed) => {
    const rows = await keyed.sums();
    const percentiles = {
      input: await percentilesOf(keyed, 'input', rows),
      output: await percentilesOf(keyed, 'output', rows),
    };
    return new Map(rows.map((row) => [workloadHash(row), { uncounted: uncountedOf(row, percentiles) }]));
  },
};

function uncountedOf(row: Row, spreads: Readonly<Record<Side, Percentiles>>): Uncounted | null {
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

/** The 10th and 90th percentile of the counts of a side, for workloads that lack some. No query where none does. */
async function percentilesOf(keyed: Keyed, side: Side, rows: readonly Row[]): Promise<Percentiles> {
  if (!rows.some((row) => toCount(row[`${side}_unknown`]) > 0)) return new Map();
  // By buckets and their means, like the medians: exact where a length never varies, and independent of the order of rows.
  const found = await keyed.rows(
    `WITH lacking AS (SELECT DISTINCT w FROM ${keyed.requests} WHERE whole_${side} IS NULL),
     lengths AS (
       SELECT w, CASE WHEN whole_${side} < 1 THEN -1 ELSE floor(${FINE} * log2(whole_${side})) END AS bucket, count(*) AS n, avg(whole_${side}) AS mean
       FROM ${keyed.requests} SEMI JOIN lacking USING (w) WHERE NOT is_sum AND ${counted(side)} GROUP BY ALL),
     summed AS (
       SELECT w, bucket, mean, sum(n) OVER (PARTITION BY w ORDER BY bucket) AS upto, sum(n) OVER (PARTITION BY w) AS whole FROM lengths)
     SELECT w, arg_min(mean, bucket) FILTER (upto >= 0.1 * whole) AS low, arg_min(mean, bucket) FILTER (upto >= 0.9 * whole) AS high
     FROM summed GROUP BY w`,
  );
  return new Map(found.map((row) => [workloadHash(row), { low: numberOrNull(row.low), high: numberOrNull(row.high) }]));
}
