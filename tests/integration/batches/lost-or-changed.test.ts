import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFolder } from '../../../lib/batches/batch-folder';
import { checkOf } from '../../../lib/batches/check/check-answer';
import { type BatchRun, workOn } from '../../../lib/batches/run/batch-run';
import { cancelBatch } from '../../../lib/batches/run/cancel';
import { collectEnded } from '../../../lib/batches/run/collect';
import { retryFailed } from '../../../lib/batches/run/retry';
import { runBatch } from '../../../lib/batches/run/run-batch';
import { submitFiles } from '../../../lib/batches/run/send/submit';
import { lookAtJobs, watchJobs } from '../../../lib/batches/run/watch';
import { standingOf } from '../../../lib/batches/standing';
import type { Manifest } from '../../../lib/plans/manifest';
import { ProviderFault } from '../../../lib/providers/batch-provider';
import { closeDatabase } from '../../../lib/store/database/database';
import { stopBeingOwner } from '../../../lib/store/database/owner';
import { findBatch, stopBatch } from '../../../lib/store/ledger/batches';
import { claimJob } from '../../../lib/store/ledger/jobs';
import { recordPage } from '../../../lib/store/ledger/record-pages';
import { ASKS_NOTHING } from '../../fixtures/batches/asks-nothing';
import { writeBuiltFolder } from '../../fixtures/batches/built-folder';
import { DiskProvider } from '../../fixtures/batches/disk-provider';
import { folderWithLedger } from './folder-with-ledger';

const NO_LIMITS = { concurrentJobs: null, batchesPerHour: null };
const RULES = { run: 1, capUsd: null, errorShare: 1, inFlight: 10, limits: NO_LIMITS, resendMissing: false };
const CHECK = checkOf({ ...ASKS_NOTHING, json: true });

const folder = folderWithLedger();
let now: number;

beforeEach(() => {
  now = Date.UTC(2026, 10, 30);
  writeBuiltFolder(join(folder.path, 'batch'), { records: 90, inAFile: 30 });
});

const inBatch = (name: string) => join(folder.path, 'batch', name);
const vendorOf = (options: ConstructorParameters<typeof DiskProvider>[1] = { answering: () => 'valid' }) =>
  new DiskProvider(join(folder.path, 'vendor'), options);

async function work<T>(provider: DiskProvider, does: (run: BatchRun) => Promise<T>): Promise<T> {
  const clock = {
    now: () => new Date(now),
    sleep: async (ms: number) => {
      now += ms;
    },
  };
  return workOn({ folder: await openFolder(inBatch('')), provider, clock, tell: () => {} }, does);
}

async function standing() {
  const batch = await findBatch((await openFolder(inBatch(''))).manifest.batch);
  if (batch === null) throw new Error('There is no batch.');
  return standingOf(batch, now);
}

async function loseLedger(): Promise<void> {
  await closeDatabase();
  await stopBeingOwner();
  rmSync(join(folder.path, 'data'), { recursive: true });
}

describe('a ledger that is lost', () => {
  it('sends nothing again that is at the vendor, wherever it was lost', async () => {
    const failsOnce = (id: string, sentBefore: number) =>
      id.startsWith('ticket-0000007') && sentBefore === 0 ? 'error' : 'valid';
    const vendor = vendorOf({ answering: failsOnce });
    await work(vendor, (run) => submitFiles(run, RULES));
    await loseLedger();
    await work(vendor, async (run) => {
      await submitFiles(run, RULES);
      await watchJobs(run);
      await collectEnded(run, CHECK);
      await retryFailed(run, true);
      await submitFiles(run, RULES);
    });
    await loseLedger();
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    await loseLedger();
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    expect(vendor.jobs().map(({ ids }) => ids.length)).toEqual([30, 30, 30, 1]);
    expect((await standing()).counts).toMatchObject({ published: 90 });
    const lines = readFileSync(inBatch('published.jsonl'), 'utf8').trimEnd().split('\n');
    expect(new Set(lines).size).toBe(90);
    expect(lines).toHaveLength(90);
  });

  it('asks for the job by the name under which the file was last sent, and sends what never arrived', async () => {
    const vendor = vendorOf();
    const { look } = vendor;
    vendor.look = async (id) => {
      const seen = await look.call(vendor, id);
      return id === 'job-0002' ? { ...seen, state: 'no-room', says: 'Too many tokens wait.' } : seen;
    };
    await work(vendor, async (run) => {
      await submitFiles(run, RULES);
      await lookAtJobs(run);
      now += 3_600_000;
      await submitFiles(run, RULES);
    });
    expect(vendor.jobs()).toHaveLength(4);
    await loseLedger();
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    expect(vendor.jobs()).toHaveLength(4);
    expect((await standing()).counts).toMatchObject({ published: 90 });
  });
});

describe('a claim whose process ended', () => {
  it('has its job stopped where the batch is cancelled, and is sent no more where it has none', async () => {
    const vendor = vendorOf({ answering: () => 'valid', looksToEnd: 1000 });
    const { submit } = vendor;
    await work(vendor, async (run) => {
      const [first, second] = (await standing()).batch.jobs;
      // The vendor has the job of the first, and the answer was lost.
      for (const job of [first, second]) await claimJob(job?.number ?? 0, new Date(now));
      await submit.call(vendor, {
        file: inBatch('requests/0001.jsonl'),
        endpoint: '',
        model: '',
        tag: first?.tag ?? '',
        requests: 30,
      });
      expect(await cancelBatch(run)).toBe(1);
    });
    expect(vendor.jobs()).toMatchObject([{ cancelled: true }]);
    expect((await standing()).batch.jobs.map(({ state }) => state)).toEqual(['submitted', 'planned', 'planned']);
  });

  it('is not sent while the batch is stopped', async () => {
    const vendor = vendorOf();
    await work(vendor, async (run) => {
      await claimJob((await standing()).batch.jobs[0]?.number ?? 0, new Date(now));
      await stopBatch(run.batch.number, 'It was cancelled.');
      expect(await submitFiles(run, RULES)).toEqual({ files: 0, wait: null });
    });
    expect(vendor.jobs()).toEqual([]);
  });
});

