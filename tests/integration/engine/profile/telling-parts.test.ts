import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it, onTestFinished } from 'vitest';
import { distinctKeys, tellingParts } from '../../../../lib/engine/keyed/telling-parts';

const KEY = ['application', 'route', 'provider', 'model'].map((column) => ({ column, sql: `"${column}"` }));

async function tellingColumns(rows: string): Promise<string[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  onTestFinished(() => connection.closeSync());
  const source = `(SELECT * FROM (VALUES ${rows}) AS rows(application, route, provider, model))`;
  const keys = await distinctKeys(connection, source, KEY);
  return (await tellingParts(connection, keys, KEY)).map(({ column }) => column);
}

it.each([
  [
    'what follows from another column',
    "('a', '/x', 'openai', 'gpt-4o'), ('b', '/x', 'anthropic', 'claude')",
    ['model'],
  ],
  [
    'nothing where only all of them tell',
    "('a', '/x', 'p', 'm'), ('b', '/x', 'p', 'm'), ('a', '/y', 'p', 'm'), ('a', '/x', 'q', 'm'), ('a', '/x', 'p', 'n')",
    ['application', 'route', 'provider', 'model'],
  ],
  ['a column that is silent everywhere', "('a', NULL, 'p', 'm'), ('b', NULL, 'p', 'm')", ['application']],
  ['no column that tells by being silent', "('a', NULL, 'p', 'm'), ('a', '/x', 'p', 'm')", ['route']],
  ['all of them where there is one key', "('a', '/x', 'p', 'm')", []],
])('leaves out %s', async (_what, rows, telling) => {
  expect(await tellingColumns(rows)).toEqual(telling);
});
