import { randomUUID } from 'node:crypto';
import { type AppliedMigration, DatabaseMismatchError, pendingMigrations } from './migration-history';
import { type Migration, readMigrations } from './migrations';
import { SqliteAdapter } from './sqlite-adapter';
import { switchToWriteAheadLog } from './write-ahead-log';

type Connection = Awaited<ReturnType<SqliteAdapter['connect']>>;
type Row = Record<string, unknown>;

/**
 * Prisma's own table (prisma-engines, sql-schema-connector, SQLite flavour), so that `prisma migrate` agrees where it
 * can run.
 */
const HISTORY_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;

/**
 * Brings the SQLite file at `url` up to the migrations in `directory`, each in its own transaction; safe when
 * processes start at once. Returns the names it applied. Throws a DatabaseMismatchError when the file is not this
 * version's to change.
 */
export async function migrate(url: string, directory: string): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const connection = await new SqliteAdapter(url).connect();
  try {
    // A migration may drop and rebuild a table; with foreign keys on, that would delete the rows that point at it.
    await execute(connection, 'PRAGMA foreign_keys = OFF');
    // Only a database without tables takes this; rewriteOldDatabase (erase-deleted.ts) is for the others.
    if ((await history(connection))?.length === 0) await execute(connection, 'PRAGMA auto_vacuum = INCREMENTAL');
    await switchToWriteAheadLog(connection);
    const applied: string[] = [];
    if (pendingMigrations(migrations, await history(connection)).length === 0) return applied;
    for (;;) {
      const name = await applyNext(connection, migrations);
      if (name === null) return applied;
      applied.push(name);
    }
  } finally {
    await connection.dispose();
  }
}

/** Throws a DatabaseMismatchError unless the SQLite file at `url` has all migrations in `directory`. Changes nothing. */
export async function requireMigrated(url: string, directory: string): Promise<void> {
  const connection = await new SqliteAdapter(url).connect();
  try {
    if (pendingMigrations(await readMigrations(directory), await history(connection)).length === 0) return;
  } finally {
    await connection.dispose();
  }
  throw new DatabaseMismatchError(
    'An older version of Whowaits made this database, and it may only be read. Copy the folder to where Whowaits may write, and name that in WHOWAITS_DATA.',
  );
}

/**
 * Reads the history under the write lock, so that a migration that another process has just applied is not applied
 * again.
 */
async function applyNext(connection: Connection, migrations: Migration[]): Promise<string | null> {
  await execute(connection, 'BEGIN IMMEDIATE');
  let next: Migration | undefined;
  try {
    next = pendingMigrations(migrations, await history(connection))[0];
  } finally {
    if (next === undefined) await execute(connection, 'ROLLBACK');
  }
  if (next === undefined) return null;
  // executeScript rolls back when a statement fails.
  await connection.executeScript(`${HISTORY_TABLE}\n${next.sql}\n;${record(next)}\nCOMMIT;`);
  return next.name;
}

function record({ name, checksum }: Migration): string {
  return `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
    VALUES ('${randomUUID()}', '${checksum}', '${name}', ${Date.now()}, ${Date.now()}, 1);`;
}

/** What the database says was applied; null when it has no history although it has tables, so it is somebody else's. */
async function history(connection: Connection): Promise<AppliedMigration[] | null> {
  const tables = await select(
    connection,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  );
  if (!tables.some((table) => table.name === '_prisma_migrations')) return tables.length === 0 ? [] : null;
  const rows = await select(
    connection,
    'SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return rows.map((row) => ({
    name: String(row.migration_name),
    checksum: String(row.checksum),
    finished: Number(row.finished) === 1,
  }));
}

async function execute(connection: Connection, sql: string): Promise<void> {
  await connection.executeRaw({ sql, args: [], argTypes: [] });
}

async function select(connection: Connection, sql: string): Promise<Row[]> {
  const { columnNames, rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  return rows.map((row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])));
}
