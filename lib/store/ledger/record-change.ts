import type { RecordState, Validation } from '../../ledger/record-state';
import { STARTS } from '../../ledger/record-transitions';
import type { Prisma } from '../generated/client';

/** A record of a job after its results, as `next` of lib/ledger says. `code` has no content of an answer. */
export type RecordChange = {
  number: number;
  state: RecordState;
  failures: number;
  validation: Validation | null;
  code: string | null;
  requestId: string | null;
};

/** All records of a file are written in one transaction: it waits for the write lock, and takes, so long at most. Milliseconds. */
export const WRITE = { maxWait: 60_000, timeout: 600_000 };

/** Rows written by a statement: less than a megabyte of text. */
export const ROWS_AT_ONCE = 5000;

/** Writes what became of records in a job. A record that has left the job, or has its outcome, stays as it is. */
export async function writeOutcomes(
  client: Pick<Prisma.TransactionClient, '$executeRaw'>,
  job: number,
  changes: readonly RecordChange[],
): Promise<void> {
  const [from] = STARTS.collected;
  for (let start = 0; start < changes.length; start += ROWS_AT_ONCE) {
    const list = JSON.stringify(
      changes
        .slice(start, start + ROWS_AT_ONCE)
        .map((one) => [one.number, one.state, one.failures, one.validation, one.code, one.requestId]),
    );
    // The plus keeps SQLite from the index of jobs: it would go through the whole list for each row of the job.
    await client.$executeRaw`
      UPDATE "BatchRecord" SET
        "state" = one.value ->> 1, "failures" = one.value ->> 2, "validation" = one.value ->> 3,
        "code" = one.value ->> 4, "requestId" = one.value ->> 5
      FROM json_each(${list}) AS one
      WHERE "BatchRecord"."number" = one.value ->> 0 AND +"BatchRecord"."job" = ${job} AND "BatchRecord"."state" = ${from}`;
  }
}
