import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows, toCount } from '../duckdb/session';

/** The most spans between a model call and the next one around it. Agents nest chains, tools and other agents. */
const MOST_BETWEEN = 64;
/** The most levels of calls inside calls. */
const MOST_NESTED = 16;
/** A span may start a little before the one around it, because their clocks may differ. */
const SLACK_MS = 1000;

/**
 * Finds model calls that contain other model calls, by the ids of their spans, and adds their places to the table `aside`, so that
 * one row of a call and the spans around it counts. That is the innermost, unless only an outer one has tokens or a cost. `source`
 * has every row, also those that are not requests, because they link calls to their parents. `is_request` marks requests.
 */
export async function findWrappers(connection: DuckDBConnection, source: string): Promise<void> {
  const node = (id: string) => `hash(coalesce(trace_id, ''), ${id})`;
  await connection.run(
    `CREATE TEMP TABLE spans AS
     SELECT place, ${node('span_id')} AS node, CASE WHEN parent_span_id <> span_id THEN ${node('parent_span_id')} END AS parent, is_request,
       epoch_ms(started_at) AS start_ms, epoch_ms(started_at) + latency_ms AS end_ms,
       coalesce(operation = 'embedding', false) AS embeds,
       coalesce(input_tokens, 0) + coalesce(output_tokens, 0) AS tokens,
       coalesce(input_tokens, 0) + coalesce(output_tokens, 0) + coalesce(billed_usd, 0) > 0 AS counts
     FROM ${source} WHERE span_id IS NOT NULL`,
  );
  await connection.run(
    'CREATE TEMP TABLE passages AS SELECT node, any_value(parent) AS parent FROM spans WHERE NOT is_request AND parent IS NOT NULL GROUP BY node',
  );
  await connection.run('CREATE TEMP TABLE nested (inner_call BIGINT, outer_call BIGINT)');
  await linkCalls(connection);
  await connection.run(
    `INSERT INTO aside SELECT DISTINCT outer_call, 'wrapper' FROM nested JOIN spans ON spans.place = outer_call WHERE NOT counts`,
  );
  // A call with tokens is set aside if a call below it has some too. If none has, the calls below are set aside.
  await follow(
    connection,
    'below',
    'SELECT DISTINCT outer_call AS place FROM nested JOIN spans ON spans.place = inner_call WHERE counts',
    'SELECT DISTINCT outer_call AS place FROM nested JOIN found ON inner_call = found.place',
  );
  await connection.run(`INSERT INTO aside SELECT place, 'wrapper' FROM below ANTI JOIN aside USING (place)`);
  await follow(
    connection,
    'inside',
    `SELECT DISTINCT inner_call AS place FROM nested JOIN spans ON spans.place = outer_call ANTI JOIN below ON below.place = outer_call WHERE counts`,
    'SELECT DISTINCT inner_call AS place FROM nested JOIN found ON outer_call = found.place',
  );
  await connection.run(`INSERT INTO aside SELECT place, 'wrapper' FROM inside ANTI JOIN aside USING (place)`);
  for (const table of ['spans', 'passages', 'nested', 'below', 'inside']) await connection.run(`DROP TABLE ${table}`);
}

/** Fills `nested` with each call and the nearest call around it. */
async function linkCalls(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE climbing AS SELECT place, parent AS at FROM spans WHERE is_request AND parent IS NOT NULL',
  );
  for (let steps = 0; steps < MOST_BETWEEN; steps += 1) {
    await connection.run(
      `INSERT INTO nested SELECT one.place, around.place FROM climbing JOIN spans AS around ON around.node = climbing.at
       JOIN spans AS one ON one.place = climbing.place
       WHERE around.is_request AND around.place <> one.place AND around.embeds = one.embeds AND ${HOLDS}`,
    );
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE climbing AS SELECT climbing.place, passages.parent AS at FROM climbing
       JOIN passages ON passages.node = climbing.at`,
    );
    if ((await countRows(connection, 'climbing')) === 0) break;
  }
  await connection.run('DROP TABLE climbing');
}

/**
 * Whether one call runs inside another. A so-called parent may only be the previous message, and then it has ended before. Without
 * an end, a call that contains another has at least its tokens.
 */
const HOLDS = `CASE WHEN around.end_ms IS NULL OR one.start_ms IS NULL THEN NOT around.counts OR around.tokens >= one.tokens
  ELSE one.start_ms >= around.start_ms - ${SLACK_MS} AND (one.start_ms < around.end_ms OR one.start_ms = around.start_ms) END`;

/** Makes the table `name` of places: those of `start`, and repeatedly the results of `next` for the places `found` last. */
async function follow(connection: DuckDBConnection, name: string, start: string, next: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE found AS ${start}`);
  await connection.run(`CREATE TEMP TABLE ${name} AS SELECT place FROM found`);
  for (let steps = 0; steps < MOST_NESTED && (await countRows(connection, 'found')) > 0; steps += 1) {
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE found AS SELECT place FROM (${next}) ANTI JOIN ${name} USING (place)`,
    );
    await connection.run(`INSERT INTO ${name} SELECT place FROM found`);
  }
}

async function countRows(connection: DuckDBConnection, table: string): Promise<number> {
  const [row] = await queryRows(connection, `SELECT count(*) AS rows FROM ${table}`);
  return toCount(row?.rows);
}
