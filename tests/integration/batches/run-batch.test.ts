import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFolder } from '../../../lib/batches/batch-folder';
import { checkOf } from '../../../lib/batches/check/check-answer';
import { publishCompleted } from '../../../lib/batches/publish/publish';
import type { BatchClock } from '../../../lib/batches/run/batch-clock';
import { type BatchRun, workOn } from '../../../lib/batches/run/batch-run';
import { collectEnded } from '../../../lib/batches/run/collect';
import { retryFailed, retryRenewed } from '../../../lib/batches/run/retry';
import { runBatch } from '../../../lib/batches/run/run-batch';
import { submitFiles } from '../../../lib/batches/run/send/submit';
import { watchJobs } from '../../../lib/batches/run/watch';
import { standingOf } from '../../../lib/batches/standing';
import type { Manifest } from '../../../lib/plans/manifest';
import { ProviderFault } from '../../../lib/providers/batch-provider';
import { findBatch, stopBatch } from '../../../lib/store/ledger/batches';
import { claimJob } from '../../../lib/store/ledger/jobs';
import { recordPage } from '../../../lib/store/ledger/record-pages';
import { reviewRecords } from '../../../lib/store/ledger/review';
import { sentWork } from '../../../lib/store/ledger/sent-work';
import { ASKS_NOTHING } from '../../fixtures/batches/asks-nothing';
import { writeBuiltFolder } from '../../fixtures/batches/built-folder';
import { type Answering, DiskProvider } from '../../fixtures/batches/disk-provider';
import { folderWithLedger } from './folder-with-ledger';

const NO_LIMITS = { concurrentJobs: null, batchesPerHour: null };
const RULES = { run: 1, capUsd: null, errorShare: 1, inFlight: 10, limits: NO_LIMITS, resendMissing: false };
const SCHEMA = {
  type: 'object',
  required: ['label'],
  properties: { label: { enum: ['a', 'b'] }, of: { type: 'string' } },
};
const CHECK = checkOf({ ...ASKS_NOTHING, schema: SCHEMA });

const folder = folderWithLedger();
let now: number;
let told: string[];

beforeEach(() => {
  now = Date.UTC(2026, 10, 30);
  told = [];
});

/** Hours pass at once. */
const clock: BatchClock = {
  now: () => new Date(now),
  sleep: async (ms) => {
    now += ms;
  },
};

async function work<T>(provider: DiskProvider, does: (run: BatchRun) => Promise<T>): Promise<T> {
  const parts = {
    folder: await openFolder(join(folder.path, 'batch')),
    provider,
    clock,
    tell: (says: string) => void told.push(says),
  };
  return workOn(parts, does);
}

async function standing() {
  const { manifest } = await openFolder(join(folder.path, 'batch'));
  const batch = await findBatch(manifest.batch);
  if (batch === null) throw new Error('There is no batch.');
  return standingOf(batch, now);
}

const build = (options: Partial<Parameters<typeof writeBuiltFolder>[1]> = {}) =>
  writeBuiltFolder(join(folder.path, 'batch'), { records: 2000, inAFile: 600, schema: SCHEMA, ...options });
const provider = (options: ConstructorParameters<typeof DiskProvider>[1] = {}) =>
  new DiskProvider(join(folder.path, 'vendor'), options);
