import { tierInName } from '../../../pricing/models/name-tier';
import type { BatchHabits } from '../../../workloads/profile/batch-habits';
import type { ContextBand } from '../../../workloads/profile/tokens/context-band';
import { type Row, textOrNull, toCount } from '../../duckdb/session';
import { workloadHash } from '../../keyed/by-workload';
import type { DuckdbAnswer, Keyed } from '../../keyed/keyed';
import type { WorkloadHash } from '../../keyed/question';
import { readBands } from '../bands/duckdb';
import { LEAST_REQUESTS_AGAIN, RETRIED_AFTER_HOURS, RUNS_APART_MINUTES } from './question';

type Bands = ReadonlyMap<WorkloadHash, readonly ContextBand[]>;

export const batchHabitsInDuckdb: DuckdbAnswer<'batchHabits'> = {
  sums: {
    habit_prompts: "count(*) FILTER (status IS DISTINCT FROM 'error' AND prompt_hash IS NOT NULL)",
    habit_failures: "count(*) FILTER (status = 'error' AND prompt_hash IS NOT NULL AND started_at IS NOT NULL)",
    habit_statuses: 'count(status)',
  },
  answer: async (keyed) => {
    const inBatch = (await keyed.sums()).filter(isInBatch);
    if (inBatch.length === 0) return new Map();
    const hashes = inBatch.map((row) => `${workloadHash(row)}::UBIGINT`);
    const sent = `(SELECT * FROM ${keyed.requests} WHERE w IN (${hashes.join(', ')}))`;
    const repeated = await keyed.table(repeatedSql(sent));
    const runs = await keyed.table(runsSql(sent));
    const again = await keyed.table(runsAgainSql(runs));
    const [ofRepeated, ofAgain, ofLargest] = [
      await readBands(keyed, repeated),
      await readBands(keyed, `(SELECT runs.* FROM ${runs} AS runs SEMI JOIN ${again} USING (w, run))`),
      await readBands(keyed, `(SELECT runs.* FROM ${runs} AS runs SEMI JOIN ${largestSql(runs)} USING (w, run))`),
    ];
    const counts = await countsOf(keyed, `SELECT w, count(DISTINCT run) AS n FROM ${runs} GROUP BY w`);
    const agains = await countsOf(keyed, `SELECT w, count(*) AS n FROM ${again} GROUP BY w`);
    const failed = await failedPrompts(keyed, sent);
    return new Map(
      inBatch.map((row) => {
        const w = workloadHash(row);
        const known = toCount(row.habit_prompts);
        const starts = toCount(row.started);
        const allRuns = counts.get(w) ?? 0;
        const tellsFailures = toCount(row.habit_statuses) > 0 && known + toCount(row.habit_failures) > 0 && starts > 0;
        const habits: BatchHabits = {
          repeated: known === 0 ? null : { known, ...amountOf(ofRepeated, w) },
          runAgain:
            known === 0 || starts === 0 ? null : { runs: allRuns, again: agains.get(w) ?? 0, ...amountOf(ofAgain, w) },
          largestRun: starts === 0 ? null : { runs: allRuns, ...amountOf(ofLargest, w) },
          neverRetried: tellsFailures ? (failed.get(w) ?? { failed: 0, requests: 0 }) : null,
        };
        return [w, { batchHabits: habits }];
      }),
    );
  },
};

function isInBatch(row: Row): boolean {
  const tier = textOrNull(row.service_tier) ?? tierInName(textOrNull(row.provider), textOrNull(row.model));
  return tier === 'batch';
}

function amountOf(bands: Bands, w: WorkloadHash): { requests: number; bands: ContextBand[] } {
  const own = [...(bands.get(w) ?? [])];
  return { requests: own.reduce((sum, { requests }) => sum + requests, 0), bands: own };
}

async function countsOf(keyed: Keyed, sql: string): Promise<Map<WorkloadHash, number>> {
  return new Map((await keyed.rows(sql)).map((row) => [workloadHash(row), toCount(row.n)]));
}

/** What was answered after the first answer to the same prompt. Few prompts have several, so only these are put in order. */
function repeatedSql(sent: string): string {
  const answered = `SELECT * FROM ${sent} WHERE status IS DISTINCT FROM 'error' AND prompt_hash IS NOT NULL`;
  return `SELECT * FROM (${answered}) SEMI JOIN (SELECT w, prompt_hash FROM (${answered}) GROUP BY ALL HAVING count(*) > 1) USING (w, prompt_hash)
    QUALIFY row_number() OVER (PARTITION BY w, prompt_hash ORDER BY started_at, whole_input, whole_output, cache_read_tokens) > 1`;
}

/** The requests that say when they started, each with the number of its run. */
function runsSql(sent: string): string {
  return `SELECT * EXCLUDE (is_first), sum(is_first) OVER (PARTITION BY w ORDER BY started_at RANGE UNBOUNDED PRECEDING) AS run FROM (
      SELECT w, started_at, prompt_hash, request_count, whole_input, cache_read_tokens, cache_write_tokens, cache_write_1h_tokens, whole_output,
        CASE WHEN started_at - lag(started_at) OVER (PARTITION BY w ORDER BY started_at) <= INTERVAL ${RUNS_APART_MINUTES} MINUTE THEN 0 ELSE 1 END AS is_first
      FROM ${sent} WHERE started_at IS NOT NULL)`;
}

/** Runs that sent what an earlier run had sent: as many requests, all with a prompt, and the same prompts. */
function runsAgainSql(runs: string): string {
  return `SELECT w, run FROM (
      SELECT w, run, count(*) AS requests, sum(hash(prompt_hash)) AS prompts FROM ${runs} GROUP BY w, run
      HAVING count(*) >= ${LEAST_REQUESTS_AGAIN} AND count(prompt_hash) = count(*))
    QUALIFY row_number() OVER (PARTITION BY w, requests, prompts ORDER BY run) > 1`;
}

function largestSql(runs: string): string {
  return `(SELECT w, arg_max(run, requests * 1000000 - run) AS run FROM (SELECT w, run, count(*) AS requests FROM ${runs} GROUP BY ALL) GROUP BY w)`;
}

/** The prompts that failed long enough before the end, and those of them that nothing answered after, in batch or beside it. */
async function failedPrompts(
  keyed: Keyed,
  sent: string,
): Promise<Map<WorkloadHash, { failed: number; requests: number }>> {
  if (!(await keyed.some('habit_failures'))) return new Map();
  const rows = await keyed.rows(
    `WITH last AS (SELECT max(started_at) AS at FROM ${keyed.requests}),
     failed AS (
       SELECT w, prompt_hash, max(started_at) AS failed_at FROM ${sent}, last
       WHERE status = 'error' AND prompt_hash IS NOT NULL AND started_at < last.at - INTERVAL ${RETRIED_AFTER_HOURS} HOUR GROUP BY ALL),
     done AS (
       SELECT prompt_hash, max(started_at) AS done_at FROM ${keyed.requests} SEMI JOIN failed USING (prompt_hash)
       WHERE status = 'success' AND started_at IS NOT NULL GROUP BY ALL)
     SELECT w, count(*) AS failed, count(*) FILTER (done_at IS NULL OR done_at < failed_at) AS never
     FROM failed LEFT JOIN done USING (prompt_hash) GROUP BY w`,
  );
  return new Map(
    rows.map((row) => [workloadHash(row), { failed: toCount(row.failed), requests: toCount(row.never) }] as const),
  );
}
