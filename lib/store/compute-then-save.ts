import { database } from './database';
import type { Prisma } from './generated/client';

/** What a computation reads from: the database as it is, or a transaction that holds the write lock. */
export type Reader = Pick<Prisma.TransactionClient, 'audit' | 'workload' | 'decision'>;

/** What was computed rests on a state that has changed since: it must be computed again. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/** As often something is computed beside the lock; after that it is computed under it, so that it comes to an end. */
const TRIES = 3;

const SAVE = { maxWait: 60_000, timeout: 60_000 };
const COMPUTE_AND_SAVE = { maxWait: 60_000, timeout: 600_000 };

/**
 * Computes something from the database, which may take long, and then saves it in one short transaction: nobody waits for the write
 * lock meanwhile. `save` throws Overtaken when what it rests on is not so any more; then both begin again.
 */
export async function computeThenSave<Computed>(
  compute: (reader: Reader) => Promise<Computed>,
  save: (transaction: Prisma.TransactionClient, computed: Computed) => Promise<void>,
): Promise<Computed> {
  const client = await database();
  for (let tries = 0; tries < TRIES; tries++) {
    const computed = await compute(client);
    try {
      await client.$transaction((transaction) => save(transaction, computed), SAVE);
      return computed;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
  return client.$transaction(async (transaction) => {
    const computed = await compute(transaction);
    await save(transaction, computed);
    return computed;
  }, COMPUTE_AND_SAVE);
}
