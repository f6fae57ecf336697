/** What DuckDB takes for the questions of a profile, asked straight of the file: nothing is checked, hashed or kept. */
import { DuckDBInstance } from '@duckdb/node-api';
import { contest } from './contest';

await contest(async (path) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads = 2');
  await connection.run("SET memory_limit = '600MB'");
  const log = path.endsWith('.csv') ? `read_csv('${path}')` : `read_json('${path}')`;
  const reader = await connection.runAndReadAll(
    `SELECT application, route, api_key_name, tags, operation, provider, model,
       count(*), sum(prompt_tokens), sum(cached_tokens), sum(completion_tokens), sum(cost_usd),
       count(*) FILTER (status >= 400), count(*) FILTER (stream), avg(prompt_tokens), stddev_pop(prompt_tokens), avg(completion_tokens), stddev_pop(completion_tokens),
       approx_quantile(latency_ms, 0.5), approx_quantile(ttft_ms, 0.5), approx_count_distinct(user_id), approx_count_distinct(session_id),
       min(timestamp), max(timestamp), histogram(hour(timestamp::TIMESTAMP)), count(DISTINCT date_trunc('day', timestamp::TIMESTAMP))
     FROM ${log} GROUP BY ALL`,
  );
  return reader.currentRowCount;
});
