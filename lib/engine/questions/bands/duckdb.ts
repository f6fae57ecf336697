import { CONTEXT_EDGES } from '../../../pricing/catalogue/context-edges';
import type { ContextBand } from '../../../workloads/profile/tokens/context-band';
import type { TokenCounts } from '../../../workloads/profile/tokens/token-counts';
import { toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { readTokenTimes } from './token-times';

export const bandsInDuckdb: DuckdbAnswer<'bands' | 'tokens' | 'bandsAtMost' | 'tokenTimes'> = {
  sums: { uncounted_sums: 'coalesce(bool_or(is_uncounted_sum), false)' },
  answer: async (keyed) => {
    // The lengths of requests in the sum of a day or an hour are unknown without a count. The sum is not a length.
    const byHour = await keyed.table(bandSums(keyed.requests, 'WHEN is_uncounted_sum THEN 0', ', priced_hour, is_day'));
    const bands = await bandsOf(keyed, byHour);
    const times = await readTokenTimes(keyed, byHour);
    const summed = new Set((await keyed.sums()).filter((row) => row.uncounted_sums === true).map(workloadHash));
    const longest = summed.size === 0 ? bands : await readBands(keyed, keyed.requests);
    return new Map(
      [...bands].map(([w, own]) => {
        const bandsAtMost = summed.has(w) ? (longest.get(w) ?? null) : null;
        return [w, { bands: own, tokens: sumTokens(own), bandsAtMost, tokenTimes: times.get(w) ?? null }];
      }),
    );
  },
};

/** Sorted from the longest down, so that the first edge that a request exceeds is its band. */
const BAND_EDGES = [...CONTEXT_EDGES].reverse();

/** The sums of each workload and band of a source with the columns of keyed requests that are named here; `first` is asked before the edges, `by` splits them. */
function bandSums(source: string, first = '', by = ''): string {
  const edge = `CASE ${first} ${BAND_EDGES.map((tokens) => `WHEN whole_input > ${tokens} * request_count THEN ${tokens}`).join(' ')} ELSE 0 END`;
  return `SELECT w${by}, ${edge} AS band, sum(request_count) AS requests, sum(whole_input) AS input,
      -- Of an unknown whole the cached part is no use, and would be more than the input it is a part of.
      sum(cache_read_tokens) FILTER (whole_input IS NOT NULL) AS cache_read,
      sum(cache_write_tokens) FILTER (whole_input IS NOT NULL) AS cache_write,
      -- A part is no more than its whole, also where that is unknown.
      sum(least(coalesce(cache_write_1h_tokens, 0), coalesce(cache_write_tokens, 0))) FILTER (whole_input IS NOT NULL) AS cache_write_1h, sum(whole_output) AS output
    FROM ${source} GROUP BY ALL`;
}

/** The bands of each workload of a source with the columns of keyed requests that are named in `bandSums`. */
export function readBands(keyed: Keyed, source: string): Promise<Map<WorkloadHash, ContextBand[]>> {
  return bandsOf(keyed, `(${bandSums(source)})`);
}

async function bandsOf(keyed: Keyed, sums: string): Promise<Map<WorkloadHash, ContextBand[]>> {
  const rows = await keyed.rows(
    `SELECT w, band, sum(requests) AS requests, sum(input) AS input, sum(cache_read) AS cache_read, sum(cache_write) AS cache_write,
       sum(cache_write_1h) AS cache_write_1h, sum(output) AS output
     FROM ${sums} GROUP BY ALL ORDER BY w, band`,
  );
  const bands = new Map<WorkloadHash, ContextBand[]>();
  for (const row of rows) {
    const w = workloadHash(row);
    const list = bands.get(w) ?? [];
    bands.set(w, list);
    list.push({
      over: toCount(row.band),
      requests: toCount(row.requests),
      tokens: {
        input: toCount(row.input),
        cacheRead: toCount(row.cache_read),
        cacheWrite5m: toCount(row.cache_write) - toCount(row.cache_write_1h),
        cacheWrite1h: toCount(row.cache_write_1h),
        output: toCount(row.output),
      },
    });
  }
  return bands;
}

function sumTokens(bands: readonly ContextBand[]): TokenCounts {
  const total: TokenCounts = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
  for (const { tokens } of bands) {
    for (const type of Object.keys(total) as (keyof TokenCounts)[]) total[type] += tokens[type];
  }
  return total;
}
