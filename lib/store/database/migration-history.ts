import type { Migration } from './migrations';

/** A row of `_prisma_migrations` that was not rolled back. */
export type AppliedMigration = { name: string; checksum: string; finished: boolean };

/** The database does not belong to this version: it is newer, altered, half migrated or another program's. */
export class DatabaseMismatchError extends Error {
  override name = 'DatabaseMismatchError';
}

/**
 * The missing migrations, in order. `applied` is null for a database with tables but no history. Throws a
 * DatabaseMismatchError, with the remedy, if the history does not fit the migrations.
 */
export function pendingMigrations(migrations: Migration[], applied: AppliedMigration[] | null): Migration[] {
  if (applied === null) {
    throw new DatabaseMismatchError(
      'This database has tables that Whowaits did not make. Set DATABASE_URL to a file of its own.',
    );
  }
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new DatabaseMismatchError(
        `This database has the migration ${name}, which this version of Whowaits does not know. ` +
          'A newer version made it. Update Whowaits, or set WHOWAITS_DATA or DATABASE_URL to another place.',
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
        `The migration ${name} started in this database but did not finish. Restore a backup, or mark it with prisma migrate resolve.`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}