const published = () =>
  readFileSync(join(folder.path, 'batch/published.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { recordId: string; customId: string; answer: { of: string } });

describe('a batch that is run', () => {
  it('ends with every record in one final state, each answer paid and published once', async () => {
    build();
    const vendor = provider();
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    const { counts, batch } = await standing();
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2000);
    expect(counts).toMatchObject({ queued: 0, submitted: 0, completed: 0, 'provider-error': 0, expired: 0 });
    expect(counts.published).toBeGreaterThan(1900);
    expect(counts['invalid-output']).toBeGreaterThan(5);
    expect(counts.dead).toBeGreaterThan(3);
    expect(Math.max(...vendor.billed().values())).toBe(1);
    // By id, never by order: each answer says of which request it is.
    const lines = published();
    expect(lines.length).toBe(counts.published);
    expect(new Set(lines.map(({ recordId }) => recordId)).size).toBe(lines.length);
    for (const { recordId, customId, answer } of lines) {
      expect(answer.of).toBe(customId);
      expect(customId.startsWith(recordId)).toBe(true);
    }
    expect(batch.jobs.filter(({ file }) => file.startsWith('retry-')).length).toBeGreaterThan(0);
    expect(batch.jobs.every(({ strangers }) => strangers === 1)).toBe(true);
    const bytes = readFileSync(join(folder.path, 'batch/published.jsonl'));
    expect(await work(vendor, publishCompleted)).toBe(0);
    expect(readFileSync(join(folder.path, 'batch/published.jsonl'))).toEqual(bytes);
    expect(statSync(join(folder.path, 'batch/published.jsonl')).mode & 0o77).toBe(0);
  });

  it('tells what was sent of a workload in a time, so that its saving can be told', async () => {
    build({ records: 300, inAFile: 100 });
    const path = join(folder.path, 'batch/manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    writeFileSync(path, JSON.stringify({ ...manifest, workload: { audit: 'a', id: 'w', name: 'Letters' } }));
    const answering: Answering = (id) => (id.startsWith('ticket-0000007') ? 'invalid' : 'valid');
    await work(provider({ answering }), (run) => runBatch(run, RULES, CHECK, true));
    const [later, before] = [new Date(now + 1), new Date(now - 86_400_000)];
    const [sent] = await sentWork(before, later);
    // An answer that failed its checks was paid for too. 30,000 x $0.075 + 3,000 x $0.30, a million.
    expect(sent).toEqual({
      workload: 'w',
      requests: 300,
      days: 1,
      tokens: { input: 30_000, cacheRead: 0, output: 3_000 },
      billedUsd: expect.closeTo(0.00315, 8),
    });
    expect(await sentWork(later, new Date(now + 86_400_000))).toEqual([]);
  });

  it('finds the job whose answer was lost, and submits again what never arrived', async () => {
    build();
    const vendor = provider({ faultAfter: (at) => at === 1, faultBefore: (at) => at === 3 });
    expect(await work(vendor, (run) => submitFiles(run, RULES))).toMatchObject({ files: 4 });
    expect(vendor.jobs().map(({ tag }) => tag.slice(-4))).toEqual(['0001', '0002', '0003', '0004']);
    expect(vendor.submissions).toBe(5);
  });

  it('believes that the vendor has no job only after a while, because its list may be late', async () => {
    build({ records: 10, inAFile: 10 });
    const vendor = provider({ faultAfter: (at) => at === 1 });
    const { find } = vendor;
    const began = now;
    vendor.find = async (tag) => (now < began + 30_000 ? null : find.call(vendor, tag));
    expect(await work(vendor, (run) => submitFiles(run, RULES))).toMatchObject({ files: 1 });
    expect(vendor.submissions).toBe(1);
    expect(told.filter((says) => says.includes('is asked for a while'))).toHaveLength(1);
  });

  it('asks for a while too after a process that died with a claim, and then sends the file', async () => {
    build({ records: 10, inAFile: 10 });
    const vendor = provider();
    const { find } = vendor;
    const asked: number[] = [];
    vendor.find = async (tag) => {
      asked.push(now);
      return find.call(vendor, tag);
    };
    await work(vendor, async ({ batch }) => claimJob(batch.jobs[0]?.number ?? 0, new Date(now)));
    expect(await work(vendor, (run) => submitFiles(run, RULES))).toMatchObject({ files: 1 });
    expect(vendor.submissions).toBe(1);
    expect((asked.at(-1) ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(30_000);
    expect(asked.length).toBeLessThan(10);
  });

  it('sends nothing while it can’t be told whether the job exists', async () => {
    build({ records: 10, inAFile: 10 });
    const vendor = provider({ faultAfter: () => true });
    const { find } = vendor;
    vendor.find = async () => {
      throw new ProviderFault('uncertain', 'The list of jobs can’t be read.');
    };
    await expect(work(vendor, (run) => submitFiles(run, RULES))).rejects.toThrow('can’t be read');
    await expect(work(vendor, (run) => submitFiles(run, RULES))).rejects.toThrow('can’t be read');
    expect(vendor.jobs().length).toBe(1);
    vendor.find = find;
    expect(await work(vendor, (run) => submitFiles(run, RULES))).toMatchObject({ files: 1 });
    expect(vendor.jobs().length).toBe(1);
  });

  it('takes a claim back where the vendor refuses the file, and leaves its records queued', async () => {
    build({ records: 10, inAFile: 10 });
    const vendor = provider();
    const { submit } = vendor;
    vendor.submit = async () => {
      throw new ProviderFault('refused', 'There is no such model.');
    };
    await expect(work(vendor, (run) => submitFiles(run, RULES))).rejects.toThrow('no such model');
    expect(await standing()).toMatchObject({
      counts: { queued: 10 },
      batch: { jobs: [{ state: 'planned', says: 'There is no such model.' }] },
    });
    vendor.submit = submit;
    expect(await work(vendor, (run) => submitFiles(run, RULES))).toMatchObject({ files: 1 });
  });

  it('sends no file that changed since it was built', async () => {
    build({ records: 10, inAFile: 10 });
    appendFileSync(join(folder.path, 'batch/requests/0001.jsonl'), '{}\n');
    await expect(work(provider(), (run) => submitFiles(run, RULES))).rejects.toThrow(
      'no longer the file that was built',
    );
  });

  it('stops new files under a cap, and at a share of errors', async () => {
    build({ records: 1200, inAFile: 300 });
    const vendor = provider({ answering: () => 'error' });
    // A file costs up to $0.60.
    expect(await work(vendor, (run) => submitFiles(run, { ...RULES, capUsd: 1 }))).toMatchObject({ files: 1 });
    expect((await standing()).batch.stopped).toContain('cap of $1.00');
    await stopBatch((await standing()).batch.number, null);
    await work(vendor, async (run) => {
      await watchJobs(run);
      await collectEnded(run, CHECK);
      expect(await submitFiles(run, { ...RULES, errorShare: 0.2 })).toMatchObject({ files: 0 });
    });
    expect((await standing()).batch.stopped).toContain('100% of the collected records failed');
  });

  it('holds a file back for which the vendor has no room, and sends it again once a job has ended', async () => {
    build({ records: 900, inAFile: 300 });
    const vendor = provider({ answering: () => 'valid' });
    const { look } = vendor;
    const began = now;
    vendor.look = async (id) => {
      const seen = await look.call(vendor, id);
      if (id === 'job-0003' && now < began + 60_000) return { ...seen, state: 'running' };
      return id === 'job-0002' ? { ...seen, state: 'no-room', says: 'Too many tokens wait.' } : seen;
    };
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    const { batch, counts } = await standing();
    expect(counts).toMatchObject({ published: 900 });
    const { records } = await recordPage(batch, { state: null, starting: '', skip: 0, take: 900 });
    expect(records.every(({ failures }) => failures === 0)).toBe(true);
    expect(vendor.jobs().map(({ tag }) => tag.replace(/^whowaits-\w+-/, ''))).toEqual([
      '0001',
      '0002',
      '0003',
      '0002-h1',
    ]);
    expect(now - began).toBeLessThan(10 * 60_000);
    expect(told.join()).toContain('0002.jsonl is held back: Too many tokens wait.');
  });

  it('holds a file back where the vendor refuses for a limit, and tries it ever later while no job ends', async () => {
    build({ records: 10, inAFile: 10 });
    const vendor = provider({ answering: () => 'valid' });
    const { submit } = vendor;
    const began = now;
    vendor.submit = async (job) => {
      if (now < began + 100 * 60_000) throw new ProviderFault('rate-limited', 'There are too many jobs.');
      return submit.call(vendor, job);
    };
    expect(await work(vendor, (run) => submitFiles(run, RULES))).toMatchObject({
      files: 0,
      wait: { says: 'The vendor had no room for a file.' },
    });
    expect(await standing()).toMatchObject({ counts: { queued: 10 }, batch: { jobs: [{ state: 'planned' }] } });
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 10 });
    // 10, 20, 40 and 60 minutes.
    expect(vendor.jobs()[0]?.tag).toMatch(/-h4$/);
  });

  it('sends no more jobs at a time, an hour or tokens than the vendor takes, and all of them in the end', async () => {
    build({ records: 800, inAFile: 100 });
    const vendor = provider({ answering: () => 'valid' });
    const limits = { concurrentJobs: 3, batchesPerHour: null };
    expect(await work(vendor, (run) => submitFiles(run, { ...RULES, limits }))).toEqual({
      files: 3,
      wait: { says: 'The vendor takes 3 jobs at a time.', until: null },
    });
    const began = now;
    const hourly = { ...RULES, limits: { concurrentJobs: null, batchesPerHour: 4 } };
    expect(await work(vendor, (run) => submitFiles(run, hourly))).toEqual({
      files: 1,
      wait: { says: 'The vendor takes 4 batches an hour.', until: began + 3_600_000 },
    });
    await work(vendor, (run) => runBatch(run, hourly, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 800 });
    expect(now - began).toBeGreaterThanOrEqual(3_600_000);
    // Once for each hour that is waited for.
    expect(told.filter((says) => says.includes('4 batches an hour'))).toHaveLength(1);
  });

  it('sends no more tokens at a time than may wait at the vendor', async () => {
    build({ records: 400, inAFile: 100 });
    const path = join(folder.path, 'batch/manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    const tokens = manifest.requests[0]?.inputTokens.high ?? 0;
    expect(tokens).toBeGreaterThan(0);
    const limit = { limit: 'enqueuedTokens', used: tokens, margin: 0.1, source: 'your settings' } as const;
    writeFileSync(path, JSON.stringify({ ...manifest, limits: [{ ...limit, value: tokens * 3 }] }));
    const vendor = provider({ answering: () => 'valid' });
    // Three files would leave no margin.
    const first = await work(vendor, (run) => submitFiles(run, RULES));
    expect(first).toMatchObject({ files: 2, wait: { until: null } });
    expect(first.wait?.says).toMatch(/^No more than [\d,]+ tokens may wait at the vendor\.$/);
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 400 });
  });

  it('sends again only what failed, after a while, and shows the third failure to a person', async () => {
    build({ records: 300, inAFile: 300 });
    const failing = (id: string) => id.startsWith('ticket-0000007');
    const vendor = provider({ answering: (id) => (failing(id) ? 'error' : 'valid') });
    await work(vendor, async (run) => {
      await submitFiles(run, RULES);
      await watchJobs(run);
      await collectEnded(run, CHECK);
      const { files, nextAt } = await retryFailed(run, false);
      expect(files).toEqual([]);
      expect(nextAt).toBe(now + 5 * 60_000);
      now = nextAt ?? 0;
      expect(await retryFailed(run, false)).toMatchObject({ files: ['retry-01-0001.jsonl'], records: 1 });
      await runBatch(run, RULES, CHECK, true);
    });
    expect(vendor.jobs().map(({ ids }) => ids.length)).toEqual([300, 1, 1]);
    const { batch, counts } = await standing();
    expect(counts).toMatchObject({ published: 299, 'review-required': 1 });
    const { records } = await recordPage(batch, { state: 'review-required', starting: '', skip: 0, take: 10 });
    expect(records).toMatchObject([{ recordId: 'ticket-0000007', failures: 3, code: '503', validation: null }]);
    // Without an answer there is nothing to accept.
    expect(await reviewRecords(batch.number, ['ticket-0000007'], 'accept')).toEqual([]);
    expect(await reviewRecords(batch.number, ['ticket-0000007'], 'replay')).toEqual(['ticket-0000007']);
    const mended = provider();
    await work(mended, (run) => runBatch(run, RULES, CHECK, true));
    expect((await standing()).counts.published).toBe(300);
  });

  it('asks before it sends again what a job left out, which may be billed twice', async () => {
    build({ records: 100, inAFile: 100 });
    const left: Answering = (id, before) => (id.startsWith('ticket-000001') && before === 0 ? 'missing' : 'valid');
    const vendor = provider({ answering: left });
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 90, 'review-required': 10 });
    expect(told.join()).toContain('Of the failed ones, 10 have no result and may be billed all the same.');
    await work(vendor, (run) => runBatch(run, { ...RULES, resendMissing: true }, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 100 });
    expect(vendor.jobs().map(({ ids }) => ids.length)).toEqual([100, 10]);
  });

  it('sends again by itself what a job that was stopped did not come to', async () => {
    build({ records: 20, inAFile: 20 });
    const vendor = provider({ answering: (id, before) => (id.includes('1-') && before === 0 ? 'missing' : 'valid') });
    await work(vendor, async (run) => {
      await submitFiles(run, RULES);
      await vendor.cancel('job-0001');
      await watchJobs(run);
      await collectEnded(run, CHECK);
    });
    const { batch, counts } = await standing();
    const { records } = await recordPage(batch, { state: 'expired', starting: '', skip: 0, take: 10 });
    expect(records.length).toBeGreaterThan(0);
    expect(counts).toMatchObject({ completed: 20 - records.length, 'review-required': 0 });
    expect(records.every(({ code, failures }) => code === 'cancelled' && failures === 0)).toBe(true);
  });

  it('sends an invalid answer again only with another version, and publishes it with that version', async () => {
    build({ records: 50, inAFile: 50 });
    const answering: Answering = (id) => (id.startsWith('ticket-0000003') ? 'invalid' : 'valid');
    const vendor = provider({ answering });
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 49, 'invalid-output': 1 });
    await expect(work(vendor, async (run) => retryRenewed(run, run.folder))).rejects.toThrow(
      'same versions of prompt and schema',
    );
    const newer = join(folder.path, 'newer');
    writeBuiltFolder(newer, { records: 50, inAFile: 50, schema: SCHEMA, promptVersion: 'v2' });
    const mended = provider({ answering: () => 'valid' });
    await work(mended, async (run) => {
      expect(await retryRenewed(run, await openFolder(newer))).toMatchObject({ records: 1 });
      await runBatch(run, RULES, CHECK, true);
    });
    expect((await standing()).counts).toMatchObject({ published: 50 });
    expect(published().filter((line) => 'promptVersion' in line && line.promptVersion === 'v2')).toMatchObject([
      { recordId: 'ticket-0000003' },
    ]);
  });

  it('publishes an answer that a person accepted, and none that was rejected', async () => {
    build({ records: 20, inAFile: 20 });
    const vendor = provider({ answering: (id) => (/000000[12]-/.test(id) ? 'invalid' : 'valid') });
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    const { batch } = await standing();
    expect(await reviewRecords(batch.number, ['ticket-0000002'], 'reject')).toEqual(['ticket-0000002']);
    expect((await standing()).counts).toMatchObject({ published: 18, 'invalid-output': 1, dead: 1 });
    expect(await reviewRecords(batch.number, ['ticket-0000002'], 'drop')).toEqual(['ticket-0000002']);
    expect(await reviewRecords(batch.number, ['ticket-0000002'], 'replay')).toEqual([]);
    for (const promptVersion of ['v2', 'v3']) {
      const newer = join(folder.path, promptVersion);
      writeBuiltFolder(newer, { records: 20, inAFile: 20, schema: SCHEMA, promptVersion });
      await work(vendor, async (run) => {
        expect(await retryRenewed(run, await openFolder(newer))).toMatchObject({ records: 1 });
        await runBatch(run, RULES, CHECK, true);
      });
    }
    expect((await standing()).counts).toMatchObject({ published: 18, 'review-required': 1, dead: 1 });
    expect(await reviewRecords(batch.number, ['ticket-0000001'], 'accept')).toEqual(['ticket-0000001']);
    expect(await work(vendor, publishCompleted)).toBe(1);
    expect(published().filter(({ recordId }) => /000000[12]$/.test(recordId))).toMatchObject([
      { recordId: 'ticket-0000001', answer: 'no JSON' },
    ]);
  });

  it('fetches results again that are no longer in the folder, and changes nothing in the ledger', async () => {
    build({ records: 20, inAFile: 20 });
    const vendor = provider({ answering: () => 'valid' });
    await work(vendor, async (run) => {
      await submitFiles(run, RULES);
      await watchJobs(run);
      await collectEnded(run, CHECK);
    });
    writeFileSync(join(folder.path, 'batch/results/0001.jsonl'), '');
    await expect(work(vendor, publishCompleted)).rejects.toThrow('no longer has all results');
    expect(existsSync(join(folder.path, 'batch/published.jsonl'))).toBe(false);
    // A parser's own words would quote the answer.
    writeFileSync(join(folder.path, 'batch/results/0001.jsonl'), 'CANARY of a person\n');
    const fault = await work(vendor, publishCompleted).then(String, String);
    expect(fault).toContain('no longer has all results');
    expect(fault).not.toContain('CANARY');
    const { rmSync } = await import('node:fs');
    rmSync(join(folder.path, 'batch/results/0001.jsonl'));
    await work(vendor, async (run) => {
      expect(await collectEnded(run, CHECK)).toBe(1);
      expect(await publishCompleted(run)).toBe(20);
    });
  });

  it('holds a batch for the process that works on it', async () => {
    build({ records: 10, inAFile: 10 });
    await work(provider(), async ({ batch }) => {
      const { query } = await import('../store/query');
      const database = `file:${join(folder.path, 'data/whowaits.db')}`;
      const [held] = await query(database, `SELECT ownerToken FROM Batch WHERE number = ${batch.number}`);
      expect(held?.ownerToken).toMatch(/^[0-9a-f-]{36}$/);
    });
  });
});
