import type { RecordState, Validation } from '../../ledger/record-state';
import { STARTS } from '../../ledger/record-transitions';
import { LONGEST_WRITE_MS } from '../database/sqlite-adapter';
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

/** All records of a file are written in one transaction, which takes so long at most, in ms. */
export const WRITE = { timeout: LONGEST_WRITE_MS };

/** Rows written by a statement: less than a megabyte of text. */
export const ROWS_AT_ONCE = 5000;

/** Writes what became of records in a job. A record that has left the job, or has its outcome, stays as it is. */
export async function writeOutcomes(
  client: Pick<Prisma.TransactionClient, '$executeRaw'>,
  job: number,
  changes: readonly RecordChange[],
): Promise<void> {
  const [from] = STARTS.collected;
  for (const alike of grouped(changes)) {
    const [{ state, failures, validation, code }] = alike;
    for (let start = 0; start < alike.length; start += ROWS_AT_ONCE) {
      // An object of numbers and request ids: SQLite would parse an array of arrays again for each of its values.
      const part = alike.slice(start, start + ROWS_AT_ONCE);
      const list = `{${part.map(({ number, requestId }) => `"${number}":${JSON.stringify(requestId)}`).join()}}`;
      // The plus keeps SQLite from the index of jobs: it would go through the whole list for each row of the job.
      await client.$executeRaw`
        UPDATE "BatchRecord" SET
          "state" = ${state}, "failures" = ${failures}, "validation" = ${validation}, "code" = ${code},
          "requestId" = one.value
        FROM json_each(${list}) AS one
        WHERE "BatchRecord"."number" = CAST(one.key AS INTEGER)
          AND +"BatchRecord"."job" = ${job} AND "BatchRecord"."state" = ${from}`;
    }
  }
}

/** The changes by what they set, but for the request id. */
function grouped(changes: readonly RecordChange[]): [RecordChange, ...RecordChange[]][] {
  const groups = new Map<string, [RecordChange, ...RecordChange[]]>();
  for (const change of changes) {
    const key = `${change.state} ${change.failures} ${change.validation} ${change.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return [...groups.values()];
}
