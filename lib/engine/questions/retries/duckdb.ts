import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import { readBands } from '../bands/duckdb';
import { RETRIED_WITHIN_MINUTES } from './question';

/** A request that ended so, at a known time, and can be told from other work. */
const isTold = (status: string) =>
  `status = '${status}' AND started_at IS NOT NULL AND coalesce(prompt_hash, session_id) IS NOT NULL`;

export const retriesInDuckdb: DuckdbAnswer<'retries'> = {
  sums: {
    shows_retries: 'count(status) > 0 AND count(prompt_hash) + count(session_id) > 0',
    failed_work: `count(*) FILTER (${isTold('error')})`,
  },
  answer: async (keyed) => {
    const bands = (await keyed.some('failed_work')) ? await readBands(keyed, await retriedRequests(keyed)) : null;
    const showing = (await keyed.sums()).filter((row) => row.shows_retries === true).map(workloadHash);
    return new Map(
      showing.map((w) => {
        const own = bands?.get(w) ?? [];
        return [w, { retries: { requests: own.reduce((sum, band) => sum + band.requests, 0), bands: own } }];
      }),
    );
  },
};

/** The failed requests that were tried again. */
async function retriedRequests(keyed: Keyed): Promise<string> {
  const told = (status: string) =>
    `SELECT *, coalesce(prompt_hash, session_id) AS work FROM ${keyed.requests} WHERE ${isTold(status)}`;
  const failed = await keyed.table(
    `SELECT w, work, started_at, request_count, whole_input, cache_read_tokens, cache_write_tokens, cache_write_1h_tokens, whole_output FROM (${told('error')})`,
  );
  // The first success after each failure, among the work that has failures: they are few, and so is that work.
  return keyed.table(
    `SELECT failed.* FROM ${failed} AS failed ASOF JOIN (
       SELECT w, work, started_at FROM (${told('success')}) SEMI JOIN ${failed} USING (work, w)) AS done
     ON failed.work = done.work AND failed.w = done.w AND failed.started_at <= done.started_at
     WHERE done.started_at <= failed.started_at + INTERVAL ${RETRIED_WITHIN_MINUTES} MINUTE`,
  );
}
