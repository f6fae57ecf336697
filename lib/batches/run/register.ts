import type { IdLine } from '../../plans/manifest';
import { markRegistered, type StoredBatch } from '../../store/ledger/batches';
import { addRecords, countRecords, type NewRecord } from '../../store/ledger/records';
import { type BatchFolder, idsFile } from '../batch-folder';
import { BatchProblem } from '../batch-problem';
import { hasHalfCharacter } from '../half-characters';
import { partsOfFile } from './lines-of-file';

const ROWS_AT_ONCE = 5000;

/**
 * Gives each record of a batch its row, some thousand at a time. One that was cut off goes on. Throws a BatchProblem if ids.jsonl doesn't have a
 * different id for each request: nothing is sent then.
 */
export async function register({ folder, batch }: { folder: BatchFolder; batch: StoredBatch }): Promise<void> {
  const jobs = batch.jobs.map(({ number, requests }) => ({ number, left: requests }));
  let at = 0;
  let line = 0;
  let rows: NewRecord[] = [];
  const file = idsFile(folder);
  for await (const part of partsOfFile(file)) {
    for (const text of part) {
      line += 1;
      const { customId, recordId } = idsOf(text, line, file);
      while (jobs[at]?.left === 0) at += 1;
      const job = jobs[at];
      if (job === undefined) throw wrongIds(file, `has more than ${batch.records} lines`);
      job.left -= 1;
      rows.push({ job: job.number, recordId, customId });
    }
    if (rows.length >= ROWS_AT_ONCE) {
      await addRecords(batch.number, rows);
      rows = [];
    }
  }
  await addRecords(batch.number, rows);
  if (line !== batch.records) throw wrongIds(file, `has ${line} lines for ${batch.records} requests`);
  if ((await countRecords(batch.number)) !== batch.records) throw wrongIds(file, 'names a record twice');
  await markRegistered(batch.number);
}

/** The ids of a line of ids.jsonl. Throws a BatchProblem where it has none, and never says what it holds. */
export function idsOf(text: string, line: number, file: string): IdLine {
  try {
    const { customId, recordId } = JSON.parse(text) as Partial<IdLine>;
    if (isId(customId) && isId(recordId)) return { customId, recordId };
  } catch {
    // Said below.
  }
  throw wrongIds(file, `has no ids in line ${line}`);
}

const isId = (id: unknown): id is string => typeof id === 'string' && id !== '' && !hasHalfCharacter(id);

function wrongIds(file: string, what: string): BatchProblem {
  return new BatchProblem('unreadable', `${file} ${what}.`, 'Build the folder again with "whowaits batch build".');
}
