import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { onTestFinished } from 'vitest';
import { requestsIn } from '../../../lib/engine/duckdb/requests-source';
import { importRequests } from '../../../lib/engine/import/import-requests';
import type { ImportRequest, ImportResult, ReadResult } from '../../../lib/engine/import/import-result';
import type { ImportProgress } from '../../../lib/engine/plan/plan-files';
import { inTurn } from '../../../lib/engine/process/run-engine';
import { type ColumnMapping, NO_MAPPING } from '../../../lib/logs/mapping/column-mapping';

export const KEY = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

/** HMAC-SHA256 with the installation's key, cut to 128 bits, by another implementation than the engine's. */
export function hmac(text: string): string {
  return createHmac('sha256', Buffer.from(KEY, 'hex')).update(text, 'utf8').digest('hex').slice(0, 32);
}

/** What to import: a file on disk, or a name with its content. */
export type Input = string | { name: string; content: string | Uint8Array };
export type Imported = ImportResult & { requests: string };

/** A request to the engine over real files in a folder of its own, which goes when the test ends. */
export function importRequest(inputs: readonly Input[], mapping: Partial<ColumnMapping> = {}): ImportRequest {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return requestIn(folder, inputs, mapping);
}

/** The same in a folder that is given. */
export function requestIn(
  folder: string,
  inputs: readonly Input[],
  mapping: Partial<ColumnMapping> = {},
): ImportRequest {
  const files = inputs.map((input, index) => {
    if (typeof input === 'string') return { name: input.slice(input.lastIndexOf('/') + 1), path: input };
    const path = join(folder, `${index}-${input.name}`);
    writeFileSync(path, input.content);
    return { name: input.name, path };
  });
  const requests = join(folder, 'requests.parquet');
  return { files, mapping: { ...NO_MAPPING, ...mapping }, directory: folder, requests, key: KEY };
}

/** Imports in a reading process, in its turn among imports. */
export function importInTurn(
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<ImportResult> {
  return inTurn('imports', (engine) => engine.import(request, onProgress), { signal });
}

/** Imports in this process and checks that every row is accounted for. Where nothing is measured, `readFiles` takes a third of the time. */
export async function importFiles(inputs: readonly Input[], mapping: Partial<ColumnMapping> = {}): Promise<Imported> {
  const request = importRequest(inputs, mapping);
  return { ...accountedFor(await importRequests(request, () => {})), requests: request.requests };
}

/** The result, every row of which was accepted, is a duplicate or was rejected. */
export function accountedFor<Result extends ReadResult>(result: Result): Result {
  const rows = result.files.reduce((sum, file) => sum + file.rows, 0);
  const rejected = result.files.reduce((sum, file) => sum + file.rejected, 0);
  if (rows !== result.accepted + result.duplicates + rejected) {
    throw new Error(`${rows} rows, but ${result.accepted} + ${result.duplicates} + ${rejected} accounted for`);
  }
  return result;
}

export const csv = (name: string, ...lines: string[]): Input => ({ name, content: `${lines.join('\n')}\n` });
export const jsonLines = (name: string, ...rows: object[]): Input =>
  csv(name, ...rows.map((row) => JSON.stringify(row)));

let queried: Promise<DuckDBInstance> | undefined;

/** Closes what `query` opened, after a test file, from `end-of-file.ts`: this module outlives the file. */
export async function closeQueries(): Promise<void> {
  const open = await queried;
  queried = undefined;
  open?.closeSync();
}

/** Rows of a query over the requests of an import, or of several, which it names `requests`. */
export async function query(
  imported: { requests: string | readonly string[] },
  sql: string,
): Promise<Record<string, unknown>[]> {
  queried ??= DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await (await queried).connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`CREATE TEMP VIEW requests AS SELECT * FROM ${requestsIn([imported.requests].flat())}`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}

/** Reason, count and lines of every reject, by reason. */
export function rejectsOf(result: Pick<ReadResult, 'rejects'>): Record<string, { count: number; lines: number[] }> {
  return Object.fromEntries(
    result.rejects.map(({ reason, count, examples }) => [reason, { count, lines: examples.map(({ line }) => line) }]),
  );
}
