import type { Migration } from './migrations';

/** A row of `_prisma_migrations` that was not rolled back. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** The database is not this version's to change: newer, altered, half migrated or another program's. */
export class DatabaseMismatchError extends Error {
  override name = 'DatabaseMismatchError';
}

/**
 * The migrations that the database still lacks, in order. `applied` is null for a database with tables but without a
 * history. Throws a DatabaseMismatchError, with what to do, when the history does not fit the migrations.
 */
export function pendingMigrations(migrations: Migration[], applied: AppliedMigration[] | null): Migration[] {
  if (applied === null) {
    throw new DatabaseMismatchError(
      'This database holds tables that Whowaits did not make. Point DATABASE_URL at a file of its own.',
    );
  }
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new DatabaseMismatchError(
        `This database has the migration ${name}, which this version of Whowaits does not know. ` +
          'A newer version made it: update Whowaits, or point WHOWAITS_DATA or DATABASE_URL somewhere else.',
      );
    }
    if (migration.checksum !== checksum) {
      throw new DatabaseMismatchError(
        `The migration ${name} was changed after this database applied it. Restore prisma/migrations/${name}/migration.sql ` +
          'and put the change into a new migration.',
      );
    }
    if (!finished) {
      throw new DatabaseMismatchError(
        `The migration ${name} began in this database but did not finish. Restore a backup, or mark it with prisma migrate resolve.`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}
