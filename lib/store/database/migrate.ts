import { randomUUID } from 'node:crypto';
import { type AppliedMigration, DatabaseMismatchError, pendingMigrations } from './migration-history';
import { type Migration, readMigrations } from './migrations';
import { SqliteAdapter } from './sqlite-adapter';
import { switchToWriteAheadLog } from './write-ahead-log';

type Connection = Awaited<ReturnType<SqliteAdapter['connect']>>;
type Row = Record<string, unknown>;

/**
 * Prisma's own table (prisma-engines, sql-schema-connector, SQLite flavour), so that `prisma migrate` works with it.
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
 * Applies the migrations in `directory` to the SQLite file at `url`, each in its own transaction. Safe if several
 * processes start at once. Returns the names of the applied migrations. Throws a DatabaseMismatchError if the file does
 * not belong to this version.
 */
export async function migrate(url: string, directory: string): Promise<string[]> {
  const migrations = await readMigrations(directory);
  const connection = await new SqliteAdapter(url).connect();
  try {
    // A migration may drop and rebuild a table. With foreign keys on, that would delete the rows that reference it.
    await execute(connection, 'PRAGMA foreign_keys = OFF');
    // This works only on a database without tables. rewriteOldDatabase (erase-deleted.ts) handles the others.
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

/**
 * Throws a DatabaseMismatchError unless the SQLite file at `url` has all migrations in `directory`. Changes nothing.
 */
export async function requireMigrated(url: string, directory: string): Promise<void> {
  const connection = await new SqliteAdapter(url).connect();
  try {
    if (pendingMigrations(await readMigrations(directory), await history(connection)).length === 0) return;
  } finally {
    await connection.dispose();
  }
  throw new DatabaseMismatchError(
    'This database was made by an older version of Whowaits, and it is read-only. Copy the folder to a writable place and set WHOWAITS_DATA to it.',
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

/**
 * The migrations that the database has applied; null if it has tables but no history, so it belongs to another program.
 */
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
