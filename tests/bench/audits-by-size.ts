import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import type { MeasuredServer } from './measured-server';

/** More than this, and a column is taken for one that names requests and not workloads. */
const APPLICATIONS = 100;

/** A log of so many workloads with ten requests each. Their routes are letters, as numbers in a route are taken for ids. */
export async function logOf(workloads: number, folder: string): Promise<Buffer> {
  const file = path.join(folder, `${workloads}.csv`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (
    WITH drawn AS (SELECT i, (i % ${workloads})::INT AS w FROM range(${workloads * 10}) numbers(i))
    SELECT make_timestamp_ms(${Date.UTC(2026, 10, 1)} + (i // ${workloads}) * 86400000 + (hash(i) % 86400000)::BIGINT) AS timestamp,
      ['openai', 'anthropic', 'google'][1 + w % 3] AS provider,
      ['gpt-4o', 'claude-sonnet-4-5', 'gemini-2.5-flash'][1 + w % 3] AS model,
      'application-' || translate((w % ${APPLICATIONS})::VARCHAR, '0123456789', 'abcdefghij') AS application,
      '/jobs/' || translate((w // ${APPLICATIONS})::VARCHAR, '0123456789', 'abcdefghij') AS route,
      200 + (hash(i, 1) % 60000)::INT AS prompt_tokens,
      20 + (hash(i, 2) % 900)::INT AS completion_tokens
    FROM drawn) TO '${file}' (FORMAT csv, HEADER)`);
  connection.closeSync();
  instance.closeSync();
  return readFileSync(file);
}

/** Starts an audit and waits for it. Throws where it has not as many workloads as `expected`, as then nothing below would mean what it says. */
export async function started(
  server: MeasuredServer,
  address: string,
  body?: Buffer,
  expected?: number,
): Promise<string> {
  const answer = await fetch(`${server.url}${address}`, {
    method: 'POST',
    headers: { origin: server.url },
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
  });
  const { id } = (await answer.json()) as { id: string };
  for (;;) {
    const state = (await (await fetch(`${server.url}/api/audits/${id}`)).json()) as { status: string; error: string };
    if (state.status === 'done') {
      const { workloads } = (await (await fetch(`${server.url}/api/audits/${id}/workloads`)).json()) as {
        workloads: unknown[];
      };
      if (expected !== undefined && workloads.length !== expected)
        throw new Error(`The log of ${expected} workloads became ${workloads.length}.`);
      return id;
    }
    if (state.status === 'failed') throw new Error(`The audit failed: ${state.error}`);
    await sleep(500);
  }
}
