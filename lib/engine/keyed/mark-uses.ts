import type { DuckDBConnection } from '@duckdb/node-api';
import { grouped } from '../../workloads/grouped';
import { SLOT_MINUTES } from '../../workloads/parts/clock-slots';
import { type MarkCount, type MarkPair, usesByMark } from '../../workloads/parts/marks';
import { LEAST_REQUESTS, type MarkedUses, type MarkKind } from '../../workloads/parts/sides';
import { isClientKind, kindOfClient } from '../../workloads/profile/client-kind';
import { insertRows } from '../duckdb/insert-rows';
import { numberOrNull, numbers, queryRows, type Row, textOrNull, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { workloadHash } from './by-workload';
import { countValues } from './count-values';
import type { KeyedRequests } from './keyed-requests';
import type { WorkloadHash } from './question';

const SLOT_MS = SLOT_MINUTES * 60_000;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Letters of the hash of a prompt, which name a use. Two of the prompts of one key hardly ever share them. */
const NAME_LETTERS = 8;
/** With more marks than that, most are rare. Far more than `usesByMark` takes, because this count is rough. */
const MOST_COUNTED = 40;

/** How requests are marked: the SQL of a mark, what a use of it is called, and which marks are never one use. */
type Marking = {
  by: MarkKind;
  sql: string;
  name: (mark: string) => string;
  apart: (one: string, other: string) => boolean;
};

const PROMPTS: Marking = {
  by: 'prompt',
  sql: 'system_prompt_hash',
  name: (mark) => mark.slice(0, NAME_LETTERS),
  apart: () => false,
};

/** Clients by their kind, which is other code than any SDK; an SDK by its product. */
async function clientsOf(connection: DuckDBConnection, requests: string): Promise<Marking> {
  const rows = await queryRows(connection, `SELECT DISTINCT client FROM ${requests} WHERE client IS NOT NULL`);
  const kinds = rows.flatMap(({ client }) => {
    const product = textOrNull(client) ?? '';
    const kind = kindOfClient(product);
    return kind === null ? [] : [`WHEN ${literal(product)} THEN ${literal(kind)}`];
  });
  return {
    by: 'client',
    sql: kinds.length === 0 ? 'client' : `CASE client ${kinds.join(' ')} ELSE client END`,
    name: (mark) => mark,
    apart: (one, other) => one !== other && (isClientKind(one) || isClientKind(other)),
  };
}

export type MarkUses = {
  /** The uses of the workloads that marks part. */
  found: ReadonlyMap<WorkloadHash, MarkedUses>;
  /** The requests with `mark`, the use of their mark; '' where marks part nothing or theirs is of none. */
  requests: string;
};

/** Finds the workloads that system prompts part, and of the others those that clients part. Makes the table `mark_uses`. */
export async function findMarkUses(connection: DuckDBConnection, { requests, most }: KeyedRequests): Promise<MarkUses> {
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE mark_uses (w UBIGINT, kind VARCHAR, own_mark VARCHAR, mark VARCHAR)',
  );
  const found = new Map<WorkloadHash, MarkedUses>();
  if (await some(connection, requests, 'system_prompt_hash')) await addUses(connection, requests, most, PROMPTS, found);
  const clients = (await some(connection, requests, 'client')) ? await clientsOf(connection, requests) : null;
  if (clients !== null) await addUses(connection, requests, most, clients, found);
  if (found.size === 0) return { found, requests: `(SELECT *, '' AS mark FROM ${requests})` };
  const joined = [PROMPTS, ...(clients === null ? [] : [clients])].map(
    ({ by, sql }) =>
      `LEFT JOIN (SELECT w, own_mark AS own_${by}, mark AS by_${by} FROM mark_uses WHERE kind = '${by}') AS ${by}s ON ${by}s.w = all_requests.w AND own_${by} = ${sql}`,
  );
  const marks = `coalesce(by_prompt${clients === null ? '' : ', by_client'}, '')`;
  return {
    found,
    requests: `(SELECT all_requests.*, ${marks} AS mark FROM ${requests} AS all_requests ${joined.join(' ')})`,
  };
}

async function some(connection: DuckDBConnection, requests: string, column: string): Promise<boolean> {
  const rows = await queryRows(connection, `SELECT 1 FROM ${requests} WHERE ${column} IS NOT NULL LIMIT 1`);
  return rows.length > 0;
}

