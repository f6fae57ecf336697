import { MOST_FAILURES } from '../../ledger/record-state';
import { STARTS } from '../../ledger/record-transitions';
import { database } from '../database/database';

/** The code of a record that its job left out. */
export const NO_RESULT = 'no-result';

/** What a person can say of records: take an answer as it is, give a record up, have it tried again, or drop a dead one from the list. */
export const REVIEWS = ['accept', 'reject', 'replay', 'drop'] as const;
export type Review = (typeof REVIEWS)[number];

/**
 * Does what a person said of records, and returns the ids of those it was done to. A record that stands elsewhere stays as it is: only an
 * answer that failed its checks can be accepted. All in one statement.
 */
export async function reviewRecords(batch: number, recordIds: readonly string[], review: Review): Promise<string[]> {
  const client = await database();
  const list = JSON.stringify(recordIds);
  const changed = await statement();
  return changed.map(({ recordId }) => recordId);

  function statement(): Promise<{ recordId: string }[]> {
    switch (review) {
      case 'accept': {
        const [first, second] = STARTS.accepted;
        return client.$queryRaw`
          UPDATE "BatchRecord" SET "state" = 'completed', "validation" = 'accepted'
          WHERE "batch" = ${batch} AND "recordId" IN (SELECT value FROM json_each(${list}))
            AND "state" IN (${first}, ${second}) AND "validation" = 'failed' RETURNING "recordId"`;
      }
      case 'reject': {
        const [first, second] = STARTS.rejected;
        return client.$queryRaw`
          UPDATE "BatchRecord" SET "state" = 'dead'
          WHERE "batch" = ${batch} AND "recordId" IN (SELECT value FROM json_each(${list}))
            AND "state" IN (${first}, ${second}) RETURNING "recordId"`;
      }
      case 'replay': {
        const [first, second] = STARTS.replayed;
        return client.$queryRaw`
          UPDATE "BatchRecord" SET "state" = 'provider-error', "failures" = 0, "validation" = NULL
          WHERE "batch" = ${batch} AND "recordId" IN (SELECT value FROM json_each(${list}))
            AND "state" IN (${first}, ${second}) AND NOT "dropped" RETURNING "recordId"`;
      }
      case 'drop':
        return client.$queryRaw`
          UPDATE "BatchRecord" SET "dropped" = true
          WHERE "batch" = ${batch} AND "recordId" IN (SELECT value FROM json_each(${list}))
            AND "state" = 'dead' AND NOT "dropped" RETURNING "recordId"`;
    }
  }
}

/** Has the records of a batch sent again that their jobs left out, but for those that failed too often. Returns how many. */
export async function resendMissing(batch: number): Promise<number> {
  const [from] = STARTS.resent;
  return (await database()).$executeRaw`
    UPDATE "BatchRecord" SET "state" = 'provider-error'
    WHERE "batch" = ${batch} AND "state" = ${from} AND "code" = ${NO_RESULT} AND "failures" < ${MOST_FAILURES}`;
}
