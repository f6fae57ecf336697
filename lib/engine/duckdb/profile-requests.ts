import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type ContextBand,
  type WorkloadKey,
  type WorkloadProfile,
  workloadProfileSchema,
} from '../../workloads/profile';
import type { TokenCounts } from '../../workloads/token-counts';
import {
  type Cardinality,
  chooseKeyColumns,
  NAMING_COLUMNS,
  type NamingColumn,
} from '../../workloads/workload-key-columns';
import { workloadName } from '../../workloads/workload-name';
import { readArrivals } from './profile-arrivals';
import { numberOrNull, queryRows, type Row, textOrNull, toCount } from './session';
import { identifier, literal } from './sql-text';

/** Input lengths, in tokens, above which some provider charges more (catalogue, context bands). */
const BAND_EDGES = [272_000, 200_000, 128_000];

/** Columns that decide the price and so are always part of the key. */
const PRICE_COLUMNS = ['operation', 'provider', 'model', 'service_tier'];

/** Measures every workload of an audit's requests. Requests are aggregated where they are; only aggregates leave the engine. */
export async function profileRequests(connection: DuckDBConnection, requests: string): Promise<WorkloadProfile[]> {
  const source = `read_parquet(${literal(requests)})`;
  const naming: readonly string[] = await keyColumns(connection, source);
  const selected = [...NAMING_COLUMNS, ...PRICE_COLUMNS].map((column) =>
    naming.includes(column) || PRICE_COLUMNS.includes(column)
      ? identifier(column)
      : `NULL::VARCHAR AS ${identifier(column)}`,
  );
  await connection.run(
    `CREATE TEMP VIEW keyed AS SELECT md5(concat_ws(chr(31), ${[...naming, ...PRICE_COLUMNS]
      .map((column) => `coalesce(${identifier(column)}, '')`)
      .join(
        ', ',
      )}))[:16] AS id, ${selected.join(', ')}, * EXCLUDE (${[...NAMING_COLUMNS, ...PRICE_COLUMNS].join(', ')}) REPLACE (
        -- A row that stands for many requests says nothing of when each of them started.
        CASE WHEN covers_until IS NULL AND request_count IS NULL THEN started_at END AS started_at,
        coalesce(request_count, 1) AS request_count),
      covers_until IS NOT NULL OR request_count IS NOT NULL AS is_sum,
      -- Some gateways count cached tokens inside the input and some beside it; more cached than input means beside.
      CASE WHEN coalesce(cache_read_tokens, 0) + coalesce(cache_write_tokens, 0) > coalesce(input_tokens, 0)
        THEN coalesce(input_tokens, 0) + coalesce(cache_read_tokens, 0) + coalesce(cache_write_tokens, 0)
        ELSE coalesce(input_tokens, 0) END AS whole_input
     FROM ${source}`,
  );
  const bands = await readBands(connection);
  const arrivals = await readArrivals(connection);
  const rows = await queryRows(
    connection,
    `SELECT id, ${[...NAMING_COLUMNS, ...PRICE_COLUMNS].map((column) => `any_value(${identifier(column)}) AS ${identifier(column)}`).join(', ')},
       sum(request_count) AS requests, coalesce(sum(request_count) FILTER (status = 'error'), 0) AS errors, count(status) AS with_status,
       coalesce(sum(request_count) FILTER (billed_usd IS NOT NULL OR (status = 'error' AND whole_input + coalesce(output_tokens, 0) = 0)), 0) AS billed_requests, coalesce(sum(billed_usd), 0)::DOUBLE AS billed_usd,
       avg(input_bytes) AS input_bytes, avg(output_bytes) AS output_bytes,
       count(streamed) AS streamed_known, count(*) FILTER (streamed) AS streamed_yes,
       approx_quantile(latency_ms, 0.5) AS median_latency_ms,
       approx_quantile(first_token_ms, 0.5) FILTER (streamed IS NOT false) AS median_first_token_ms,
       avg(whole_input) FILTER (NOT is_sum) AS input_mean, coalesce(stddev_pop(whole_input) FILTER (NOT is_sum), 0) AS input_deviation,
       avg(coalesce(output_tokens, 0)) FILTER (NOT is_sum) AS output_mean,
       coalesce(stddev_pop(coalesce(output_tokens, 0)) FILTER (NOT is_sum), 0) AS output_deviation,
       count(end_user) AS with_user, approx_count_distinct(end_user) AS end_users,
       count(session_id) AS with_session, approx_count_distinct(session_id) AS sessions
     FROM keyed GROUP BY id ORDER BY requests DESC, id`,
  );
  return rows.map((row) => {
    const id = textOrNull(row['id']) ?? '';
    const key = keyOf(row);
    const own = bands.get(id) ?? [];
    return workloadProfileSchema.parse({
      id,
      name: workloadName(key),
      key,
      requests: toCount(row['requests']),
      errors: toCount(row['with_status']) > 0 ? toCount(row['errors']) : null,
      tokens: sumTokens(own.map((band) => band.tokens)),
      bands: own,
      billed: { requests: toCount(row['billed_requests']), usd: Math.max(0, Number(row['billed_usd'])) },
      meanBytes: { input: numberOrNull(row['input_bytes']), output: numberOrNull(row['output_bytes']) },
      arrivals: arrivals.get(id) ?? null,
      streamed: { known: toCount(row['streamed_known']), yes: toCount(row['streamed_yes']) },
      medianLatencyMs: numberOrNull(row['median_latency_ms']),
      medianFirstTokenMs: numberOrNull(row['median_first_token_ms']),
      inputLength: spread(row['input_mean'], row['input_deviation']),
      outputLength: spread(row['output_mean'], row['output_deviation']),
      endUsers: toCount(row['with_user']) > 0 ? toCount(row['end_users']) : null,
      sessions: toCount(row['with_session']) > 0 ? toCount(row['sessions']) : null,
    } satisfies WorkloadProfile);
  });
}

