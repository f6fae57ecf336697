import type { DuckDBConnection } from '@duckdb/node-api';
import type { IdentityDoubt, IdentityDoubts } from '../../workloads/profile/identity-doubt';
import { queryRows, textOrNull, toCount } from '../duckdb/session';
import { COUNTED_EXACTLY, isLarge } from './count-values';

/** Fewer rows may have one person, or as many people as rows. */
const LEAST_ROWS = 20;
/** Of people and sessions at least some return. An id of a request only returns where its row is repeated. */
const NEW_FROM = 0.95;

/** The doubts about the columns that name users and sessions, by the application that wrote them ('' for those without one). */
export type DoubtsByApplication = ReadonlyMap<string, IdentityDoubts>;

/**
 * Columns of users and sessions that name none. Each application writes its own, so they are judged for each of those that name
 * workloads (`byApplication`), else for all rows together. Distinct values are counted in a sample of whole identities, exactly. The
 * source has `most` rows at most.
 */
export async function identityDoubts(
  connection: DuckDBConnection,
  source: string,
  byApplication: boolean,
  most: number,
): Promise<DoubtsByApplication> {
  const named = `SELECT ${byApplication ? "coalesce(application, '')" : "''"} AS application, end_user, session_id FROM ${source} WHERE coalesce(end_user, session_id) IS NOT NULL`;
  const every = isLarge(most) ? await everySampled(connection, named) : 1;
  if (every === 0) return new Map();
  const measures = (['end_user', 'session_id'] as const).map((column) => {
    const sampled = every === 1 ? `${column} IS NOT NULL` : `hash(${column}) % ${every} = 0`;
    return `count(${column}) AS ${column}_rows, min(${column}) = max(${column}) AS ${column}_constant,
      count(${column}) FILTER (${sampled}) AS ${column}_sampled, count(DISTINCT ${column}) FILTER (${sampled}) AS ${column}_distinct`;
  });
  const rows = await queryRows(
    connection,
    `SELECT application, ${measures.join(', ')} FROM (${named}) GROUP BY application`,
  );
  const doubtful = rows.map((row) => {
    const doubt = (column: 'end_user' | 'session_id'): IdentityDoubt | null => {
      if (toCount(row[`${column}_rows`]) < LEAST_ROWS) return null;
      if (row[`${column}_constant`] === true) return 'constant';
      const sampled = toCount(row[`${column}_sampled`]);
      return sampled >= LEAST_ROWS && toCount(row[`${column}_distinct`]) >= NEW_FROM * sampled ? 'new-each-row' : null;
    };
    return [textOrNull(row.application) ?? '', { endUsers: doubt('end_user'), sessions: doubt('session_id') }] as const;
  });
  return new Map(doubtful.filter(([, { endUsers, sessions }]) => endUsers !== null || sessions !== null));
}

/** One in so many of the identities is enough of them: more rows than are counted exactly are no surer. 0 where there are none. */
async function everySampled(connection: DuckDBConnection, named: string): Promise<number> {
  const [size] = await queryRows(connection, `SELECT count(*) AS rows FROM (${named})`);
  return Math.ceil(toCount(size?.rows) / COUNTED_EXACTLY);
}
