import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REPOSITORY, runWhowaits, temporaryFolder } from '../run-whowaits';

let folder: ReturnType<typeof temporaryFolder>;
let data: string;
let id: string;

beforeEach(async () => {
  folder = temporaryFolder();
  data = join(folder.path, 'data');
  const log = join(folder.path, 'log.csv');
  writeFileSync(log, 'model,prompt_tokens,completion_tokens\ngpt-4o,5,5\n');
  expect((await runWhowaits(data, 'audit', log)).code).toBe(0);
  id = readdirSync(join(data, 'audits'))[0] ?? '';
});
afterEach(() => {
  setWritable(true);
  folder.remove();
});

function setWritable(writable: boolean): void {
  for (const path of [
    data,
    ...readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => join(data, name)),
  ]) {
    chmodSync(path, (path.endsWith('.db') || path.includes('.') ? 0o400 : 0o500) + (writable ? 0o200 : 0));
  }
}

/** Without the right of root to write where nobody may. */
function asMere(...args: string[]): { code: number | null; text: string } {
  const command = [process.execPath, 'lib/cli/whowaits.mjs', ...args];
  const bounded =
    process.getuid?.() === 0 ? ['setpriv', '--inh-caps=-all', '--bounding-set=-dac_override,-fowner'] : [];
  const [program = '', ...rest] = [...bounded, ...command];
  const environment = { ...process.env, WHOWAITS_DATA: data, DATABASE_URL: '' };
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: REPOSITORY, env: environment, encoding: 'utf8' });
  return { code: status, text: stdout + stderr };
}

describe('a data folder that may only be read, such as a backup', () => {
  it('can be looked at, and says why it can not be changed', () => {
    setWritable(false);
    expect(asMere('list')).toMatchObject({ code: 0, text: expect.stringContaining(id) });
    expect(asMere('show', id)).toMatchObject({ code: 0, text: expect.stringContaining('You pay') });
    const refused = asMere('delete', id, '--yes');
    expect(refused).toMatchObject({ code: 1, text: expect.stringContaining('is read-only') });
    expect(refused.text).not.toContain('fault in Whowaits');
    expect(existsSync(join(data, 'audits', id, 'requests.parquet'))).toBe(true);
  });
});
