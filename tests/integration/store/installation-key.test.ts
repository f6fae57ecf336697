import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { completeAudit, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit } from '../../../lib/store/audits/audits';
import { database } from '../../../lib/store/database/database';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { acceptOtherKey, installationKey, keyProblem } from '../../../lib/store/installation-key';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit } from './example-result';
import { startTogether } from './programs/child-process';

const PROGRAM = new URL('./programs/print-installation-key.ts', import.meta.url);

dataInTemporaryDirectory();

const file = () => join(dataDirectory(), 'installation.key');

async function finishedAudit(): Promise<void> {
  const id = await createAudit({ name: 'a', kind: 'log', stage: '', options: {} });
  await setProgress(id, {});
  await completeAudit(id, ...exampleAudit(1));
}

it('is made once, of 32 bytes that only the owner can read, with no draft left behind', async () => {
  expect(await keyProblem()).toBeNull();
  const key = await installationKey();
  expect(key).toHaveLength(32);
  expect(await installationKey()).toEqual(key);
  expect(await keyProblem()).toBeNull();
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDirectory()).filter((name) => name.startsWith('installation'))).toEqual(['installation.key']);
});

it('is the same for processes that start at once', async () => {
  const ends = await startTogether(4, PROGRAM);
  expect(ends.map(({ stderr }) => stderr)).toEqual(['', '', '', '']);
  expect(new Set(ends.map(({ stdout }) => stdout)).size).toBe(1);
  expect(ends[0]?.stdout).toBe((await installationKey()).toString('hex'));
});

it('is not replaced when the file is damaged', async () => {
  writeFileSync(file(), 'short');
  await expect(installationKey()).rejects.toThrow(/holds 5 bytes instead of 32.*Restore it/);
});

it('is not replaced when it was lost or exchanged, until somebody says so', async () => {
  const key = await installationKey();
  rmSync(file());
  await expect(installationKey()).rejects.toThrow(/is missing.*Restore it.*whowaits new-key/);
  expect(await keyProblem()).toMatch(/is missing/);
  writeFileSync(file(), Buffer.alloc(32, 1));
  await expect(installationKey()).rejects.toThrow(/is not the key of this database/);
  writeFileSync(file(), key);
  expect(await installationKey()).toEqual(key);

  rmSync(file());
  await acceptOtherKey();
  expect(await keyProblem()).toBeNull();
  expect(await installationKey()).not.toEqual(key);
});

it('is missed too where a database of an older version has audits of logs', async () => {
  await finishedAudit();
  expect(await (await database()).installation.count()).toBe(0);
  await expect(installationKey()).rejects.toThrow(/is missing/);
});

it('a command tells of a lost key with the way out, and the way works', async () => {
  const data = dataDirectory();
  const log = join(data, 'log.csv');
  writeFileSync(log, 'timestamp,model,input_tokens,output_tokens\n2026-01-01T00:00:00Z,gpt-4o,1,1\n');
  await finishedAudit();
  const refused = await callWhowaits(data, 'audit', log);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/installation\.key is missing.*new-key/) });
  expect((await callWhowaits(data, 'new-key')).code).toBe(0);
  expect((await callWhowaits(data, 'audit', log)).code).toBe(0);
});
