import { createHash } from 'node:crypto';
import { retryAfterMs } from '../../ledger/backoff';
import { next, type RecordEvent, STARTS } from '../../ledger/record-transitions';
import { jobLimits } from '../../plans/job-limits';
import type { StoredBatch } from '../../store/ledger/batches';
import { type JobRecord, type Requeued, recordsOfJob, requeue } from '../../store/ledger/records';
import type { StoredJob } from '../../store/ledger/stored-job';
import { formatCount, plural } from '../../wording/number';
import { type BatchFolder, idsFile, nameInLedger, requestsFile } from '../batch-folder';
import { BatchProblem } from '../batch-problem';
import { type BatchRun, refreshed, tagOf } from './batch-run';
import { idIn } from './line-id';
import { partsOfFile } from './lines-of-file';
import { idsOf } from './register';
import { requireUnchanged } from './send/unchanged-file';
import { WholeFile } from './whole-file';

/**
 * What a retry did: the files it made, their records, and when the next records may be sent again (ms; null: none wait). `tooFew`: why some wait
 * that could be sent otherwise, in words for users.
 */
export type Retried = { files: string[]; records: number; nextAt: number | null; tooFew: string | null };

/** Records that failed and may be sent again now go into new files, with only them. `now` asks for those too that should wait. */
export async function retryFailed(run: BatchRun, now: boolean): Promise<Retried> {
  const batch = await refreshed(run);
  const files = new RetryFiles(run, batch, null);
  const failed: { job: StoredJob; due: Map<string, JobRecord> }[] = [];
  let nextAt: number | null = null;
  for (const job of batch.jobs) {
    if (job.state !== 'collected' && job.state !== 'failed') continue;
    const due = new Map<string, JobRecord>();
    for (const state of ['provider-error', 'expired'] as const) {
      for await (const record of recordsOfJob(job.number, state)) {
        const collectedAt = job.collectedAt ?? 0;
        const at = collectedAt + retryAfterMs(record.failures);
        // The clock was set back since it was collected: it would wait for that time to come again.
        const isBefore = collectedAt > run.clock.now().getTime();
        if (now || isBefore || at <= run.clock.now().getTime()) due.set(record.customId, record);
        else nextAt = Math.min(nextAt ?? at, at);
      }
    }
    if (due.size > 0) failed.push({ job, due });
  }
  const tooFew = whyTooFew(
    failed.reduce((sum, { due }) => sum + due.size, 0),
    jobLimits(batch.shape, batch.model).minRequests.value,
  );
  if (tooFew === null) {
    await files.write(async () => {
      for (const { job, due } of failed) {
        const cost = job.usd && { ...job.usd, requests: job.requests };
        await files.takeFrom(requestsFile(run.folder, job.file), job.sha256, due, cost);
      }
    });
  }
  return { ...files.made, nextAt, tooFew };
}

/** A vendor that takes no small job would refuse a file of what failed, and count it as a failure of each. */
function whyTooFew(records: number, least: number | null): string | null {
  if (least === null || records === 0 || records >= least) return null;
  return (
    `${plural(records, 'record')} failed, and the vendor takes no job of fewer than ${formatCount(least)}. ` +
    'They wait for more to fail. Send them one by one if they can’t.'
  );
}

/**
 * Records whose answer failed its checks are sent with another version of the prompt or the schema: their requests come from a newer build of
 * the same records. Throws a BatchProblem if its versions are the same.
 */
export async function retryRenewed(run: BatchRun, newer: BatchFolder): Promise<Retried> {
  const batch = await refreshed(run);
  const { manifest } = newer;
  const { promptVersion, schemaVersion } = manifest;
  if (manifest.shape !== batch.shape || manifest.model !== batch.model || manifest.endpoint !== batch.endpoint) {
    throw new BatchProblem(
      'conflict',
      `${newer.path} is built for another provider, model or endpoint.`,
      'Run it as a batch of its own.',
    );
  }
  const invalid = new Map<string, JobRecord>();
  for (const job of batch.jobs) {
    for (const state of STARTS.renewed) {
      for await (const record of recordsOfJob(job.number, state)) {
        if (record.validation === 'failed') invalid.set(record.recordId, record);
      }
    }
  }
  const files = new RetryFiles(run, batch, { promptVersion, schemaVersion });
  await files.requireNewVersion(invalid.size);
  const due = new Map<string, JobRecord>();
  const ids = idsFile(newer);
  let line = 0;
  for await (const part of partsOfFile(ids)) {
    for (const text of part) {
      line += 1;
      const { customId, recordId } = idsOf(text, line, ids);
      const record = invalid.get(recordId);
      if (record !== undefined && record.customId !== customId) due.set(customId, record);
    }
  }
  await files.write(async () => {
    for (const { file, requests, sha256, usd } of manifest.requests) {
      await files.takeFrom(requestsFile(newer, nameInLedger(file)), sha256, due, usd && { ...usd, requests });
    }
  });
  return { ...files.made, nextAt: null, tooFew: null };
}

