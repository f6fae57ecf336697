import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createAuditFiles, removeAuditFiles, removeJobFiles } from '../../../lib/store/audit-files';
import { completeAudit, setProgress } from '../../../lib/store/audit-job';
import { createAudit, deleteAudit, getAudit } from '../../../lib/store/audits';
import { auditDirectory, auditsDirectory, jobDirectory, jobsDirectory } from '../../../lib/store/data-directory';
import { database } from '../../../lib/store/database';
import { failInterruptedAudits } from '../../../lib/store/interrupted-audits';
import { printed, startProgram } from './child-process';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit } from './example-result';

const JOB = new URL('./run-until-killed.ts', import.meta.url);

dataInTemporaryDirectory();

async function runningAudit(owner: { ownerPid?: number; ownerToken?: string; heartbeatAt?: Date }): Promise<string> {
  const id = await createAudit({ name: 'a', kind: 'log', stage: 'Waiting', options: {} });
  await createAuditFiles(id);
  writeFileSync(join(jobDirectory(id), 'upload'), 'raw');
  writeFileSync(join(auditDirectory(id), 'requests.parquet'), 'half');
  await setProgress(id, {});
  await (await database()).audit.update({ where: { id }, data: owner });
  return id;
}

const files = (id: string) => ({ job: existsSync(jobDirectory(id)), audit: existsSync(auditDirectory(id)) });

it('gives up the audit of a process that was killed, and only then', async () => {
  const { child, ended } = startProgram(JOB);
  await printed(child, 'running');
  const [audit] = await (await database()).audit.findMany();
  const id = audit?.id ?? '';
  expect(await failInterruptedAudits()).toEqual([]);
  expect(await getAudit(id)).toMatchObject({ status: 'running' });
  expect(files(id)).toEqual({ job: true, audit: true });

  child.kill('SIGKILL');
  await ended;
  expect(await failInterruptedAudits()).toEqual([id]);
  expect(await getAudit(id)).toMatchObject({ status: 'failed', error: expect.stringMatching(/start it again/) });
  expect(files(id)).toEqual({ job: false, audit: false });
  expect(await failInterruptedAudits()).toEqual([]);
});

it('gives up an audit whose pid is this process, but which it did not start', async () => {
  const id = await runningAudit({ ownerToken: 'an earlier process with the same pid' });
  expect(await failInterruptedAudits()).toEqual([id]);
});

it('gives up an audit that has been silent for more than a minute, though its pid lives', async () => {
  const silent = await runningAudit({ ownerPid: process.ppid, heartbeatAt: new Date(Date.now() - 61_000) });
  const live = await runningAudit({ ownerPid: process.ppid, heartbeatAt: new Date(Date.now() - 50_000) });
  expect(await failInterruptedAudits()).toEqual([silent]);
  expect(files(live)).toEqual({ job: true, audit: true });
});

it('keeps what is running here, and the requests but not the raw input of what is done', async () => {
  const running = await runningAudit({});
  const done = await runningAudit({});
  await completeAudit(done, ...exampleAudit(1));
  expect(await failInterruptedAudits()).toEqual([]);
  expect(files(running)).toEqual({ job: true, audit: true });
  expect(files(done)).toEqual({ job: false, audit: true });
});

it('removes folders without an audit, and nothing else', async () => {
  const deleted = await runningAudit({});
  await deleteAudit(deleted);
  mkdirSync(join(jobsDirectory(), 'Not an audit'));
  writeFileSync(join(auditsDirectory(), 'notes.txt'), '');
  await failInterruptedAudits();
  expect(files(deleted)).toEqual({ job: false, audit: false });
  expect(existsSync(join(jobsDirectory(), 'Not an audit'))).toBe(true);
  expect(existsSync(join(auditsDirectory(), 'notes.txt'))).toBe(true);
});

it('makes folders that only their owner can read, and removes them, gone or not', async () => {
  const id = await runningAudit({});
  for (const directory of [jobsDirectory(), auditsDirectory(), jobDirectory(id), auditDirectory(id)]) {
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  }
  await removeJobFiles(id);
  expect(files(id)).toEqual({ job: false, audit: true });
  await removeAuditFiles(id);
  await removeAuditFiles(id);
  expect(files(id)).toEqual({ job: false, audit: false });
});
