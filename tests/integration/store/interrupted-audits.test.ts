import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resumeAudits } from '../../../lib/audits/intake/resume-audits';
import { createAuditFiles, removeAuditFiles, removeJobFiles } from '../../../lib/store/audits/audit-files';
import { completeAudit, failAudit, setProgress } from '../../../lib/store/audits/audit-job';
import { createAudit, deleteAudit, getAudit, getWorkload, listAudits } from '../../../lib/store/audits/audits';
import { interruptedAudits, takeOver } from '../../../lib/store/audits/interrupted-audits';
import { insertWorkloads } from '../../../lib/store/audits/stored-workloads';
import { database } from '../../../lib/store/database/database';
import { ownToken } from '../../../lib/store/database/owner';
import {
  auditDirectory,
  auditsDirectory,
  dataDirectory,
  jobDirectory,
  jobsDirectory,
  uploadsDirectory,
} from '../../../lib/store/folders/data-directory';
import { sweepLeftBehind } from '../../../lib/store/left-behind';
import { inScratchFolder } from '../../../lib/store/scratch-folder';
import { inTrialFolder, trialsDirectory } from '../../../lib/store/trial-files';
import { bundledProgram } from '../bundled-program';
import { dataInTemporaryDirectory } from './data-in-temporary-directory';
import { exampleAudit } from './example-result';
import { type Ended, printed, startProgram } from './programs/child-process';

const JOB = new URL('./programs/run-until-killed.ts', import.meta.url);

dataInTemporaryDirectory();

async function runningAudit(): Promise<string> {
  const id = await createAudit({ name: 'a', kind: 'log', stage: 'Waiting', options: {} });
  await createAuditFiles(id);
  writeFileSync(join(jobDirectory(id), 'upload'), 'raw');
  writeFileSync(join(auditDirectory(id), 'requests.parquet'), 'half');
  await setProgress(id, {});
  return id;
}

/** Another process with an audit that it never ends. */
async function otherProcess(): Promise<{ id: string; kill: (signal: NodeJS.Signals) => void; ended: Promise<Ended> }> {
  const { child, ended } = startProgram(JOB);
  await printed(child, 'running');
  const [audit] = await listAudits();
  return { id: audit?.id ?? '', kill: (signal) => child.kill(signal), ended };
}

const files = (id: string) => ({ job: existsSync(jobDirectory(id)), audit: existsSync(auditDirectory(id)) });
/** A workload of an audit as it is saved before the audit's result is. */
const saveWorkload = async (id: string) => insertWorkloads(await database(), id, exampleAudit(1, 'w')[0].workloads);
const interruptedIds = async () => (await interruptedAudits()).map(({ id }) => id);

it('an audit is interrupted once its process was killed, and only then', async () => {
  const { id, kill, ended } = await otherProcess();
  expect(await interruptedIds()).toEqual([]);

  kill('SIGKILL');
  await ended;
  expect(await interruptedIds()).toEqual([id]);
  await saveWorkload(id);
  await resumeAudits('command');
  expect(await getAudit(id)).toMatchObject({ status: 'failed', error: expect.stringMatching(/start it again/) });
  expect(await getWorkload(id, 'w')).toBeNull();
  expect(files(id)).toEqual({ job: false, audit: false });
  expect(await interruptedIds()).toEqual([]);
  expect(readdirSync(join(dataDirectory(), 'owners'))).toEqual([]);
});

it('a process that stands still has not ended, however long', async () => {
  const { id, kill, ended } = await otherProcess();
  kill('SIGSTOP');
  await resumeAudits('server');
  expect(await getAudit(id)).toMatchObject({ status: 'running' });
  kill('SIGCONT');
  kill('SIGKILL');
  await ended;
  expect(await interruptedIds()).toEqual([id]);
});

it('a process of another pid namespace lives until it ends, whatever its pid is here', async () => {
  // Its pid there is 1, which here is somebody else. Where the system allows no namespace, a pid like any other has to do.
  const apart = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child'];
  const allowed = spawnSync(apart[0] ?? '', [...apart.slice(1), 'true']).status === 0;
  const [program = '', ...args] = [...(allowed ? apart : []), process.execPath, bundledProgram(JOB)];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await printed(child, 'running');
  expect(await interruptedIds()).toEqual([]);
  const [audit] = await listAudits();
  child.kill('SIGKILL');
  await ended;
  await expect.poll(interruptedIds).toEqual([audit?.id]);
});

it('no clock is asked who lives', async () => {
  const { id, kill, ended } = await otherProcess();
  const now = Date.now;
  try {
    for (const offMs of [-120_000, 120_000, 3_600_000, 400 * 86_400_000]) {
      Date.now = () => now() + offMs;
      await resumeAudits('server');
      expect(await getAudit(id)).toMatchObject({ status: 'running' });
    }
  } finally {
    Date.now = now;
    kill('SIGKILL');
    await ended;
  }
});

