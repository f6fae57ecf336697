import type { RecordState, Validation } from '../../ledger/record-state';
import { STARTS } from '../../ledger/record-transitions';
import { database } from '../database/database';
import type { NewJob, StoredBatch } from './batches';
import { ROWS_AT_ONCE, WRITE } from './record-change';
import { jobOf, type StoredJob } from './stored-job';

/** A record that has no row yet, and the job that its request is in. */
export type NewRecord = { job: number; recordId: string; customId: string };

/** What a job's results are matched with. */
export type JobRecord = {
  number: number;
  recordId: string;
  customId: string;
  state: RecordState;
  failures: number;
  validation: Validation | null;
  /** Where they differ from those of the batch. */
  promptVersion: string | null;
  schemaVersion: string | null;
};

/** Adds rows for records. Those that have theirs keep them, so that a registration that was cut off goes on. */
export async function addRecords(batch: number, records: readonly NewRecord[]): Promise<void> {
  const client = await database();
  for (let start = 0; start < records.length; start += ROWS_AT_ONCE) {
    const rows = records.slice(start, start + ROWS_AT_ONCE).map((one) => [one.job, one.recordId, one.customId]);
    await client.$executeRaw`
      INSERT OR IGNORE INTO "BatchRecord" ("batch", "job", "recordId", "customId")
      SELECT ${batch}, value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)})`;
  }
}

/** How many records of a batch have their row. */
export async function countRecords(batch: number): Promise<number> {
  return (await database()).batchRecord.count({ where: { batch } });
}

const READ_AT_ONCE = 20_000;

/** The records that are in a job now, in the order of their rows; in one state, or in all. */
export async function* recordsOfJob(job: number, state?: RecordState): AsyncGenerator<JobRecord> {
  const client = await database();
  for (let after = 0; ; ) {
    // As one value: with Prisma each value of each row is converted, which takes ten times as long.
    const found = await client.$queryRaw<{ list: string }[]>`
      SELECT json_group_array(json_array("number", "recordId", "customId", "state", "failures", "validation",
        "promptVersion", "schemaVersion")) AS list
      FROM (
        SELECT * FROM "BatchRecord"
        WHERE "job" = ${job} AND "number" > ${after} AND (${state ?? null} IS NULL OR "state" = ${state ?? null})
        ORDER BY "number" LIMIT ${READ_AT_ONCE}
      )`;
    const rows = JSON.parse(found[0]?.list ?? '[]') as [
      number,
      string,
      string,
      RecordState,
      number,
      Validation | null,
      string | null,
      string | null,
    ][];
    for (const [number, recordId, customId, now, failures, validation, promptVersion, schemaVersion] of rows) {
      yield { number, recordId, customId, state: now, failures, validation, promptVersion, schemaVersion };
      after = number;
    }
    if (rows.length < READ_AT_ONCE) return;
  }
}

/** A record that goes into a new file, under another id where another version of the prompt or the schema is sent. */
export type Requeued = { number: number; customId: string };

/**
 * Adds a file to a batch and moves records into it, in one transaction. `renewed`: the records have a new version, and come from where
 * such a one may. Null if a record isn't there any more, as then the file is of no use.
 */
export async function requeue(
  batch: Pick<StoredBatch, 'number'>,
  job: NewJob,
  records: readonly Requeued[],
  renewed: { promptVersion: string | null; schemaVersion: string | null } | null,
): Promise<StoredJob | null> {
  const client = await database();
  const from: readonly string[] = renewed === null ? STARTS.requeued : STARTS.renewed;
  const [first = '', second = ''] = from;
  try {
    return await client.$transaction(async (transaction) => {
      const row = await transaction.batchJob.create({ data: { ...job, batch: batch.number } });
      let moved = 0;
      for (let start = 0; start < records.length; start += ROWS_AT_ONCE) {
        const rows = records.slice(start, start + ROWS_AT_ONCE).map((one) => [one.number, one.customId]);
        moved += await transaction.$executeRaw`
          UPDATE "BatchRecord" SET
            "state" = 'queued', "job" = ${row.number}, "customId" = one.value ->> 1, "validation" = NULL,
            "promptVersion" = coalesce(${renewed?.promptVersion ?? null}, "promptVersion"),
            "schemaVersion" = coalesce(${renewed?.schemaVersion ?? null}, "schemaVersion")
          FROM json_each(${JSON.stringify(rows)}) AS one
          WHERE "BatchRecord"."number" = one.value ->> 0 AND "BatchRecord"."state" IN (${first}, ${second})`;
      }
      if (moved !== records.length) throw new Moved();
      return jobOf(row);
    }, WRITE);
  } catch (error) {
    if (error instanceof Moved) return null;
    throw error;
  }
}

class Moved extends Error {}

/** Says that records stand in the published file. Only completed ones can be; returns how many were. */
export async function markPublished(batch: number, recordIds: readonly string[]): Promise<number> {
  const client = await database();
  const [from] = STARTS.published;
  let published = 0;
  for (let start = 0; start < recordIds.length; start += ROWS_AT_ONCE) {
    const list = JSON.stringify(recordIds.slice(start, start + ROWS_AT_ONCE));
    published += await client.$executeRaw`
      UPDATE "BatchRecord" SET "state" = 'published'
      WHERE "batch" = ${batch} AND "recordId" IN (SELECT value FROM json_each(${list})) AND "state" = ${from}`;
  }
  return published;
}
