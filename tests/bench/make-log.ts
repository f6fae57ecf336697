import { DuckDBInstance } from '@duckdb/node-api';

export type LogFormat = 'csv' | 'jsonl.gz';

const COPY_OPTIONS: Readonly<Record<LogFormat, string>> = {
  csv: 'FORMAT csv, HEADER',
  'jsonl.gz': 'FORMAT json, COMPRESSION gzip',
};

const DAY_MS = 86_400_000;

/**
 * Writes a synthetic month of a gateway's log: 24 jobs and screens over six applications, 40,000 users and their sessions
 * on the half that people wait for. The same rows every time. DuckDB makes them, because it is quick at it.
 */
export async function makeLog(path: string, rows: number, format: LogFormat): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('SET threads = 2');
  await connection.run("SET memory_limit = '600MB'");
  await connection.run(`COPY (${logSql(rows)}) TO '${path}' (${COPY_OPTIONS[format]})`);
  connection.closeSync();
  instance.closeSync();
}

function logSql(rows: number): string {
  return `
    WITH drawn AS (SELECT i, hash(i) AS a, hash(i, 1) AS b, hash(i, 2) AS c, (hash(i) % 24)::INT AS w FROM range(${rows}) numbers(i))
    SELECT 'req-' || lower(hex(a)) || '-' || i AS request_id,
      make_timestamp_ms(${Date.UTC(2026, 10, 1)} + i * ${30 * DAY_MS} // ${rows} + (b % 200)::BIGINT) AS timestamp,
      400 + (b % 9000)::INT AS latency_ms,
      CASE WHEN w < 10 THEN 100 + (c % 900)::INT END AS ttft_ms,
      ['openai', 'anthropic', 'google'][1 + w % 3] AS provider,
      ['gpt-4o', 'claude-sonnet-4-5', 'gemini-2.5-flash'][1 + w % 3] AS model,
      CASE WHEN w = 23 THEN 'embedding' ELSE 'chat' END AS operation,
      ['support-bot', 'docs-search', 'ticket-triage', 'report-writer', 'code-assist', 'crm-sync'][1 + w % 6] AS application,
      ['/v1/answer', '/v1/rerank', '/jobs/nightly', '/jobs/digest'][1 + w % 4] AS route,
      'key-' || (w % 8) AS api_key_name,
      'env:prod;team:' || (w % 5) AS tags,
      CASE WHEN w < 12 THEN 'user-' || (b % 40000) END AS user_id,
      CASE WHEN w < 12 THEN 'session-' || (i // 400) || '-' || (c % 40) END AS session_id,
      w < 10 AS stream,
      CASE WHEN c % 100 = 0 THEN 500 ELSE 200 END AS status,
      200 + (b % 6000)::INT AS prompt_tokens,
      CASE WHEN w % 2 = 0 THEN (b % 180)::INT ELSE 0 END AS cached_tokens,
      20 + (c % 900)::INT AS completion_tokens,
      round((200 + b % 6000) * 2.5e-6 + (20 + c % 900) * 1e-5, 8) AS cost_usd
    FROM drawn`;
}
