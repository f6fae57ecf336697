import type { RecordState, Validation } from '../../ledger/record-state';
import { database } from '../database/database';

/** How many records stand in each state, by their job. */
export type StateCount = { job: number; state: RecordState; count: number };

/** The states of a batch's records, counted by job. */
export async function countStates(batch: number): Promise<StateCount[]> {
  const rows = await (await database()).$queryRaw<{ job: bigint; state: RecordState; count: bigint }[]>`
    SELECT "job", "state", count(*) AS count FROM "BatchRecord"
    WHERE "job" IN (SELECT "number" FROM "BatchJob" WHERE "batch" = ${batch})
    GROUP BY "job", "state" ORDER BY "job"`;
  return rows.map(({ job, state, count }) => ({ job: Number(job), state, count: Number(count) }));
}

/** A record as it is shown. */
export type ShownRecord = {
  recordId: string;
  customId: string;
  state: RecordState;
  failures: number;
  validation: Validation | null;
  code: string | null;
  requestId: string | null;
  file: string;
  promptVersion: string | null;
  schemaVersion: string | null;
};

/**
 * Records of a batch by their ids, or in the order of the build where only their state is asked for; so many from the `skip`th on. `next` tells
 * whether more follow. `starting`: only those whose id starts so.
 * Dead records that were dropped are left out.
 */
export async function recordPage(
  batch: { number: number; jobs: readonly { number: number; file: string }[] },
  asked: { state: RecordState | null; starting: string; skip: number; take: number },
): Promise<{ records: ShownRecord[]; next: boolean }> {
  const { state, starting, skip, take } = asked;
  const rows = await (await database()).batchRecord.findMany({
    where: {
      batch: batch.number,
      dropped: false,
      // The second index: an id that starts with a text lies between it and the text with the last character after it.
      ...(starting === '' ? {} : { recordId: { gte: starting, lt: `${starting}\u{10ffff}` } }),
      ...(state === null ? {} : { state, job: { in: batch.jobs.map(({ number }) => number) } }),
    },
    orderBy: state === null || starting !== '' ? { recordId: 'asc' } : { number: 'asc' },
    skip,
    take: take + 1,
  });
  const files = new Map(batch.jobs.map(({ number, file }) => [number, file]));
  const records = rows.slice(0, take).map((row) => ({
    ...{ recordId: row.recordId, customId: row.customId, failures: row.failures, code: row.code },
    ...{ requestId: row.requestId, promptVersion: row.promptVersion, schemaVersion: row.schemaVersion },
    state: row.state as RecordState,
    validation: row.validation as Validation | null,
    file: files.get(row.job) ?? '',
  }));
  return { records, next: rows.length > take };
}
