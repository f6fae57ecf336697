import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { runWhowaits, temporaryFolder } from '../run-whowaits';

const folder = temporaryFolder();
afterEach(folder.remove);

const LOG = `model,prompt_tokens,completion_tokens\n${'gpt-4o,5,5\n'.repeat(20)}gpt-4o,many,5\n`;

it('nothing in a data folder that others may look into is readable by them, nor what an older version left so', async () => {
  const data = join(folder.path, 'data');
  const log = join(folder.path, 'log.csv');
  writeFileSync(log, LOG);
  mkdirSync(join(data, 'uploads'), { recursive: true });
  for (const path of [data, join(data, 'uploads')]) chmodSync(path, 0o755);
  writeFileSync(join(data, 'whowaits.db'), '', { mode: 0o644 });

  expect((await runWhowaits(data, 'audit', log)).code).toBe(0);
  const found = readdirSync(data, { recursive: true, encoding: 'utf8' });
  expect(found).toContain('whowaits.db');
  expect(found.some((path) => path.endsWith('requests.parquet'))).toBe(true);
  expect(found.some((path) => path.endsWith('rejects.csv'))).toBe(true);
  const open = found.filter((path) => existsSync(join(data, path)) && (lstatSync(join(data, path)).mode & 0o077) !== 0);
  if (process.platform !== 'win32') expect(open).toEqual([]);
});