async function keyColumns(connection: DuckDBConnection, source: string): Promise<NamingColumn[]> {
  const counts = NAMING_COLUMNS.map((column) => `approx_count_distinct(${column}) AS ${column}`).join(', ');
  const [row = {}] = await queryRows(connection, `SELECT count(*) AS requests, ${counts} FROM ${source}`);
  const cardinality: Cardinality = {
    application: toCount(row['application']),
    route: toCount(row['route']),
    key_name: toCount(row['key_name']),
    tags: toCount(row['tags']),
  };
  return chooseKeyColumns(cardinality, toCount(row['requests']));
}

async function readBands(connection: DuckDBConnection): Promise<Map<string, ContextBand[]>> {
  const edge = `CASE ${BAND_EDGES.map((tokens) => `WHEN whole_input > ${tokens} * request_count THEN ${tokens}`).join(' ')} ELSE 0 END`;
  const rows = await queryRows(
    connection,
    `SELECT id, ${edge} AS band, sum(request_count) AS requests, sum(whole_input) AS input, sum(coalesce(cache_read_tokens, 0)) AS cache_read,
       sum(coalesce(cache_write_tokens, 0)) AS cache_write, sum(coalesce(output_tokens, 0)) AS output
     FROM keyed GROUP BY ALL ORDER BY id, band`,
  );
  const bands = new Map<string, ContextBand[]>();
  for (const row of rows) {
    const id = textOrNull(row['id']) ?? '';
    const list = bands.get(id) ?? [];
    bands.set(id, list);
    list.push({
      over: toCount(row['band']),
      requests: toCount(row['requests']),
      tokens: {
        input: toCount(row['input']),
        cacheRead: toCount(row['cache_read']),
        cacheWrite5m: toCount(row['cache_write']),
        cacheWrite1h: 0,
        output: toCount(row['output']),
      },
    });
  }
  return bands;
}

function keyOf(row: Row): WorkloadKey {
  return {
    application: textOrNull(row['application']),
    route: textOrNull(row['route']),
    keyName: textOrNull(row['key_name']),
    tags: textOrNull(row['tags']),
    operation: textOrNull(row['operation']),
    provider: textOrNull(row['provider']),
    model: textOrNull(row['model']),
    serviceTier: textOrNull(row['service_tier']),
  };
}

function sumTokens(list: readonly TokenCounts[]): TokenCounts {
  const total: TokenCounts = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
  for (const tokens of list) {
    for (const type of Object.keys(total) as (keyof TokenCounts)[]) total[type] += tokens[type];
  }
  return total;
}

function spread(mean: Row[string] | undefined, deviation: Row[string] | undefined): { mean: number; cv: number } {
  const average = Number(mean ?? 0);
  return { mean: average, cv: average === 0 ? 0 : Number(deviation ?? 0) / average };
}
