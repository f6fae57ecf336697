import { access, constants } from 'node:fs/promises';
import { type BatchProvider, ProviderFault, type RemoteJob } from './batch-provider';

/** An answer that is no answer of the vendor, as a proxy's page is one, may hide a job that was made. */
const unreadable = () =>
  new ProviderFault('transient', 'The answer is none that the vendor gives: something between may have changed it.');

/** Errors of the user's own file have its path. */
const isOfFile = (error: unknown): boolean => error instanceof Error && 'syscall' in error && 'path' in error;

async function held<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    // What an adapter stumbles on may quote the answer.
    throw error instanceof ProviderFault || isOfFile(error) ? error : unreadable();
  }
}

function named(job: RemoteJob): RemoteJob {
  if (job.id === '') throw unreadable();
  return job;
}

/** The adapter of a vendor, held to what `BatchProvider` promises: faults are `ProviderFault`s, and a job has an id. */
export function heldToContract(provider: BatchProvider): BatchProvider {
  return {
    submit: (job) =>
      held(async () => {
        // SDKs say in words of their own that a file is gone.
        await access(job.file, constants.R_OK);
        return named(await provider.submit(job));
      }),
    find: (tag, claim) =>
      held(async () => {
        const found = await provider.find(tag, claim);
        return found === null ? null : named(found);
      }),
    look: (id) => held(async () => named(await provider.look(id))),
    async *results(id) {
      try {
        yield* provider.results(id);
      } catch (error) {
        throw error instanceof ProviderFault ? error : unreadable();
      }
    },
    cancel: (id) => held(() => provider.cancel(id)),
  };
}
