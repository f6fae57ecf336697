import type { BatchProvider } from '../../providers/batch-provider';
import { addBatch, findBatch, leaveBatch, type StoredBatch, takeBatch } from '../../store/ledger/batches';
import type { StoredJob } from '../../store/ledger/stored-job';
import { type BatchFolder, nameInLedger } from '../batch-folder';
import { BatchProblem } from '../batch-problem';
import { onFilesOf } from '../file-problem';
import type { BatchClock } from './batch-clock';
import { register } from './register';

/** A batch while this process alone works on it. `tell` is for a person who watches: sentences without content. */
export type BatchRun = {
  folder: BatchFolder;
  batch: StoredBatch;
  provider: BatchProvider;
  clock: BatchClock;
  tell: (says: string) => void;
};

/** The batch of a folder, as the ledger has it; it is entered where it isn't there yet. Its records may have no rows yet. */
export async function enterBatch({ manifest, name }: BatchFolder): Promise<StoredBatch> {
  const { workload, counts } = manifest;
  return addBatch(
    {
      ...{ id: manifest.batch, name, shape: manifest.shape, provider: manifest.provider, endpoint: manifest.endpoint },
      ...{ model: manifest.model, promptVersion: manifest.promptVersion, schemaVersion: manifest.schemaVersion },
      ...{ auditId: workload?.audit ?? null, workloadId: workload?.id ?? null, workloadName: workload?.name ?? null },
      ...{ records: counts.requests, setAside: counts.setAside, capUsd: manifest.capUsd },
    },
    manifest.requests.map(({ file, requests, sha256, usd }) => ({
      ...{ file: nameInLedger(file), requests, sha256, tag: tagOf(manifest.batch, nameInLedger(file)) },
      ...{ usdLow: usd?.low ?? null, usdHigh: usd?.high ?? null },
    })),
  );
}

const ID_DIGITS_IN_TAG = 24;

/** The name of a file's job at the vendor: at most 63 letters, digits and hyphens, the same on every machine. */
export function tagOf(batch: string, file: string): string {
  return `whowaits-${batch.slice(0, ID_DIGITS_IN_TAG)}-${file.replace(/\.jsonl$/, '').replace(/[^A-Za-z0-9]+/g, '-')}`;
}

/**
 * Works on the batch of a folder while no other process does. Throws a BatchProblem `conflict` while another one does.
 */
export async function workOn<T>(parts: Omit<BatchRun, 'batch'>, work: (run: BatchRun) => Promise<T>): Promise<T> {
  const batch = await enterBatch(parts.folder);
  if (!(await takeBatch(batch.number))) {
    throw new BatchProblem(
      'conflict',
      `Another process works on the batch ${batch.name} now.`,
      'Wait until it ends, or stop it.',
    );
  }
  try {
    const run = { ...parts, batch };
    if (!batch.registered) await onFilesOf(run.folder.path, () => register(run));
    // Else nobody would know why a new folder has nothing to send.
    if (batch.name !== run.folder.name) {
      run.tell(`This is the batch ${batch.name}: the same records and options are one batch, and are sent once.`);
    }
    return await onFilesOf(run.folder.path, () => work(run));
  } finally {
    await leaveBatch(batch.number);
  }
}

/** The batch and its files as they stand now. */
export async function refreshed({ batch }: Pick<BatchRun, 'batch'>): Promise<StoredBatch> {
  const now = await findBatch(batch.id);
  if (now === null) throw new BatchProblem('not-found', `The batch ${batch.name} is no longer in the ledger.`, null);
  return now;
}

/** The files of a batch that stand in one of these states, in their order. */
export async function jobsIn(run: Pick<BatchRun, 'batch'>, ...states: StoredJob['state'][]): Promise<StoredJob[]> {
  return (await refreshed(run)).jobs.filter(({ state }) => states.includes(state));
}
