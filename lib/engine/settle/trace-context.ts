import type { DuckDBConnection } from '@duckdb/node-api';
import type { CanonicalColumn, ReadColumn } from '../../logs/columns/canonical-columns';
import { queryRows, toCount } from '../duckdb/session';

/** The most spans between a model call and its root that are looked at. */
const MOST_BETWEEN = 64;
/** A root that no link leads to stands above all spans that one does. */
const ABOVE_ALL = 1_000;
/** A server sends the end of an answer a little before the span of its source ends, and clocks differ. */
const SLACK_MS = 100;

/** Kinds of spans that take in a request over HTTP or RPC: OpenTelemetry's, and Elastic's type of transaction. */
const IS_SERVER = "coalesce(lower(kind) = 'server' OR lower(kind) = 'request', false)";
const IS_QUEUE = "coalesce(lower(kind) = 'consumer' OR origin = 'queue', false)";
const IS_OUTGOING = "coalesce(lower(kind) = 'client' OR lower(kind) = 'producer', false)";

/** Gateways of models. Their own server span says that the application waits for its call, as it always does. */
const GATEWAYS =
  '(^|[^a-z])(litellm|portkey|bifrost|higress|kong|apisix|helicone|tensorzero|agentgateway|envoy-ai-gateway|(ai|llm|model)[-_ ]?(gateway|proxy))([^a-z]|$)';
const IS_OF_GATEWAY = `(coalesce(scope = own_scope, false) OR regexp_matches(lower(concat_ws(' ', scope, application)), '${GATEWAYS}'))`;

/** Whether rows name their spans, so that a trace shows the context of its model calls. */
export function hasTraces(columns: ReadonlySet<ReadColumn>): boolean {
  return columns.has('span_name') && columns.has('trace_id') && columns.has('parent_span_id');
}

/**
 * What the spans around a model call add to it. A query that joins `told` has these columns. The client of a call is that of the
 * outermost request, and not the library that the application calls its model with.
 */
export const TOLD_BY_TRACE: Readonly<Partial<Record<CanonicalColumn, string>>> = {
  root_span: 'coalesce(root_span, told_root) AS root_span',
  trigger: 'coalesce("trigger", told_trigger) AS "trigger"',
  client: 'coalesce(told_client, client) AS client',
  origin: 'coalesce(told_origin, origin) AS origin',
};

/**
 * Makes the table `told` with a row for each model call of a trace: kind and name of the root, what the call is part of
 * (`lib/workloads/profile/origin.ts`), the outermost client, and the nearest trigger. `source` has every row, also those that are not
 * model calls, because most spans around one are not. Nothing else of those is kept.
 */
export async function findTraceContext(connection: DuckDBConnection, source: string): Promise<void> {
  const node = (id: string) => `hash(coalesce(trace_id, ''), ${id})`;
  await connection.run(
    `CREATE TEMP TABLE spans AS
     SELECT ${node('span_id')} AS node, any_value(CASE WHEN parent_span_id <> span_id THEN ${node('parent_span_id')} END) AS parent,
       any_value(place) AS place, bool_or(is_request) AS is_request, any_value(hash(trace_id)) AS trace, any_value(span_name) AS name, any_value(span_kind) AS kind,
       any_value(instrumentation) AS scope, any_value(application) AS application, any_value(origin) AS origin,
       any_value(client) AS client, any_value("trigger") AS trigger_name, any_value(epoch_ms(started_at) + latency_ms) AS end_ms
     FROM ${source} SEMI JOIN (SELECT DISTINCT trace_id FROM ${source} WHERE is_request) USING (trace_id)
     WHERE span_id IS NOT NULL GROUP BY 1`,
  );
  await connection.run(
    `CREATE TEMP TABLE around AS SELECT place, 0 AS steps, node, parent, name, kind, scope, application, origin, client, trigger_name, end_ms, scope AS own_scope, end_ms AS own_end
     FROM spans WHERE is_request`,
  );
  await climb(connection);
  await addLostRoots(connection);
  await tell(connection);
  for (const table of ['spans', 'around']) await connection.run(`DROP TABLE ${table}`);
}

