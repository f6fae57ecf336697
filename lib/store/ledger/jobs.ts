import { type JobState, jobStarts } from '../../ledger/job-state';
import { STARTS } from '../../ledger/record-transitions';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import type { RecordChange } from './record-change';
import { WRITE, writeOutcomes } from './record-change';

/** What the vendor says of a job, as `RemoteJob` of lib/providers has it. */
export type SeenJob = {
  id: string;
  counts: { total: number; succeeded: number; failed: number } | null;
  endedAt: Date | null;
  expiresAt: Date | null;
  resultsUntil: Date | null;
  says: string | null;
};

/** Moves a job along an allowed edge. False where it stands elsewhere, as another process moved it. */
async function move(
  client: Pick<Prisma.TransactionClient, 'batchJob'>,
  number: number,
  to: JobState,
  data: Prisma.BatchJobUpdateManyMutationInput,
): Promise<boolean> {
  const where = { number, state: { in: jobStarts(to) } };
  const { count } = await client.batchJob.updateMany({ where, data: { ...data, state: to } });
  return count === 1;
}

/** Says that this file is being submitted, before it is. False where it was claimed before. */
export async function claimJob(number: number, at: Date): Promise<boolean> {
  return move(await database(), number, 'claimed', { claimedAt: at, says: null });
}

/** Takes a claim back: the vendor refused the file before there was a job, for this reason. */
export async function unclaimJob(number: number, says: string): Promise<boolean> {
  return move(await database(), number, 'planned', { claimedAt: null, says });
}

/**
 * The vendor had no room for a file, and took nothing of it: it waits to be sent again, under another tag, since the vendor may still show a job of
 * this one. `at` stands in `lookedAt`, which other planned files don't have.
 */
export async function holdJob(number: number, held: { at: Date; says: string; tag: string }): Promise<boolean> {
  return (await database()).$transaction(async (transaction) => {
    const nothing = { claimedAt: null, remoteId: null, submittedAt: null, progressedAt: null, expiresAt: null };
    const data = { ...nothing, total: null, succeeded: null, failed: null, lookedAt: held.at, says: held.says };
    if (!(await move(transaction, number, 'planned', { ...data, tag: held.tag }))) return false;
    const [from] = STARTS.held;
    await transaction.$executeRaw`
      UPDATE "BatchRecord" SET "state" = 'queued' WHERE "job" = ${number} AND "state" = ${from}`;
    return true;
  }, WRITE);
}

/** The vendor has the file: its job, and all of its queued records, are submitted in one transaction. */
export async function submitJob(number: number, seen: SeenJob, at: Date): Promise<boolean> {
  return (await database()).$transaction(async (transaction) => {
    const data = { ...seenColumns(seen, null), remoteId: seen.id, submittedAt: at, progressedAt: at, lookedAt: at };
    if (!(await move(transaction, number, 'submitted', data))) return false;
    const [queued] = STARTS.submitted;
    await transaction.$executeRaw`
      UPDATE "BatchRecord" SET "state" = 'submitted' WHERE "job" = ${number} AND "state" = ${queued}`;
    return true;
  }, WRITE);
}

/** Notes what the vendor says of a running job. `progressed`: it counts more requests as done than before. */
export async function seeJob(number: number, seen: SeenJob, at: Date, progressed: boolean): Promise<void> {
  const data = { ...seenColumns(seen, progressed ? at : null), lookedAt: at };
  await (await database()).batchJob.updateMany({ where: { number, state: 'submitted' }, data });
}

/**
 * Notes that the vendor has news of a job. Nothing else changes, as only a look says what the news is. Returns how many jobs it is of: none
 * for one of others, for one that is no longer at the vendor, and for a call that was noted before.
 */
export async function callJob(shape: string, remoteId: string, callId: string, at: Date): Promise<number> {
  const isNew = { OR: [{ callId: null }, { callId: { not: callId } }] };
  const where = { remoteId, of: { shape }, state: 'submitted', ...isNew };
  return (await (await database()).batchJob.updateMany({ where, data: { calledAt: at, callId } })).count;
}

/** Whether a webhook said since an instant that a job of a batch has news. */
export async function isCalled(batch: number, since: Date): Promise<boolean> {
  const where = { batch, state: 'submitted', calledAt: { gte: since } };
  return (await (await database()).batchJob.findFirst({ where, select: { number: true } })) !== null;
}

/** The vendor is done with a job, and its results can be fetched. */
export async function endJob(number: number, seen: SeenJob, at: Date): Promise<boolean> {
  const data = { ...seenColumns(seen, at), endedAt: seen.endedAt ?? at, lookedAt: at };
  return move(await database(), number, 'ended', data);
}

/** The vendor refused a job as a whole: nothing was answered, and its records failed. One transaction. */
export async function failJob(
  number: number,
  seen: SeenJob,
  at: Date,
  changes: readonly RecordChange[],
): Promise<boolean> {
  return (await database()).$transaction(async (transaction) => {
    const data = { ...seenColumns(seen, null), endedAt: seen.endedAt ?? at, lookedAt: at, collectedAt: at };
    if (!(await move(transaction, number, 'failed', data))) return false;
    await writeOutcomes(transaction, number, changes);
    return true;
  }, WRITE);
}

/** What the results of a job came to. */
export type Collected = {
  tokens: { input: number; cacheRead: number; output: number } | null;
  billedUsd: number | null;
  strangers: number;
  repeated: number;
  unreadable: number;
};

/** The results of a job lie in the user's folder: the job is collected and its records have their outcomes, in one transaction. */
export async function collectJob(
  number: number,
  { tokens, ...collected }: Collected,
  at: Date,
  changes: readonly RecordChange[],
): Promise<boolean> {
  return (await database()).$transaction(async (transaction) => {
    const counted = tokens && {
      inputTokens: tokens.input,
      cacheReadTokens: tokens.cacheRead,
      outputTokens: tokens.output,
    };
    if (!(await move(transaction, number, 'collected', { ...collected, ...counted, collectedAt: at }))) return false;
    await writeOutcomes(transaction, number, changes);
    return true;
  }, WRITE);
}

/** How many jobs of a shape are at the vendor, of all batches. */
export async function countAtVendor(shape: string): Promise<number> {
  return (await database()).batchJob.count({ where: { of: { shape }, state: 'submitted' } });
}

/** When the `nth` newest of a shape's files was claimed, of all batches; null where there are fewer. Milliseconds since 1970. */
export async function claimedNthLast(shape: string, nth: number): Promise<number | null> {
  const row = await (await database()).batchJob.findFirst({
    where: { of: { shape }, claimedAt: { not: null } },
    orderBy: { claimedAt: 'desc' },
    skip: nth - 1,
    select: { claimedAt: true },
  });
  return row?.claimedAt?.getTime() ?? null;
}

/** The vendor's ids of all jobs of a shape that are known. */
export async function knownJobIds(shape: string): Promise<string[]> {
  const rows = await (await database()).batchJob.findMany({
    where: { of: { shape }, remoteId: { not: null } },
    select: { remoteId: true },
  });
  return rows.flatMap(({ remoteId }) => remoteId ?? []);
}

function seenColumns({ counts, expiresAt, resultsUntil, says }: SeenJob, progressedAt: Date | null) {
  return {
    ...counts,
    // A vendor may say a date only while a job runs, or only once it has ended.
    ...(expiresAt && { expiresAt }),
    ...(resultsUntil && { resultsUntil }),
    ...(progressedAt && { progressedAt }),
    says,
  };
}
