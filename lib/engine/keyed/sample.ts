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

/**
 * A sample of whole identities, whose columns are `identities`. Another installation hashes them with another key. So in a log that is not
 * large they are drawn by when and how much each of them asked, and every audit of it has the same sample.
 */
export async function sampleOfIdentities(keyed: Keyed, most: number, identities: readonly string[]): Promise<Sample> {
  const sample = await sampleOf(keyed, most);
  if (sample.source === keyed.requests || keyed.isLarge) return sample;
  const joined = identities.map(
    (identity, at) =>
      `LEFT JOIN (SELECT w, ${identity} AS identity, hash(min(started_at), max(started_at), sum(whole_input), sum(whole_output)) AS likeness
         FROM ${keyed.requests} WHERE started_at IS NOT NULL AND ${identity} IS NOT NULL GROUP BY ALL) AS identities_${at}
       ON identities_${at}.w = sized.w AND identities_${at}.identity = ${identity}`,
  );
  return {
    source: `(SELECT sized.*, ${identities.map((_, at) => `identities_${at}.likeness AS likeness_${at}`).join(', ')}
      FROM (SELECT * FROM ${sample.source}) AS sized ${joined.join(' ')})`,
    keeps: (together) => `likeness_${identities.indexOf(together)} % ${SHARES} < keep`,
  };
}
