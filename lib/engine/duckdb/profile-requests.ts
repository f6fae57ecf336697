import type { DuckDBConnection } from '@duckdb/node-api';
import { UnreadableFile } from '../../logs/files/unreadable-file';
import { type KeyChoice, keyProblem } from '../../workloads/key/key-choice';
import {
  type Cardinality,
  MAX_VALUES,
  NAMING_COLUMNS,
  type NamingColumn,
  namingColumns,
} from '../../workloads/key/workload-key-columns';
import { workloadName } from '../../workloads/key/workload-name';
import { type WorkloadKey, type WorkloadProfile, workloadProfileSchema } from '../../workloads/profile/profile';
import type { TokenCounts } from '../../workloads/profile/token-counts';
import type { ProfileSink } from '../profile-file';
import { keyRequests } from './keyed-requests';
import { readArrivals } from './profile-arrivals';
import { readBands } from './profile-bands';
import { readConcurrency } from './profile-concurrency';
import { readRetries } from './profile-retries';
import { readSessionShapes } from './profile-sessions';
import { readSpreads } from './profile-spreads';
import { readPercentiles, UNCOUNTED_SQL, uncountedOf } from './profile-uncounted';
import { requestsIn } from './requests-source';
import { numberOrNull, queryRows, type Row, textOrNull, toCount } from './session';
import { workloadHash } from './sparse-counts';
import { type LogTraits, WORKLOADS_AT_ONCE, workloadGroups } from './workload-groups';

/** Requests that show whether a column has few values. */
const FIRST_ROWS = 200_000;

/** How requests are profiled. `directory` is for the work alone. */
export type Profiling = {
  directory: string;
  /** Takes the profiles in the order of the report, some thousand at a time. */
  sink: ProfileSink;
  /** The columns that a person wants workloads named by; null where Whowaits chooses. */
  chosen?: readonly NamingColumn[] | null;
  /** Workloads that are measured at a time. */
  atOnce?: number;
};

/**
 * Measures every workload of an audit's requests. Requests are aggregated where they are; only aggregates leave the engine.
 * Throws UnreadableFile when the chosen columns can't name workloads.
 */
export async function profileRequests(
  connection: DuckDBConnection,
  requests: string,
  { directory, sink, chosen = null, atOnce = WORKLOADS_AT_ONCE }: Profiling,
): Promise<KeyChoice> {
  const source = requestsIn([requests]);
  const choice = await chooseKey(connection, source, chosen);
  await keyRequests(connection, source, choice);
  for await (const traits of workloadGroups(connection, directory, atOnce)) {
    await sink.add(await measureWorkloads(connection, traits));
  }
  return choice;
}

