import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deleteAudit, getAudit } from '../../../lib/audits/audits';
import { type JobInput, keepJobInput } from '../../../lib/audits/intake/job-input';
import { failUnsaved, resumeAudits } from '../../../lib/audits/intake/resume-audits';
import { openAudit, runOpenedAudit } from '../../../lib/audits/intake/run-audit';
import { endJob, ServerStopping, stopJob } from '../../../lib/audits/intake/running-jobs';
import { requestsFile } from '../../../lib/store/audits/audit-files';
import { database } from '../../../lib/store/database/database';
import {
  auditDirectory,
  dataDirectory,
  jobDirectory,
  uploadsDirectory,
} from '../../../lib/store/folders/data-directory';
import { getUpload, uploadStore } from '../../../lib/store/uploads';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

/** The owner of an audit whose process was killed. */
const KILLED = '00000000-0000-4000-8000-000000000000';

const LOG = 'zeit,modell,ein,aus\n2026-01-01T00:00:00Z,gpt-4o,10,1\n2026-01-02T00:00:00Z,gpt-4o,20,2\n';
const COLUMNS = { zeit: 'started_at', modell: 'model', ein: 'input_tokens', aus: 'output_tokens' };

const INPUT = {
  name: 'Ein Protokoll',
  kind: 'log' as const,
  mapping: { columns: COLUMNS, constants: { application: 'chat' }, timeZone: 'Europe/Berlin' },
  recognise: false,
  days: 14,
  files: [{ name: 'protokoll.csv', stored: 'upload' }],
};

/** An audit as a killed process left it, in the midst of reading: with its input, and what it had written so far. */
async function leftAudit(input: JobInput, attempts = 1): Promise<string> {
  const id = await openAudit(input);
  writeFileSync(join(jobDirectory(id), 'upload'), LOG);
  await keepJobInput(id, input);
  endJob(id);
  await (await database()).audit.update({
    where: { id },
    data: { ownerToken: KILLED, status: 'running', attempts, rowsRead: 7 },
  });
  return id;
}

const summary = async (id: string) => (await getAudit(id))?.summary;
const becomes = (id: string, status: string) =>
  expect.poll(async () => (await summary(id))?.status, { timeout: 180_000 }).toBe(status);

it('an audit begins again from what was given, with all that was said of it', async () => {
  const id = await leftAudit(INPUT);
  await resumeAudits('server');
  await becomes(id, 'done');
  const report = (await getAudit(id))?.report;
  expect(report?.source).toMatchObject({ accepted: 2, days: 14, files: [{ name: 'protokoll.csv' }] });
  expect(report?.workloads).toMatchObject([{ application: 'chat', inputTokens: 30 }]);
  expect(report?.source.from).toBe('2026-01-01T00:00:00.000Z');
  expect(existsSync(requestsFile(id))).toBe(true);
  await expect.poll(() => existsSync(jobDirectory(id))).toBe(false);
});

it('uploads that were not yet moved are taken then', async () => {
  const upload = 'c'.repeat(32);
  const store = uploadStore();
  writeFileSync(join(store.directory, upload), LOG);
  const note = { id: upload, size: LOG.length, offset: 0, metadata: { filename: 'protokoll.csv' } };
  writeFileSync(join(store.directory, `${upload}.json`), JSON.stringify(note));
  const id = await leftAudit({ ...INPUT, files: [{ name: 'protokoll.csv', stored: 'upload-1', upload }] });
  await resumeAudits('server');
  await becomes(id, 'done');
  expect(await getUpload(upload)).toBeNull();
  expect(readdirSync(uploadsDirectory())).toEqual([]);
});

it('the sample and a list of workflows begin again too', async () => {
  const sample = await leftAudit({ name: 'Sample', kind: 'sample' });
  const workflow = {
    id: 'w',
    name: 'Nightly',
    description: null,
    owner: null,
    trigger: 'nightly',
    whoWaits: null,
    deadlineHours: null,
  };
  const volume = { provider: null, model: null, requestsPerMonth: 10, inputTokens: null, outputTokens: null };
  const workflows = [{ ...workflow, ...volume, costPerRequestUsd: null, streamed: null }];
  const list = await leftAudit({ name: 'List', kind: 'workflows', list: workflows });
  await resumeAudits('server');
  await becomes(sample, 'done');
  await becomes(list, 'done');
  expect((await getAudit(list))?.report?.workloads).toMatchObject([{ name: 'Nightly' }]);
});

