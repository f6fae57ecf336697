import type { DuckDBConnection } from '@duckdb/node-api';
import { CONTEXT_EDGES } from '../../../pricing/catalogue/context-edges';
import type { ContextBand } from '../../../workloads/profile/context-band';
import { queryRows, toCount } from '../../duckdb/session';
import { type WorkloadHash, workloadHash } from '../../keyed/sparse-counts';

/** From the longest to the shortest, so that the first that a request exceeds is its band. */
const BAND_EDGES = [...CONTEXT_EDGES].reverse();

/** The requests and the tokens that they say of each workload by context band, those of unknown input in the first, of the view `keyed` or of a table with a part of it. */
export async function readBands(
  connection: DuckDBConnection,
  requests: 'keyed' | 'retried',
): Promise<Map<WorkloadHash, ContextBand[]>> {
  // How long the requests of a day's or an hour's sum were is not known where nobody counted them; the sum is the length of none.
  const uncounted = requests === 'keyed' ? 'WHEN is_uncounted_sum THEN 0' : '';
  const edge = `CASE ${uncounted} ${BAND_EDGES.map((tokens) => `WHEN whole_input > ${tokens} * request_count THEN ${tokens}`).join(' ')} ELSE 0 END`;
  const rows = await queryRows(
    connection,
    `SELECT w, ${edge} AS band, sum(request_count) AS requests, sum(whole_input) AS input,
       -- Of an unknown whole the cached part is no use, and would be more than the input it is a part of.
       sum(cache_read_tokens) FILTER (whole_input IS NOT NULL) AS cache_read,
       sum(cache_write_tokens) FILTER (whole_input IS NOT NULL) AS cache_write, sum(whole_output) AS output
     FROM ${requests} GROUP BY ALL ORDER BY w, band`,
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
        cacheWrite5m: toCount(row.cache_write),
        cacheWrite1h: 0,
        output: toCount(row.output),
      },
    });
  }
  return bands;
}
