import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import internals from '@prisma/internals';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../lib/store/database/migrate';
import { migrationsDirectory } from '../../../lib/store/database/migrations';
import { query } from './query';

type Datamodel = Awaited<ReturnType<typeof datamodelOf>>;
type Field = Datamodel['models'][number]['fields'][number];

const SCHEMA = readFileSync('prisma/schema.prisma', 'utf8');
/** How Prisma names its types in SQLite (prisma.io/docs, "SQLite", type mapping). */
const SQL_TYPES: Record<string, string> = {
  String: 'TEXT',
  Int: 'INTEGER',
  BigInt: 'BIGINT',
  DateTime: 'DATETIME',
  Boolean: 'BOOLEAN',
  Float: 'REAL',
};
const { getDMMF } = internals;
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'whowaits-schema-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** What Prisma itself reads in a schema. */
async function datamodelOf(schema: string) {
  return (await getDMMF({ datamodel: schema })).datamodel;
}

function sqlDefault({ default: value, type }: Field): string | null {
  if (value === undefined) return null;
  // now() is the database's default too; cuid() and the like are made by the client.
  if (typeof value === 'object' && value !== null && 'name' in value) {
    return value.name === 'now' ? 'CURRENT_TIMESTAMP' : null;
  }
  return type === 'String' ? `'${value}'` : String(value);
}

/** The order of indexes means nothing. */
const byColumns = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function tablesOfSchema({ models, indexes }: Datamodel): unknown {
  return Object.fromEntries(
    models.map((model) => [
      model.name,
      {
        columns: model.fields
          .filter(({ kind }) => kind === 'scalar')
          .map((field) => ({
            name: field.name,
            type: SQL_TYPES[field.type],
            notnull: field.isRequired ? 1 : 0,
            default: sqlDefault(field),
            pk: field.isId ? 1 : (model.primaryKey?.fields.indexOf(field.name) ?? -1) + 1,
          })),
        foreignKeys: model.fields
          .filter(({ relationFromFields }) => (relationFromFields ?? []).length > 0)
          .map(({ type, relationFromFields, relationToFields, relationOnDelete }) => ({
            table: type,
            from: relationFromFields?.join(),
            to: relationToFields?.join(),
            onDelete: relationOnDelete?.toUpperCase(),
          })),
        indexes: indexes
          .filter((index) => index.model === model.name && index.type !== 'id')
          .map((index) => ({ columns: index.fields.map(({ name }) => name).join(), unique: index.type === 'unique' }))
          .sort(byColumns),
      },
    ]),
  );
}

async function tablesOfDatabase(migrations: string): Promise<unknown> {
  const url = `file:${join(directory, 'migrated.db')}`;
  await migrate(url, migrations);
  const tables = await query(
    url,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_prisma_*' AND name NOT GLOB 'sqlite_*'",
  );
  return Object.fromEntries(
    await Promise.all(
      tables.map(async ({ name }) => [
        name,
        {
          columns: await query(
            url,
            `SELECT name, type, "notnull", dflt_value AS "default", pk FROM pragma_table_info('${name}')`,
          ),
          foreignKeys: await query(
            url,
            `SELECT "table", group_concat("from") AS "from", group_concat("to") AS "to", on_delete AS onDelete
             FROM pragma_foreign_key_list('${name}') GROUP BY id`,
          ),
          indexes: (
            await query(
              url,
              `SELECT group_concat(i.name) AS columns, l."unique" AS "unique"
               FROM pragma_index_list('${name}') l, pragma_index_info(l.name) i
               WHERE l.origin = 'c' GROUP BY l.name`,
            )
          )
            .map((index) => ({ ...index, unique: index.unique === 1 }))
            .sort(byColumns),
        },
      ]),
    ),
  );
}

it('the migrations make the tables that the schema describes', async () => {
  const schema = tablesOfSchema(await datamodelOf(SCHEMA));
  expect(schema).toMatchObject({ Audit: {}, Workload: {} });
  expect(await tablesOfDatabase(migrationsDirectory())).toEqual(schema);
});

it.each([
  ['a column', 'stage            String', 'stage            String\n  colour String?'],
  ['another type', 'attempts         Int ', 'attempts         BigInt '],
  ['an optional column', 'ownerToken       String', 'ownerToken       String?'],
  ['another default', '@default("queued")', '@default("new")'],
  ['an index', '@@index([createdAt])', '@@index([createdAt])\n  @@index([status])'],
  ['another rule for deletion', 'onDelete: Cascade', 'onDelete: Restrict'],
])('a schema with %s is found out', async (_, from, to) => {
  expect(SCHEMA).toContain(from);
  const schema = tablesOfSchema(await datamodelOf(SCHEMA.replace(from, to)));
  expect(await tablesOfDatabase(migrationsDirectory())).not.toEqual(schema);
});

it('a migration with a column that the schema lacks is found out', async () => {
  const migrations = join(directory, 'migrations');
  cpSync(migrationsDirectory(), migrations, { recursive: true });
  mkdirSync(join(migrations, '20991231000000_more'));
  writeFileSync(
    join(migrations, '20991231000000_more/migration.sql'),
    'ALTER TABLE "Workload" ADD COLUMN "colour" TEXT;',
  );
  expect(await tablesOfDatabase(migrations)).not.toEqual(tablesOfSchema(await datamodelOf(SCHEMA)));
});