/** Adds the spans around each call that tell something, from the nearest on. */
async function climb(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    'CREATE TEMP TABLE climbing AS SELECT place, parent AS at, own_scope, own_end FROM around WHERE parent IS NOT NULL',
  );
  for (let steps = 1; steps <= MOST_BETWEEN; steps += 1) {
    await connection.run(
      `INSERT INTO around SELECT climbing.place, ${steps}, spans.node, spans.parent, name, kind, scope, application, origin, client, trigger_name, end_ms, own_scope, own_end
       FROM climbing JOIN spans ON spans.node = climbing.at
       WHERE spans.parent IS NULL OR ${IS_SERVER} OR ${IS_QUEUE} OR coalesce(origin, client, trigger_name) IS NOT NULL`,
    );
    await connection.run(
      `CREATE OR REPLACE TEMP TABLE climbing AS SELECT climbing.place, spans.parent AS at, own_scope, own_end
       FROM climbing JOIN spans ON spans.node = climbing.at WHERE spans.parent IS NOT NULL`,
    );
    const [left] = await queryRows(connection, 'SELECT count(*) AS calls FROM climbing');
    if (toCount(left?.calls) === 0) break;
  }
  await connection.run('DROP TABLE climbing');
}

/** A log may lack a span between a call and its root. Where a trace has one root, that is the one. */
async function addLostRoots(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `INSERT INTO around SELECT own.place, ${ABOVE_ALL}, root.node, NULL, root.name, root.kind, root.scope, root.application, root.origin, root.client, root.trigger_name, root.end_ms, own.scope, own.end_ms
     FROM (SELECT * FROM spans WHERE is_request) AS own ANTI JOIN (SELECT place FROM around WHERE parent IS NULL) AS rooted ON rooted.place = own.place
     JOIN (SELECT * FROM spans WHERE parent IS NULL AND name IS NOT NULL QUALIFY count(*) OVER (PARTITION BY trace) = 1) AS root ON root.trace = own.trace`,
  );
}

async function tell(connection: DuckDBConnection): Promise<void> {
  const server = `${IS_SERVER} AND NOT ${IS_OF_GATEWAY}`;
  const ofAny = (origin: string) => `bool_or(coalesce(origin = '${origin}', false))`;
  await connection.run(
    `CREATE TEMP TABLE told AS SELECT * FROM (
       SELECT place, told_root, told_trigger, told_client,
         -- A server above the queue that is still open waits for what it queued.
         CASE WHEN by_ci THEN 'ci' WHEN by_schedule THEN 'schedule' WHEN by_evaluation THEN 'evaluation'
           WHEN queued_at IS NOT NULL AND coalesce(open_at, -1) <= queued_at THEN 'queue'
           WHEN answered_at IS NOT NULL AND coalesce(open_at, -1) < answered_at THEN 'answered'
           WHEN open_at IS NOT NULL THEN 'waiting' END AS told_origin
       FROM (
         SELECT place, any_value(concat_ws(' ', kind, name)) FILTER (parent IS NULL AND name IS NOT NULL) AS told_root,
           arg_min(trigger_name, steps) FILTER (trigger_name IS NOT NULL) AS told_trigger,
           arg_max(client, steps) FILTER (client IS NOT NULL AND steps > 0 AND NOT ${IS_OUTGOING}) AS told_client,
           ${ofAny('ci')} AS by_ci, ${ofAny('schedule')} AS by_schedule, ${ofAny('evaluation')} AS by_evaluation,
           max(steps) FILTER (${IS_QUEUE}) AS queued_at,
           max(steps) FILTER (${server} AND end_ms >= own_end - ${SLACK_MS}) AS open_at,
           max(steps) FILTER (${server} AND end_ms < own_end - ${SLACK_MS}) AS answered_at
         FROM around GROUP BY place))
     WHERE coalesce(told_root, told_trigger, told_client, told_origin) IS NOT NULL`,
  );
}
