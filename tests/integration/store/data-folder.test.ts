import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAudits, startSampleAudit } from '../../../lib/audits/audits';
import { createAudit } from '../../../lib/store/audits/audits';
import { closeDatabase, DataMovedError, database } from '../../../lib/store/database/database';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { inTrialFolder } from '../../../lib/store/trial-files';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { startProgram } from './programs/child-process';

const LIST = new URL('./programs/print-audits.ts', import.meta.url);

dataInTemporaryDirectory();

const newAudit = () => createAudit({ name: 'kept', kind: 'log', stage: '', options: {} });

it('a data folder that was moved away is told, and nothing is made where it was', async () => {
  await newAudit();
  const moved = `${dataDirectory()}-moved`;
  renameSync(dataDirectory(), moved);
  try {
    for (const work of [listAudits, startSampleAudit, newAudit, () => inTrialFolder(async () => {})]) {
      await expect(work()).rejects.toThrow(DataMovedError);
    }
    expect(existsSync(dataDirectory())).toBe(false);
  } finally {
    renameSync(moved, dataDirectory());
  }
  expect(await listAudits()).toMatchObject([{ name: 'kept' }]);
});

it('another database in the place of the one that is open is not written to', async () => {
  await newAudit();
  const file = join(dataDirectory(), 'whowaits.db');
  cpSync(file, `${file}.copy`);
  renameSync(`${file}.copy`, file);
  await expect(newAudit()).rejects.toThrow(/moved or replaced/);
});

it('a folder that can not be written to is listed', async () => {
  await newAudit();
  await closeDatabase();
  const backup = mkdtempSync(join(tmpdir(), 'whowaits #50% backup-'));
  try {
    cpSync(dataDirectory(), backup, { recursive: true });
    rmSync(join(backup, 'owners'), { recursive: true });
    const before = readdirSync(backup);
    for (const file of before) chmodSync(join(backup, file), 0o444);
    chmodSync(backup, 0o555);
    // Root may write anywhere, so somebody else looks.
    const { ended } = startProgram(LIST, backup);
    expect(await ended).toEqual({ code: 0, signal: null, stdout: 'kept queued\n', stderr: '' });
    expect(readdirSync(backup)).toEqual(before);
  } finally {
    chmodSync(backup, 0o755);
    rmSync(backup, { recursive: true });
  }
  expect(await (await database()).audit.count()).toBe(1);
});