async function addUses(
  connection: DuckDBConnection,
  requests: string,
  most: number,
  { by, sql, name, apart }: Marking,
  found: Map<WorkloadHash, MarkedUses>,
): Promise<void> {
  // The workloads of which nearly all requests have one of some marks.
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE marked AS SELECT w, count(*) AS all_requests FROM ${requests} ANTI JOIN mark_uses USING (w) GROUP BY w
     HAVING count(*) >= ${2 * LEAST_REQUESTS} AND count(${sql}) >= 0.9 * count(*) AND NOT bool_or(is_sum)
       AND ${countValues(sql, most)} BETWEEN 2 AND ${MOST_COUNTED}`,
  );
  const source = `(SELECT *, ${sql} AS own_mark FROM ${requests} JOIN marked USING (w) WHERE started_at IS NOT NULL)`;
  const counts = grouped(await countMarks(connection, source), workloadHash);
  const pairs = grouped(await pairMarks(connection, source), workloadHash);
  const rows: string[] = [];
  for (const [w, own] of counts) {
    const uses = usesByMark(own.map(countOf), (pairs.get(w) ?? []).map(pairOf), toCount(own[0]?.all_requests), apart);
    if (uses.length === 0) continue;
    const named = uses.map((marks) => ({ name: name(marks[0] ?? ''), marks }));
    found.set(w, { by, uses: named.map((use) => use.name) });
    for (const use of named) {
      rows.push(...use.marks.map((mark) => `(${w}, ${literal(by)}, ${literal(mark)}, ${literal(use.name)})`));
    }
  }
  await insertRows(connection, 'mark_uses', rows);
  await connection.run('DROP TABLE marked');
}

async function countMarks(connection: DuckDBConnection, source: string): Promise<Row[]> {
  return await queryRows(
    connection,
    `WITH hours AS (
       SELECT w, all_requests, own_mark, epoch_ms(started_at) // ${HOUR_MS} % 24 AS hour,
         count(DISTINCT epoch_ms(started_at) // ${DAY_MS}) AS days, min(epoch_ms(started_at) // ${DAY_MS}) AS first_day,
         max(epoch_ms(started_at) // ${DAY_MS}) AS last_day, count(*) AS requests, sum(whole_input) AS input, sum(whole_output) AS output
       FROM ${source} WHERE own_mark IS NOT NULL GROUP BY ALL)
     SELECT w, all_requests, own_mark, sum(requests) AS requests, min(first_day) AS first_day, max(last_day) AS last_day,
       sum(input) / sum(requests) AS input, sum(output) / sum(requests) AS output, list(hour::DOUBLE) AS hours, list(days::DOUBLE) AS days
     FROM hours GROUP BY ALL ORDER BY w, own_mark`,
  );
}

async function pairMarks(connection: DuckDBConnection, source: string): Promise<Row[]> {
  return await queryRows(
    connection,
    `WITH counted AS (
       SELECT w, own_mark, epoch_ms(started_at) // ${SLOT_MS} AS slot, count(*)::DOUBLE AS n
       FROM ${source} WHERE own_mark IS NOT NULL GROUP BY ALL),
     slots AS (FROM counted QUALIFY sum(n) OVER (PARTITION BY w, own_mark) >= ${LEAST_REQUESTS}),
     near AS (SELECT *, unnest([slot - 1, slot, slot + 1]) AS at FROM slots)
     SELECT one.w, one.own_mark AS one, other.own_mark AS other,
       coalesce(sum(one.n * other.n) FILTER (one.slot = other.slot), 0) AS same,
       coalesce(sum(one.n * other.n) FILTER (one.slot <> other.slot), 0) AS next
     FROM near AS one JOIN slots AS other ON one.w = other.w AND one.at = other.slot AND one.own_mark <= other.own_mark GROUP BY ALL`,
  );
}

function countOf(row: Row): MarkCount {
  const hours = Array<number>(24).fill(0);
  const days = numbers(row.days);
  for (const [place, hour] of numbers(row.hours).entries()) hours[hour] = days[place] ?? 0;
  return {
    mark: String(row.own_mark),
    requests: toCount(row.requests),
    firstDay: toCount(row.first_day),
    lastDay: toCount(row.last_day),
    hours,
    input: numberOrNull(row.input),
    output: numberOrNull(row.output),
  };
}

function pairOf(row: Row): MarkPair {
  return {
    one: String(row.one),
    other: String(row.other),
    same: numberOrNull(row.same) ?? 0,
    next: numberOrNull(row.next) ?? 0,
  };
}
