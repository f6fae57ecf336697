import { type JobRecord, markPublished, recordsOfJob } from '../../store/ledger/records';
import type { StoredJob } from '../../store/ledger/stored-job';
import { exists, publishedFile, resultsFile } from '../batch-folder';
import { BatchProblem } from '../batch-problem';
import { parseExactly, toJson } from '../exact-json';
import { type BatchRun, refreshed } from '../run/batch-run';
import { partsOfFile } from '../run/lines-of-file';
import type { ResultInFile } from '../run/result-line';
import { WholeFile } from '../run/whole-file';

/** A line of published.jsonl, found by its record id and never by its place. */
type PublishedLine = {
  recordId: string;
  customId: string;
  model: string;
  promptVersion: string | null;
  schemaVersion: string | null;
  answer: unknown;
};

const IDS_AT_ONCE = 5000;

/**
 * Adds the answers of completed records to published.jsonl, and returns how many. The file is there whole or as it was. Doing it again changes
 * nothing; cut off between the file and the ledger, it first enters what the file already has. Throws a BatchProblem if results are missing.
 */
export async function publishCompleted(run: BatchRun): Promise<number> {
  const { folder } = run;
  const batch = await refreshed(run);
  const waiting = await jobsToPublish(batch.jobs);
  if (waiting.length === 0) return 0;
  const path = publishedFile(folder);
  const already = (await exists(path)) ? await enterPublished(batch.number, path) : 0;
  const file = await WholeFile.create(path);
  const ids: string[] = [];
  try {
    if (await exists(path)) {
      for await (const part of partsOfFile(path)) if (part.length > 0) await file.add(`${part.join('\n')}\n`);
    }
    for (const job of waiting) {
      for await (const [recordId, text] of linesOf(run, job)) {
        ids.push(recordId);
        await file.add(text);
      }
    }
  } catch (error) {
    await file.discard();
    throw error;
  }
  if (ids.length === 0) {
    await file.discard();
    return already;
  }
  await file.finish();
  return already + (await markPublished(batch.number, ids));
}

async function jobsToPublish(jobs: readonly StoredJob[]): Promise<StoredJob[]> {
  const waiting: StoredJob[] = [];
  for (const job of jobs) {
    if (job.state !== 'collected') continue;
    for await (const _ of recordsOfJob(job.number, 'completed')) {
      waiting.push(job);
      break;
    }
  }
  return waiting;
}

/** Enters what the file has: its records are published, whatever the ledger knew of it. */
async function enterPublished(batch: number, path: string): Promise<number> {
  let published = 0;
  let ids: string[] = [];
  for await (const part of partsOfFile(path)) {
    for (const line of part) ids.push(readLine<PublishedLine>(line, 'recordId', () => damaged(path)).recordId);
    if (ids.length < IDS_AT_ONCE) continue;
    published += await markPublished(batch, ids);
    ids = [];
  }
  return published + (await markPublished(batch, ids));
}

/** The published lines of a job's completed records. */
async function* linesOf(run: BatchRun, job: StoredJob): AsyncGenerator<[recordId: string, text: string]> {
  const { folder, batch } = run;
  const path = resultsFile(folder, job.file);
  const wanted = new Map<string, JobRecord>();
  for await (const record of recordsOfJob(job.number, 'completed')) wanted.set(record.customId, record);
  if (wanted.size === 0) return;
  if (!(await exists(path))) throw missing(path);
  for await (const part of partsOfFile(path)) {
    for (const text of part) {
      const { customId, answer, passed } = readLine<ResultInFile>(text, 'customId', () => missing(path));
      const record = wanted.get(customId);
      // What a person accepted had failed its checks; of all else only what passed is published.
      if (record === undefined || answer === undefined || (passed !== true && record.validation !== 'accepted'))
        continue;
      wanted.delete(customId);
      const { recordId } = record;
      const promptVersion = record.promptVersion ?? batch.promptVersion;
      const schemaVersion = record.schemaVersion ?? batch.schemaVersion;
      const line: PublishedLine = { recordId, customId, model: batch.model, promptVersion, schemaVersion, answer };
      yield [recordId, `${toJson(line)}\n`];
    }
  }
  if (wanted.size > 0) throw missing(path);
}

/** A line of a file of ours, which has this id. The fault of the parser is not passed on, since it quotes the line. */
function readLine<Line>(text: string, id: keyof Line & string, fault: () => BatchProblem): Line {
  try {
    const line = parseExactly(text) as Line;
    if (typeof line[id] === 'string') return line;
  } catch {
    // Said below.
  }
  throw fault();
}

function damaged(path: string): BatchProblem {
  return new BatchProblem(
    'unreadable',
    `${path} has a line that is not whole.`,
    'Put the file back as it was, or remove that line, then run it again.',
  );
}

function missing(path: string): BatchProblem {
  return new BatchProblem(
    'unreadable',
    `${path} no longer has all results that the ledger knows.`,
    'Remove the file, then run "whowaits batch collect" to fetch them again.',
  );
}
