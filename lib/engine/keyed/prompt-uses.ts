import type { DuckDBConnection } from '@duckdb/node-api';
import { grouped } from '../../workloads/grouped';
import { SLOT_MINUTES } from '../../workloads/parts/clock-slots';
import { type PromptCount, type PromptPair, usesByPrompt } from '../../workloads/parts/prompts';
import { LEAST_REQUESTS } from '../../workloads/parts/sides';
import { insertRows } from '../duckdb/insert-rows';
import { numberOrNull, numbers, queryRows, type Row, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import { workloadHash } from './by-workload';
import type { WorkloadHash } from './question';

const SLOT_MS = SLOT_MINUTES * 60_000;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Letters of the hash of a prompt, which name a use. Two of the prompts of one key hardly ever share them. */
const NAME_LETTERS = 8;
/** With more prompts than that, most are rare. Far more than `usesByPrompt` takes, because this count is rough. */
const MOST_COUNTED = 40;

/** The workloads of which nearly all requests have one of some system prompts. */
const candidates = (requests: string) => `SELECT w, count(*) AS all_requests FROM ${requests} GROUP BY w
  HAVING count(*) >= ${2 * LEAST_REQUESTS} AND count(system_prompt_hash) >= 0.9 * count(*) AND NOT bool_or(is_sum)
    AND approx_count_distinct(system_prompt_hash) BETWEEN 2 AND ${MOST_COUNTED}`;

/**
 * Finds the workloads that system prompts part. Returns the names of their uses, and makes the table `prompt_uses`: `w`,
 * `system_prompt_hash` and `prompt`, the name of its use: the start of the hash of its commonest prompt.
 */
export async function findPromptUses(
  connection: DuckDBConnection,
  requests: string,
): Promise<ReadonlyMap<WorkloadHash, readonly string[]>> {
  const found = new Map<WorkloadHash, string[]>();
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE prompt_uses (w UBIGINT, system_prompt_hash VARCHAR, prompt VARCHAR)',
  );
  if (!(await hasPrompts(connection, requests))) return found;
  await connection.run(`CREATE OR REPLACE TEMP TABLE prompted AS ${candidates(requests)}`);
  const counts = grouped(await countPrompts(connection, requests), workloadHash);
  const pairs = grouped(await pairPrompts(connection, requests), workloadHash);
  const rows: string[] = [];
  for (const [w, own] of counts) {
    const uses = usesByPrompt(own.map(countOf), (pairs.get(w) ?? []).map(pairOf), toCount(own[0]?.all_requests));
    const named = uses.map((prompts) => ({ name: (prompts[0] ?? '').slice(0, NAME_LETTERS), prompts }));
    if (named.length === 0) continue;
    const names = named.map(({ name }) => name);
    found.set(w, names);
    for (const { name, prompts } of named) {
      rows.push(...prompts.map((prompt) => `(${w}, ${literal(prompt)}, ${literal(name)})`));
    }
  }
  await insertRows(connection, 'prompt_uses', rows);
  await connection.run('DROP TABLE prompted');
  return found;
}

async function hasPrompts(connection: DuckDBConnection, requests: string): Promise<boolean> {
  const rows = await queryRows(connection, `SELECT 1 FROM ${requests} WHERE system_prompt_hash IS NOT NULL LIMIT 1`);
  return rows.length > 0;
}

async function countPrompts(connection: DuckDBConnection, requests: string): Promise<Row[]> {
  return await queryRows(
    connection,
    `WITH hours AS (
       SELECT w, all_requests, system_prompt_hash AS prompt, epoch_ms(started_at) // ${HOUR_MS} % 24 AS hour,
         count(DISTINCT epoch_ms(started_at) // ${DAY_MS}) AS days, min(epoch_ms(started_at) // ${DAY_MS}) AS first_day,
         max(epoch_ms(started_at) // ${DAY_MS}) AS last_day, count(*) AS requests, sum(whole_input) AS input, sum(whole_output) AS output
       FROM ${requests} JOIN prompted USING (w) WHERE system_prompt_hash IS NOT NULL AND started_at IS NOT NULL GROUP BY ALL)
     SELECT w, all_requests, prompt, sum(requests) AS requests, min(first_day) AS first_day, max(last_day) AS last_day,
       sum(input) / sum(requests) AS input, sum(output) / sum(requests) AS output, list(hour::DOUBLE) AS hours, list(days::DOUBLE) AS days
     FROM hours GROUP BY ALL ORDER BY w, prompt`,
  );
}

async function pairPrompts(connection: DuckDBConnection, requests: string): Promise<Row[]> {
  return await queryRows(
    connection,
    `WITH large AS (
       SELECT w, system_prompt_hash AS prompt FROM ${requests} JOIN prompted USING (w)
       GROUP BY ALL HAVING count(*) >= ${LEAST_REQUESTS} AND prompt IS NOT NULL),
     slots AS (
       SELECT w, prompt, epoch_ms(started_at) // ${SLOT_MS} AS slot, count(*)::DOUBLE AS n
       FROM (SELECT *, system_prompt_hash AS prompt FROM ${requests}) SEMI JOIN large USING (w, prompt)
       WHERE started_at IS NOT NULL GROUP BY ALL),
     near AS (SELECT *, unnest([slot - 1, slot, slot + 1]) AS at FROM slots)
     SELECT one.w, one.prompt AS one, other.prompt AS other,
       coalesce(sum(one.n * other.n) FILTER (one.slot = other.slot), 0) AS same,
       coalesce(sum(one.n * other.n) FILTER (one.slot <> other.slot), 0) AS next
     FROM near AS one JOIN slots AS other ON one.w = other.w AND one.at = other.slot AND one.prompt <= other.prompt GROUP BY ALL`,
  );
}

function countOf(row: Row): PromptCount {
  const hours = Array<number>(24).fill(0);
  const days = numbers(row.days);
  for (const [place, hour] of numbers(row.hours).entries()) hours[hour] = days[place] ?? 0;
  return {
    prompt: String(row.prompt),
    requests: toCount(row.requests),
    firstDay: toCount(row.first_day),
    lastDay: toCount(row.last_day),
    hours,
    input: numberOrNull(row.input),
    output: numberOrNull(row.output),
  };
}

function pairOf(row: Row): PromptPair {
  return {
    one: String(row.one),
    other: String(row.other),
    same: numberOrNull(row.same) ?? 0,
    next: numberOrNull(row.next) ?? 0,
  };
}