type Versions = { promptVersion: string | null; schemaVersion: string | null };
type Cost = { low: number; high: number; requests: number };

/**
 * Writes requests into new files no larger than the largest that was built, and enters each file with its records once it is whole. A file that
 * was not entered is replaced by the next retry.
 */
class RetryFiles {
  readonly made = { files: [] as string[], records: 0 };
  private readonly mostRequests: number;
  private readonly mostBytes: number;
  private readonly round: number;
  private readonly idOf: (line: string) => string | null;
  private open: {
    file: WholeFile;
    name: string;
    hash: ReturnType<typeof createHash>;
    bytes: number;
    rows: Requeued[];
    usd: { low: number; high: number } | null;
  } | null = null;

  constructor(
    private readonly run: BatchRun,
    private readonly batch: StoredBatch,
    private readonly versions: Versions | null,
  ) {
    this.idOf = idIn(batch.shape);
    const built = run.folder.manifest.requests;
    this.mostRequests = Math.max(1, ...built.map(({ requests }) => requests));
    this.mostBytes = Math.max(1, ...built.map(({ bytes }) => bytes));
    this.round = 1 + Math.max(0, ...batch.jobs.map(({ file }) => Number(/^retry-(\d+)-/.exec(file)?.[1] ?? 0)));
  }

  async requireNewVersion(invalid: number): Promise<void> {
    const { promptVersion, schemaVersion } = this.batch;
    if (this.versions?.promptVersion !== promptVersion || this.versions.schemaVersion !== schemaVersion) return;
    throw new BatchProblem(
      'conflict',
      `The newer build has the same versions of prompt and schema, so its ${plural(invalid, 'answer')} would fail again.`,
      'Change the prompt or the schema, build with another --prompt-version or --schema-version, then retry.',
    );
  }

  /** Writes what is taken meanwhile. What was not entered by a fault leaves no file. */
  async write(take: () => Promise<void>): Promise<void> {
    try {
      await take();
      await this.close();
    } catch (error) {
      await this.open?.file.discard();
      throw error;
    }
  }

  /** Takes the lines of these records out of a file of requests, which is as it was written: a changed line may be of another record, or of none. */
  async takeFrom(path: string, sha256: string, due: ReadonlyMap<string, JobRecord>, cost: Cost | null): Promise<void> {
    await requireUnchanged(path, sha256);
    for await (const part of partsOfFile(path)) {
      for (const line of part) {
        const customId = this.idOf(line);
        const record = customId === null ? undefined : due.get(customId);
        if (customId === null || record === undefined) continue;
        const event: RecordEvent = { is: this.versions === null ? 'requeued' : 'renewed', job: 0 };
        if (next({ ...record, job: 0 }, event) === null) continue;
        await this.add(line, { number: record.number, customId }, cost);
      }
    }
  }

  private async add(line: string, row: Requeued, cost: Cost | null): Promise<void> {
    const text = `${line}\n`;
    const bytes = Buffer.byteLength(text);
    const { open } = this;
    if (open !== null && (open.rows.length >= this.mostRequests || open.bytes + bytes > this.mostBytes))
      await this.close();
    this.open ??= await this.create();
    const now = this.open;
    now.hash.update(text);
    now.bytes += bytes;
    now.rows.push(row);
    // A file's cost is spread evenly over its requests; one request without a price leaves the file without one.
    now.usd =
      cost === null || now.usd === null
        ? null
        : { low: now.usd.low + cost.low / cost.requests, high: now.usd.high + cost.high / cost.requests };
    await now.file.add(text);
  }

  private async create() {
    const place = String(this.made.files.length + 1).padStart(4, '0');
    const name = `retry-${String(this.round).padStart(2, '0')}-${place}.jsonl`;
    const file = await WholeFile.create(requestsFile(this.run.folder, name));
    return { file, name, hash: createHash('sha256'), bytes: 0, rows: [], usd: { low: 0, high: 0 } };
  }

  /** Puts the open file in its place, then enters it. */
  private async close(): Promise<void> {
    const { open } = this;
    if (open === null) return;
    await open.file.finish();
    this.open = null;
    const job = {
      ...{ file: open.name, requests: open.rows.length, sha256: open.hash.digest('hex') },
      tag: tagOf(this.batch.id, open.name),
      usdLow: open.usd?.low ?? null,
      usdHigh: open.usd?.high ?? null,
    };
    if ((await requeue(this.batch, job, open.rows, this.versions)) === null) {
      this.run.tell(`${open.name} was not entered: somebody reviewed one of its records meanwhile. Retry again.`);
      return;
    }
    this.made.files.push(open.name);
    this.made.records += open.rows.length;
    this.run.tell(`Wrote ${open.name} with ${formatCount(open.rows.length)} of the requests that failed.`);
  }
}
