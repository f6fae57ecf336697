import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataDirectory } from '../../../lib/store/data-directory';
import { installationKey } from '../../../lib/store/installation-key';
import { startProgram } from './child-process';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';

const PROGRAM = new URL('./print-installation-key.ts', import.meta.url);

dataInTemporaryDirectory();

it('is made once, of 32 bytes that only the owner can read, with no draft left behind', () => {
  rmSync(dataDirectory(), { recursive: true });
  const key = installationKey();
  expect(key).toHaveLength(32);
  expect(installationKey()).toEqual(key);
  expect(statSync(join(dataDirectory(), 'installation.key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDirectory())).toEqual(['installation.key']);
});

it('is the same for processes that start at once', async () => {
  const startAt = String(Date.now() + 3000);
  const ends = await Promise.all([1, 2, 3, 4].map(() => startProgram(PROGRAM, startAt).ended));
  expect(ends.map(({ stderr }) => stderr)).toEqual(['', '', '', '']);
  expect(new Set(ends.map(({ stdout }) => stdout)).size).toBe(1);
  expect(ends[0]?.stdout).toBe(installationKey().toString('hex'));
});

it('is not replaced when the file is damaged', () => {
  writeFileSync(join(dataDirectory(), 'installation.key'), 'short');
  expect(() => installationKey()).toThrow(/holds 5 bytes instead of 32/);
});
