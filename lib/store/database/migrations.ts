import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../folders/project-root';

export type Migration = { name: string; checksum: string; sql: string };

const NAME = /^\d{14}_[a-z0-9_]+$/;

/** The folder that Prisma uses by default. */
export function migrationsDirectory(): string {
  return join(/* turbopackIgnore: true */ projectRoot(), 'prisma', 'migrations');
}

/** The migrations of this version, sorted by name, which is the order they apply in. Throws if there is none. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && NAME.test(entry.name)).map((entry) => entry.name);
  if (names.length === 0) throw new Error(`There is no migration in ${directory}.`);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = (await readFile(join(directory, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