/** Measures the workloads of the view `keyed`; `traits` are those of the whole log, where `keyed` is not all of it. */
async function measureWorkloads(connection: DuckDBConnection, traits: LogTraits | null): Promise<WorkloadProfile[]> {
  const bands = await readBands(connection, 'keyed');
  const arrivals = await readArrivals(connection, traits?.stampMs);
  const spreads = await readSpreads(connection);
  const sessionShapes = await readSessionShapes(connection);
  const concurrency = await readConcurrency(connection);
  const retries = await readRetries(connection);
  const rows = await queryRows(
    connection,
    `SELECT * FROM workloads JOIN (SELECT w,
       sum(request_count) AS requests, coalesce(sum(request_count) FILTER (status = 'error'), 0) AS errors, count(status) AS with_status,
       coalesce(sum(request_count) FILTER (billed_usd IS NOT NULL OR (status = 'error' AND whole_input + whole_output = 0)), 0) AS billed_requests, coalesce(sum(billed_usd), 0)::DOUBLE AS billed_usd,
       avg(input_bytes) AS input_bytes, avg(output_bytes) AS output_bytes,
       count(streamed) AS streamed_known, count(*) FILTER (streamed) AS streamed_yes,
       avg(whole_input) FILTER (NOT is_sum) AS input_mean, coalesce(stddev_pop(whole_input) FILTER (NOT is_sum), 0) AS input_deviation,
       avg(whole_output) FILTER (NOT is_sum) AS output_mean, coalesce(stddev_pop(whole_output) FILTER (NOT is_sum), 0) AS output_deviation,
       ${UNCOUNTED_SQL},
       count(end_user) AS with_user, approx_count_distinct(end_user) AS end_users,
       count(session_id) AS with_session, approx_count_distinct(session_id) AS sessions,
       count(own_key_name) AS with_key, approx_count_distinct(own_key_name) AS keys,
       count(prompt_hash) AS with_prompt, approx_count_distinct(prompt_hash) AS prompts
     FROM keyed GROUP BY w) USING (w) ORDER BY requests DESC, id`,
  );
  const percentiles = await readPercentiles(connection, rows);
  // Where the log names users or sessions elsewhere, none here is a zero; where it has no such column, it is unknown.
  const hasUsers = traits?.hasUsers ?? rows.some((row) => toCount(row.with_user) > 0);
  const hasSessions = traits?.hasSessions ?? rows.some((row) => toCount(row.with_session) > 0);
  return rows.map((row) => {
    const w = workloadHash(row);
    const key = keyOf(row);
    const own = bands.get(w) ?? [];
    const withPrompt = toCount(row.with_prompt);
    return workloadProfileSchema.parse({
      id: textOrNull(row.id) ?? '',
      name: workloadName(key),
      key,
      requests: toCount(row.requests),
      errors: toCount(row.with_status) > 0 ? toCount(row.errors) : null,
      tokens: sumTokens(own.map((band) => band.tokens)),
      bands: own,
      billed: { requests: toCount(row.billed_requests), usd: Math.max(0, Number(row.billed_usd)) },
      meanBytes: { input: numberOrNull(row.input_bytes), output: numberOrNull(row.output_bytes) },
      arrivals: arrivals.get(w) ?? null,
      streamed: { known: toCount(row.streamed_known), yes: toCount(row.streamed_yes) },
      medianLatencyMs: spreads.get(w)?.medianLatencyMs ?? null,
      medianFirstTokenMs: spreads.get(w)?.medianFirstTokenMs ?? null,
      inputLength: spread(row.input_mean, row.input_deviation),
      outputLength: spread(row.output_mean, row.output_deviation),
      endUsers: hasUsers ? toCount(row.end_users) : null,
      sessions: hasSessions ? toCount(row.sessions) : null,
      keys: toCount(row.with_key) > 0 ? toCount(row.keys) : null,
      prompts: withPrompt > 0 ? { known: withPrompt, distinct: Math.min(withPrompt, toCount(row.prompts)) } : null,
      histograms: spreads.get(w)?.histograms ?? null,
      sessionShape: sessionShapes.get(w) ?? null,
      concurrency: concurrency.get(w) ?? null,
      retries:
        toCount(row.with_status) > 0 && withPrompt + toCount(row.with_session) > 0
          ? (retries.get(w) ?? { requests: 0, bands: [] })
          : null,
      uncounted: uncountedOf(row, percentiles),
    } satisfies WorkloadProfile);
  });
}

async function chooseKey(
  connection: DuckDBConnection,
  source: string,
  chosen: readonly NamingColumn[] | null,
): Promise<KeyChoice> {
  const { values, requests } = await countValues(connection, source);
  if (chosen === null) {
    return { columns: namingColumns(values, requests), values, chosenBy: 'whowaits' };
  }
  const problem = keyProblem(chosen, values);
  if (problem !== null) throw new UnreadableFile(problem, 'mapping');
  return { columns: NAMING_COLUMNS.filter((column) => chosen.includes(column)), values, chosenBy: 'person' };
}

/** Distinct values of the columns that can name workloads: exactly, up to where a column names something else. */
async function countValues(
  connection: DuckDBConnection,
  source: string,
): Promise<{ values: Cardinality; requests: number }> {
  const count = async (rows: string, how: (column: NamingColumn) => string) => {
    const counts = NAMING_COLUMNS.map((column) => `${how(column)} AS ${column}`).join(', ');
    const [row = {}] = await queryRows(connection, `SELECT count(*) AS requests, ${counts} FROM ${rows}`);
    return row;
  };
  const approximately = (column: NamingColumn) => `approx_count_distinct(${column})`;
  // To count few values exactly is quicker than to estimate; to count as many as there are requests is not.
  const first = await count(`(SELECT * FROM ${source} LIMIT ${FIRST_ROWS})`, approximately);
  const row = await count(source, (column) =>
    toCount(first[column]) <= 2 * MAX_VALUES ? `count(DISTINCT ${column})` : approximately(column),
  );
  const values: Cardinality = {
    application: toCount(row.application),
    route: toCount(row.route),
    key_name: toCount(row.key_name),
    tags: toCount(row.tags),
  };
  return { values, requests: toCount(row.requests) };
}

function keyOf(row: Row): WorkloadKey {
  return {
    application: textOrNull(row.application),
    route: textOrNull(row.route),
    keyName: textOrNull(row.key_name),
    tags: textOrNull(row.tags),
    operation: textOrNull(row.operation),
    provider: textOrNull(row.provider),
    model: textOrNull(row.model),
    serviceTier: textOrNull(row.service_tier),
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