it('an interrupted audit is taken over once, and its former process can change it no more', async () => {
  const { kill, ended } = await otherProcess();
  kill('SIGKILL');
  await ended;
  const [audit] = await interruptedAudits();
  if (audit === undefined) throw new Error('It is not interrupted.');
  expect(await takeOver(audit, 'Again')).toBe(true);
  expect(await takeOver(audit, 'Again')).toBe(false);
  expect(await interruptedIds()).toEqual([]);
  expect(await setProgress(audit.id, { rowsRead: 1 })).toBe(true);
});

it('keeps what is running here, and the requests but not the raw input of what is done', async () => {
  const running = await runningAudit();
  const done = await runningAudit();
  await completeAudit(done, ...exampleAudit(1));
  await sweepLeftBehind(new Set());
  expect(files(running)).toEqual({ job: true, audit: true });
  expect(files(done)).toEqual({ job: false, audit: true });
});

it('removes the workloads of what has failed, which somebody saved meanwhile, and no others', async () => {
  const running = await runningAudit();
  const failed = await runningAudit();
  const done = await runningAudit();
  await completeAudit(done, ...exampleAudit(1, 'w'));
  await failAudit(failed, 'The disk is full.');
  for (const id of [running, failed]) await saveWorkload(id);
  await sweepLeftBehind(new Set());
  expect(await getWorkload(failed, 'w')).toBeNull();
  for (const id of [running, done]) expect(await getWorkload(id, 'w')).not.toBeNull();
});

it('removes folders without an audit, and nothing else', async () => {
  const deleted = await runningAudit();
  await deleteAudit(deleted);
  mkdirSync(join(jobsDirectory(), 'Not an audit'));
  writeFileSync(join(auditsDirectory(), 'notes.txt'), '');
  await sweepLeftBehind(new Set());
  expect(files(deleted)).toEqual({ job: false, audit: false });
  expect(existsSync(join(jobsDirectory(), 'Not an audit'))).toBe(true);
  expect(existsSync(join(auditsDirectory(), 'notes.txt'))).toBe(true);
});

it('removes trials and rekeys of killed processes at once, and leaves those of live ones alone', async () => {
  const done = await runningAudit();
  await completeAudit(done, ...exampleAudit(1));
  const gone = '00000000-0000-4000-8000-000000000000';
  const left = [join(trialsDirectory(), `trial-${gone}-`), join(auditDirectory(done), `rekey-${gone}-`)];
  await inTrialFolder(async (trial) => {
    await inScratchFolder(auditDirectory(done), 'rekey', async (rekey) => {
      const killed = left.map((start) => mkdtempSync(start));
      for (const folder of killed) writeFileSync(join(folder, 'head'), 'prompt');
      await sweepLeftBehind(new Set());
      expect(killed.map((folder) => existsSync(folder))).toEqual([false, false]);
      expect([trial, rekey].map((folder) => existsSync(folder))).toEqual([true, true]);
      expect(trial).toContain(ownToken());
    });
  });
  expect(readdirSync(trialsDirectory())).toEqual([]);
});

it('removes halves of uploads: a note without its file at once, a file without its note the second time', async () => {
  mkdirSync(uploadsDirectory(), { recursive: true });
  const note = join(uploadsDirectory(), `${'a'.repeat(32)}.json`);
  const file = join(uploadsDirectory(), 'b'.repeat(32));
  const whole = join(uploadsDirectory(), 'c'.repeat(32));
  const draft = join(dataDirectory(), 'installation.key.1.abc');
  for (const path of [note, file, whole, draft]) writeFileSync(path, '');
  writeFileSync(`${whole}.json`, '{}');
  const exist = () => [note, file, whole, draft].map((path) => existsSync(path));
  const doubtful = await sweepLeftBehind(new Set());
  expect(exist()).toEqual([false, true, true, true]);
  await sweepLeftBehind(doubtful);
  expect(exist()).toEqual([false, false, true, false]);
});

it('removes an upload whose note was cut off the second time, as it may be being written the first time', async () => {
  mkdirSync(uploadsDirectory(), { recursive: true });
  const cut = ['', '{"id":"d'].map((text, index) => {
    const file = join(uploadsDirectory(), String(index).repeat(32));
    writeFileSync(file, '');
    writeFileSync(`${file}.json`, text);
    return file;
  });
  const [, late = ''] = cut;
  const doubtful = await sweepLeftBehind(new Set());
  expect(readdirSync(uploadsDirectory())).toHaveLength(4);
  writeFileSync(`${late}.json`, '{}');
  await sweepLeftBehind(doubtful);
  expect(readdirSync(uploadsDirectory()).sort()).toEqual(['1'.repeat(32), `${'1'.repeat(32)}.json`]);
});

it('makes folders that only their owner can read, and removes them, gone or not', async () => {
  const id = await runningAudit();
  for (const directory of [jobsDirectory(), auditsDirectory(), jobDirectory(id), auditDirectory(id)]) {
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  }
  await removeJobFiles(id);
  expect(files(id)).toEqual({ job: false, audit: true });
  await removeAuditFiles(id);
  await removeAuditFiles(id);
  expect(files(id)).toEqual({ job: false, audit: false });
});
