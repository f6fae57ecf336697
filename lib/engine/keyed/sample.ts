import { toCount } from '../duckdb/session';
import type { Keyed } from './keyed';

const SHARES = 1024;

/** Requests of which each workload has about so many at most. */
export type Sample = {
  /** The source of the requests, each with a `w`. */
  source: string;
  /** Whether a request is in the sample, by what a hash tells of all that stays together; null says nothing. */
  keeps: (together: string) => string;
};

/** A sample of the requests that say when they started. Where no workload has more of them, it is all of them. */
export async function sampleOf(keyed: Keyed, most: number): Promise<Sample> {
  const rows = await keyed.sums();
  if (rows.every((row) => toCount(row.started) <= most)) return { source: keyed.requests, keeps: () => 'true' };
  const sizes = `SELECT w, ceil(${SHARES} * least(1, ${most} / sum(starts))) AS keep FROM ${await keyed.slots()} GROUP BY w`;
  return {
    source: `${keyed.requests} JOIN (${sizes}) AS sizes USING (w)`,
    keeps: (together) => `hash(${together}) % ${SHARES} < keep`,
  };
}
