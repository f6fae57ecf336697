import { BILLED_KINDS } from '../../../workloads/billed-kind';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { numberOrNull, type Row, toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer } from '../../keyed/keyed';

/** USD of each kind; null without such a cost, and in a log whose files do not differ. */
const BILLED_SUMS = Object.fromEntries(
  BILLED_KINDS.map((kind) => [`billed_${kind}`, `(sum(billed_usd) FILTER (billed_kind = '${kind}'))::DOUBLE`]),
);

export const totalsInDuckdb: DuckdbAnswer<
  'requests' | 'uncountedBatches' | 'errors' | 'billed' | 'meanBytes' | 'streamed' | 'inputLength' | 'outputLength'
> = {
  sums: {
    requests: 'sum(request_count)',
    uncounted_batches: 'count_if(is_uncounted_batch)',
    errors: "coalesce(sum(request_count) FILTER (status = 'error'), 0)",
    with_status: 'count(status)',
    billed_requests:
      "coalesce(sum(request_count) FILTER (billed_usd IS NOT NULL OR (status = 'error' AND whole_input + whole_output = 0)), 0)",
    billed_usd: 'coalesce(sum(billed_usd), 0)::DOUBLE',
    ...BILLED_SUMS,
    input_bytes: 'avg(input_bytes)',
    output_bytes: 'avg(output_bytes)',
    streamed_known: 'count(streamed)',
    streamed_yes: 'count(*) FILTER (streamed)',
    input_mean: 'avg(whole_input) FILTER (NOT is_sum)',
    input_deviation: 'coalesce(stddev_pop(whole_input) FILTER (NOT is_sum), 0)',
    output_mean: 'avg(whole_output) FILTER (NOT is_sum)',
    output_deviation: 'coalesce(stddev_pop(whole_output) FILTER (NOT is_sum), 0)',
  },
  answer: async (keyed) =>
    new Map(
      (await keyed.sums()).map((row) => [
        workloadHash(row),
        {
          requests: toCount(row.requests),
          uncountedBatches: toCount(row.uncounted_batches),
          errors: toCount(row.with_status) > 0 ? toCount(row.errors) : null,
          billed: billed(row),
          meanBytes: { input: numberOrNull(row.input_bytes), output: numberOrNull(row.output_bytes) },
          streamed: { known: toCount(row.streamed_known), yes: toCount(row.streamed_yes) },
          inputLength: spread(row.input_mean, row.input_deviation),
          outputLength: spread(row.output_mean, row.output_deviation),
        },
      ]),
    ),
};

/** A log whose credits are more than its costs has none. */
function billed(row: Row): WorkloadProfile['billed'] {
  const [requests, usd] = [toCount(row.billed_requests), Math.max(0, Number(row.billed_usd))];
  const parts = BILLED_KINDS.flatMap((kind) => {
    const part = numberOrNull(row[`billed_${kind}`]);
    return part === null ? [] : [{ kind, usd: usd === 0 ? 0 : part }];
  });
  return { requests, usd, ...(parts.length === 0 ? {} : { parts }) };
}

/** Threads add up deviations in another order each time, which changes the last of 16 digits. */
const CERTAIN_DIGITS = 12;

function spread(mean: Row[string] | undefined, deviation: Row[string] | undefined): { mean: number; cv: number } {
  const average = Number(mean ?? 0);
  const cv = average === 0 ? 0 : Number(deviation ?? 0) / average;
  return { mean: average, cv: Number(cv.toPrecision(CERTAIN_DIGITS)) };
}
