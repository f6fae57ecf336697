import type { DuckDBConnection } from '@duckdb/node-api';
import type { KeyChoice } from '../../workloads/key/key-choice';
import { NAMES_WITHOUT, NAMING_COLUMNS } from '../../workloads/key/workload-key-columns';
import { UNDATED_BEFORE_MS } from '../../workloads/profile/undated';
import { nameRows } from '../duckdb/name-rows';
import { identifier, literal } from '../duckdb/sql-text';
import { IS_UNCOUNTED_BATCH } from '../settle/finished-batches';
import { type DoubtsByApplication, identityDoubts } from './identity-doubts';
import { distinctKeys, type KeyPart, tellingParts } from './telling-parts';

/** Columns that decide the price and so are always part of the key. */
const PRICE_COLUMNS = ['operation', 'provider', 'model', 'service_tier'];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The sources of workloads and their requests. */
export type KeyedRequests = {
  /**
   * The canonical columns without those of the key, but: `w`, the workload; `own_key_name`, the name of the API key; `started_at`,
   * null of a row that stands for many requests, whose `request_count` says how many, and of any other is 1; `is_sum`, whether it
   * does; `is_uncounted_sum`, whether it does without saying how many; `is_uncounted_batch`, whether it is such a sum of a batch; `whole_input` and `whole_output`, all tokens of a side;
   * `priced_hour`, the hour since 1970 in which its tokens were used, null if unknown, or `is_day`, if only its day is known.
   */
  requests: string;
  /** `w`, `id` and the columns of the key, of each workload; `part_of`, the workload that it is a part of, else null. */
  workloads: string;
  /** Columns that name no users or sessions. They are NULL in the requests of their applications. */
  doubts: DoubtsByApplication;
  /** The requests of the log are no more than these. */
  most: number;
};

/** Assigns the requests of a source of so many rows to workloads. */
export async function keyRequests(
  connection: DuckDBConnection,
  source: string,
  choice: KeyChoice,
  rows: number,
): Promise<KeyedRequests> {
  const key = keyParts(choice);
  const columns = key.map(({ column }) => identifier(column));
  const keys = await distinctKeys(connection, source, key);
  const telling = await tellingParts(connection, keys, key);
  const doubts = await identityDoubts(connection, source, choice.columns.includes('application'), rows);
  const hashOf = (values: readonly string[]) => `hash(${values.join(', ') || "''"})`;
  await connection.run(
    `CREATE TEMP TABLE workloads AS SELECT ${hashOf(telling.map(({ column }) => identifier(column)))} AS w,
       md5(concat_ws(chr(31), ${columns.join(', ')}))[:16] AS id, ${columns.map((column) => `nullif(${column}, '') AS ${column}`).join(', ')},
       NULL::UBIGINT AS part_of
     FROM ${keys}`,
  );
  const select = `SELECT ${hashOf(telling.map(({ sql }) => `coalesce(${sql}, '')`))} AS w, key_name AS own_key_name,
      * EXCLUDE (${[...NAMING_COLUMNS, ...PRICE_COLUMNS].join(', ')}) REPLACE (
        -- A row that stands for many requests says nothing of when each of them started.
        CASE WHEN covers_until IS NULL AND request_count IS NULL THEN started_at END AS started_at,
        -- What a row with a count of none holds was of some request.
        coalesce(nullif(request_count, 0), 1) AS request_count${unlessDoubted(doubts, choice)}),
      covers_until IS NOT NULL OR request_count IS NOT NULL AS is_sum,
      covers_until IS NOT NULL AND request_count IS NULL AS is_uncounted_sum,
      coalesce(${IS_UNCOUNTED_BATCH}, false) AS is_uncounted_batch,
      CASE WHEN epoch_ms(started_at) >= ${UNDATED_BEFORE_MS} AND coalesce(epoch_ms(covers_until) - epoch_ms(started_at), 0) <= ${DAY_MS}
        THEN epoch_ms(started_at) // ${HOUR_MS} END AS priced_hour,
      coalesce(epoch_ms(covers_until) - epoch_ms(started_at), 0) > ${HOUR_MS} AS is_day,
      -- A missing count is unknown, but a failed request that says nothing used no tokens, and an embedding has no output.
      CASE WHEN input_tokens IS NULL AND status IS DISTINCT FROM 'error' THEN NULL
        -- Some gateways count cached tokens inside the input and some beside it; more cached than input means beside.
        WHEN coalesce(cache_read_tokens, 0) + coalesce(cache_write_tokens, 0) > coalesce(input_tokens, 0)
        THEN coalesce(input_tokens, 0) + coalesce(cache_read_tokens, 0) + coalesce(cache_write_tokens, 0)
        ELSE coalesce(input_tokens, 0) END AS whole_input,
      CASE WHEN output_tokens IS NULL AND (status = 'error' OR operation = 'embedding') THEN 0 ELSE output_tokens END AS whole_output
     FROM ${source}`;
  const requests = await nameRows(connection, { name: 'keyed', rows, select });
  return { requests, workloads: 'workloads', doubts, most: rows };
}

/** The columns of users and sessions without those that name none. Nothing where no application is in doubt. */
function unlessDoubted(doubts: DoubtsByApplication, { columns }: KeyChoice): string {
  const without = (column: string, doubted: 'endUsers' | 'sessions') => {
    const applications = [...doubts].flatMap(([application, doubt]) => (doubt[doubted] === null ? [] : [application]));
    if (applications.length === 0) return '';
    if (!columns.includes('application')) return `, NULL::VARCHAR AS ${column}`;
    const list = `[${applications.map(literal).join(', ')}]`;
    return `, CASE WHEN NOT list_contains(${list}, coalesce(application, '')) THEN ${column} END AS ${column}`;
  };
  return without('end_user', 'endUsers') + without('session_id', 'sessions');
}

/**
 * The value of each key column of a request. All of them are hashed into the id in this order, also empty ones, so that the id
 * does not depend on the columns of a log.
 */
function keyParts({ columns: naming, chosenBy }: KeyChoice): KeyPart[] {
  const named = NAMING_COLUMNS.map((column) => {
    if (!naming.includes(column)) return { column, sql: 'NULL::VARCHAR' };
    const first = (chosenBy === 'person' ? [] : NAMES_WITHOUT[column])
      .filter((other) => naming.includes(other))
      .map(identifier);
    const sql = identifier(column);
    return {
      column,
      sql: first.length === 0 ? sql : `CASE WHEN coalesce(${first.join(', ')}) IS NULL THEN ${sql} END`,
    };
  });
  return [...named, ...PRICE_COLUMNS.map((column) => ({ column, sql: identifier(column) }))];
}
