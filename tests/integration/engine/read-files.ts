import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { openSession, queryRows } from '../../../lib/engine/duckdb/session';
import { identifier } from '../../../lib/engine/duckdb/sql-text';
import type { ImportRequest, ReadResult } from '../../../lib/engine/import/import-result';
import { readRequests } from '../../../lib/engine/import/read-requests';
import { defineMacros } from '../../../lib/engine/macros/macros';
import type { ColumnMapping } from '../../../lib/logs/mapping/column-mapping';
import { accountedFor, type Input, KEY, requestIn } from './import-files';

export type Read = ReadResult & { requests: string };

/** The engine's own session, and the folder that it may touch. */
type Session = { connection: DuckDBConnection; folder: string };

/** The zone of a session can't be changed once it is open. */
const sessions = new Map<string, Promise<Session>>();

/** Closes them after a test file, from `end-of-file.ts`: this module outlives the file. */
export async function closeSessions(): Promise<void> {
  const open = await Promise.all(sessions.values());
  sessions.clear();
  for (const { connection, folder } of open) {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Reads as `importFiles` does, by the same function, and stops before workloads are measured. All readings of a test file share
 * a session, since to open one and to measure takes longer than to read a few rows, and what they read stays until its last test
 * ends. They can't run at the same time.
 */
export async function readFiles(
  inputs: readonly Input[],
  mapping: Partial<ColumnMapping> = {},
  more: Pick<ImportRequest, 'rejects'> = {},
): Promise<Read> {
  const { connection, folder } = await sessionIn(mapping.timeZone ?? 'UTC');
  const within = inputs.map((input) =>
    typeof input === 'string' ? { name: basename(input), content: readFileSync(input) } : input,
  );
  const request = requestIn(mkdtempSync(join(folder, 'reading-')), within, mapping);
  const work = mkdtempSync(join(request.directory, 'work-'));
  try {
    const { progress: _, ...read } = await readRequests(connection, { ...request, ...more }, work, () => {});
    return { ...accountedFor(read), requests: request.requests };
  } finally {
    rmSync(work, { recursive: true, force: true });
    await forgetReading(connection);
  }
}

function sessionIn(timeZone: string): Promise<Session> {
  const known = sessions.get(timeZone);
  if (known !== undefined) return known;
  const opened = openIn(timeZone);
  sessions.set(timeZone, opened);
  return opened;
}

async function openIn(timeZone: string): Promise<Session> {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-readings-'));
  const connection = await openSession(folder, [], timeZone);
  await defineMacros(connection, Buffer.from(KEY, 'hex'));
  return { connection, folder };
}

/** Removes what a reading leaves in its session, which the product closes. */
async function forgetReading(connection: DuckDBConnection): Promise<void> {
  const tables = await queryRows(connection, 'SELECT table_name AS name FROM duckdb_tables() WHERE temporary');
  for (const { name } of tables) await connection.run(`DROP TABLE ${identifier(String(name))}`);
  // Of a large log they are no tables.
  await connection.run('DROP VIEW IF EXISTS staged_rows; DROP VIEW IF EXISTS settled_rows');
  const variables = await queryRows(connection, 'SELECT name FROM duckdb_variables()');
  for (const { name } of variables) await connection.run(`RESET VARIABLE ${identifier(String(name))}`);
}
