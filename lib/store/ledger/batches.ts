import type { JobShapeId } from '../../plans/job-shape';
import { database } from '../database/database';
import { becomeOwner, isGone } from '../database/owner';
import type { Prisma } from '../generated/client';
import { jobOf, type StoredJob } from './stored-job';

/** A build as its manifest says it. */
export type NewBatch = {
  id: string;
  name: string;
  shape: JobShapeId;
  provider: string;
  endpoint: string;
  model: string;
  promptVersion: string | null;
  schemaVersion: string | null;
  auditId: string | null;
  workloadId: string | null;
  workloadName: string | null;
  records: number;
  setAside: number;
  capUsd: number | null;
};

/** A file of requests that was not sent yet. `usdLow` and `usdHigh` are null where no rate is known. */
export type NewJob = {
  file: string;
  requests: number;
  sha256: string;
  tag: string;
  usdLow: number | null;
  usdHigh: number | null;
};

/** A batch with its files in the order in which they were made. `number` is its key in the database, `createdAt` ms since 1970. */
export type StoredBatch = NewBatch & {
  number: number;
  registered: boolean;
  stopped: string | null;
  createdAt: number;
  jobs: StoredJob[];
};

const WITH_JOBS = { jobs: { orderBy: { number: 'asc' } } } as const;

type Row = Prisma.BatchGetPayload<{ include: typeof WITH_JOBS }>;

function batchOf({ ownerToken: _, createdAt, jobs, ...row }: Row): StoredBatch {
  return { ...row, shape: row.shape as JobShapeId, createdAt: createdAt.getTime(), jobs: jobs.map(jobOf) };
}

/** The batch with this id; null if it was never run from here. */
export async function findBatch(id: string): Promise<StoredBatch | null> {
  const row = await (await database()).batch.findUnique({ where: { id }, include: WITH_JOBS });
  return row && batchOf(row);
}

/** All batches, newest first. */
export async function listBatches(): Promise<StoredBatch[]> {
  const rows = await (await database()).batch.findMany({
    include: WITH_JOBS,
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
  });
  return rows.map(batchOf);
}

/** Adds a batch and its files in one transaction. Returns the one that is there, where it was added before. */
export async function addBatch(batch: NewBatch, jobs: readonly NewJob[]): Promise<StoredBatch> {
  const client = await database();
  const row = await client.$transaction(async (transaction) => {
    const there = await transaction.batch.findUnique({ where: { id: batch.id }, include: WITH_JOBS });
    if (there !== null) return there;
    return transaction.batch.create({ data: { ...batch, jobs: { create: [...jobs] } }, include: WITH_JOBS });
  });
  return batchOf(row);
}

/** Says that all records of a batch have their rows. */
export async function markRegistered(number: number): Promise<void> {
  await (await database()).batch.update({ where: { number }, data: { registered: true } });
}

/** Says why no new file of a batch is submitted, in words for users; null lets them be submitted again. */
export async function stopBatch(number: number, says: string | null): Promise<void> {
  await (await database()).batch.update({ where: { number }, data: { stopped: says } });
}

/**
 * Lets only this process submit, collect and publish a batch, until it ends or calls `leaveBatch`. False while another process does. What a
 * killed process held is free at once.
 */
export async function takeBatch(number: number): Promise<boolean> {
  const token = await becomeOwner();
  const { batch } = await database();
  const held = await batch.findUnique({ where: { number }, select: { ownerToken: true } });
  if (held === null) return false;
  const { ownerToken } = held;
  if (ownerToken !== null && !(await isGone(ownerToken))) return ownerToken === token;
  const { count } = await batch.updateMany({ where: { number, ownerToken }, data: { ownerToken: token } });
  return count === 1;
}

/** Lets other processes work on a batch. */
export async function leaveBatch(number: number): Promise<void> {
  const token = await becomeOwner();
  await (await database()).batch.updateMany({ where: { number, ownerToken: token }, data: { ownerToken: null } });
}