it('what ends the process three times is not tried again', async () => {
  const id = await leftAudit(INPUT, 3);
  await resumeAudits('server');
  expect(await summary(id)).toMatchObject({ status: 'failed', error: expect.stringMatching(/ended 3 times/) });
  expect([existsSync(jobDirectory(id)), existsSync(auditDirectory(id))]).toEqual([false, false]);
});

it('a command leaves it to the server, and says so', async () => {
  const id = await leftAudit(INPUT);
  await resumeAudits('command');
  expect(await summary(id)).toMatchObject({ status: 'queued', stage: 'Waiting for Whowaits to run again' });
  expect(existsSync(join(jobDirectory(id), 'upload'))).toBe(true);
  await resumeAudits('server');
  await becomes(id, 'done');
});

it('what was never acknowledged, or is a file in place, has failed', async () => {
  const id = await leftAudit(INPUT);
  rmSync(join(jobDirectory(id), 'input.json'));
  await resumeAudits('server');
  expect(await summary(id)).toMatchObject({ status: 'failed', error: expect.stringMatching(/start it again/) });
  expect(existsSync(jobDirectory(id))).toBe(false);

  const gone = await leftAudit(INPUT);
  rmSync(join(jobDirectory(gone), 'upload'));
  await resumeAudits('server');
  expect(await summary(gone)).toMatchObject({ status: 'failed', error: expect.stringMatching(/no longer in/) });
});

it('a server that stops lets it go with its input, and the attempt does not count', async () => {
  const id = await openAudit(INPUT);
  const file = join(jobDirectory(id), 'upload');
  writeFileSync(file, LOG);
  await keepJobInput(id, INPUT);
  const running = runOpenedAudit(id, { ...INPUT, files: [{ name: 'protokoll.csv', path: file }] }, () => {});
  const stopped = expect(running).rejects.toThrow(ServerStopping);
  await stopJob(id, new ServerStopping());
  await stopped;
  expect(await (await database()).audit.findUnique({ where: { id } })).toMatchObject({
    ...{ status: 'queued', ownerToken: 'nobody', attempts: 0 },
  });
  expect(readdirSync(jobDirectory(id)).sort()).toEqual(['input.json', 'upload']);
});

it('a process that lost an audit to another leaves that one’s files alone', async () => {
  const id = await openAudit(INPUT);
  const file = join(jobDirectory(id), 'upload');
  writeFileSync(file, LOG);
  await (await database()).audit.update({ where: { id }, data: { ownerToken: KILLED } });
  await expect(
    runOpenedAudit(id, { ...INPUT, files: [{ name: 'protokoll.csv', path: file }] }, () => {}),
  ).rejects.toThrow(/given up/);
  expect(readdirSync(jobDirectory(id))).toEqual(['upload']);
  expect(await summary(id)).toMatchObject({ status: 'queued', error: null });
});

it('what a process has in its name but does not run fails the second time it is seen', async () => {
  const id = await openAudit(INPUT);
  expect(await failUnsaved(new Set([id]))).toEqual(new Set());
  endJob(id);
  const seen = await failUnsaved(new Set());
  expect(await summary(id)).toMatchObject({ status: 'queued' });
  await failUnsaved(seen);
  expect(await summary(id)).toMatchObject({ status: 'failed', error: expect.stringMatching(/Free some disk space/) });
});

it('a running audit that is deleted stops at once', async () => {
  const id = await openAudit(INPUT);
  const fifo = join(dataDirectory(), 'slow.csv');
  writeFileSync(fifo, LOG.repeat(20_000));
  renameSync(fifo, join(jobDirectory(id), 'upload'));
  const file = { name: 'protokoll.csv', path: join(jobDirectory(id), 'upload') };
  const running = runOpenedAudit(id, { ...INPUT, files: [file] }, () => {});
  const stopped = expect(running).rejects.toThrow(/deleted/);
  expect(await deleteAudit(id)).toBe(true);
  await stopped;
  expect([existsSync(jobDirectory(id)), existsSync(auditDirectory(id))]).toEqual([false, false]);
});