describe('a file of the folder that somebody changed', () => {
  it('is named, without a word of what it holds, where requests are to be sent again', async () => {
    const vendor = vendorOf({ answering: () => 'error' });
    await work(vendor, async (run) => {
      await submitFiles(run, RULES);
      await watchJobs(run);
      await collectEnded(run, CHECK);
    });
    for (const text of ['canary of a patient', '{"custom_id":"other","body":{"canary":1}}\n', '']) {
      writeFileSync(inBatch('requests/0002.jsonl'), text);
      const error = await work(vendor, (run) => retryFailed(run, true)).catch((error: unknown) => error);
      expect(String(error)).toContain('0002.jsonl is no longer the file that was built.');
      expect(String(error)).not.toContain('canary');
    }
    rmSync(inBatch('requests/0002.jsonl'));
    await expect(work(vendor, (run) => retryFailed(run, true))).rejects.toThrow('0002.jsonl is no longer there');
    expect((await standing()).counts).toMatchObject({ 'provider-error': 90 });
  });

  it('is named where a line of published answers or of results is none', async () => {
    const vendor = vendorOf();
    await work(vendor, async (run) => {
      await submitFiles(run, RULES);
      await watchJobs(run);
      await collectEnded(run, CHECK);
    });
    for (const name of ['published.jsonl', 'results/0001.jsonl']) {
      for (const line of ['null', '"canary"', '[]', '{"recordId":5}']) {
        writeFileSync(inBatch(name), `${line}\n`);
        const error = await work(vendor, (run) => runBatch(run, RULES, CHECK, true)).catch((error: unknown) => error);
        expect(error).toMatchObject({ name: 'BatchProblem' });
        expect(String(error)).not.toContain('canary');
      }
      rmSync(inBatch(name));
    }
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 90 });
  });
});

describe('a folder that has another kind of file than it should', () => {
  it.each(['published.jsonl', 'sent.jsonl', 'results'])('names %s', async (name) => {
    rmSync(inBatch(name), { recursive: true, force: true });
    if (name === 'results') writeFileSync(inBatch(name), '');
    else mkdirSync(inBatch(name));
    const vendor = vendorOf();
    const error = await work(vendor, (run) => runBatch(run, RULES, CHECK, true)).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: 'BatchProblem', refusal: { code: 'unreadable' } });
    expect(String(error)).toMatch(/can’t be read or written \(E[A-Z]+\)/);
  });

  it.each([
    ['names a file twice', (manifest: Manifest) => manifest.requests.push(...manifest.requests.slice(0, 1))],
    ['has files that do not add up', (manifest: Manifest) => manifest.requests.pop()],
  ])('enters nothing where its manifest %s', async (_, change) => {
    const manifest = JSON.parse(readFileSync(inBatch('manifest.json'), 'utf8')) as Manifest;
    change(manifest);
    writeFileSync(inBatch('manifest.json'), JSON.stringify(manifest));
    await expect(work(vendorOf(), (run) => submitFiles(run, RULES))).rejects.toThrow('is no manifest of a batch');
    expect(await findBatch(manifest.batch)).toBeNull();
  });
});

describe('a clock that ran ahead for months and was set back', () => {
  it('keeps nothing waiting for the time that it showed', async () => {
    const vendor = vendorOf({ answering: (_, sentBefore) => (sentBefore === 0 ? 'error' : 'valid') });
    const { submit } = vendor;
    const hourly = { ...RULES, limits: { concurrentJobs: null, batchesPerHour: 2 } };
    vendor.submit = async (job) => {
      if (now > Date.UTC(2027, 0, 1) && job.tag.endsWith('0002')) throw new ProviderFault('rate-limited', 'Too many.');
      return submit.call(vendor, job);
    };
    const began = now;
    now = Date.UTC(2027, 5, 1);
    await work(vendor, async (run) => {
      await submitFiles(run, hourly);
      await watchJobs(run);
      await collectEnded(run, CHECK);
    });
    now = began;
    await work(vendor, (run) => runBatch(run, hourly, CHECK, true));
    expect((await standing()).counts).toMatchObject({ published: 90 });
    expect(now - began).toBeLessThan(86_400_000);
  });
});

describe('half of a character, which JSON may escape', () => {
  it('is no part of an id of ours, and is left out of one of the vendor', async () => {
    const ids = readFileSync(inBatch('ids.jsonl'), 'utf8');
    writeFileSync(inBatch('ids.jsonl'), ids.replace('ticket-0000001"', 'ticket-\\ud800"'));
    const vendor = vendorOf();
    await expect(work(vendor, (run) => submitFiles(run, RULES))).rejects.toThrow('has no ids in line 2');
    expect(vendor.jobs()).toEqual([]);
    writeFileSync(inBatch('ids.jsonl'), ids);
    const { results } = vendor;
    vendor.results = async function* (id) {
      for await (const lines of results.call(vendor, id))
        yield lines.map((line) => ('requestId' in line ? { ...line, requestId: `\ud800${line.requestId}` } : line));
    };
    await work(vendor, (run) => runBatch(run, RULES, CHECK, true));
    const { counts, batch } = await standing();
    expect(counts).toMatchObject({ published: 90 });
    const { records } = await recordPage(batch, { state: null, starting: '', skip: 0, take: 1 });
    expect(records[0]?.requestId).toBe(`req-${records[0]?.customId}`);
  });
});
