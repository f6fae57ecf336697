import { type Alarm, alarmsOf } from '../ledger/alarms';
import { waitForPerson } from '../ledger/for-a-person';
import { RECORD_STATES, type RecordState } from '../ledger/record-state';
import { type Spend, spendOf } from '../ledger/spend';
import type { StoredBatch } from '../store/ledger/batches';
import { countStates } from '../store/ledger/record-pages';
import type { StoredJob } from '../store/ledger/stored-job';
import { turnaroundOf } from './run/turnaround';

/** How many records stand in each state. */
export type StateCounts = Record<RecordState, number>;

/** A batch as it stands: its records by state, what it cost so far, what a person should know. */
export type Standing = {
  batch: StoredBatch;
  counts: StateCounts;
  jobs: (StoredJob & { records: StateCounts })[];
  spend: Spend;
  alarms: Alarm[];
};

const none = (): StateCounts => Object.fromEntries(RECORD_STATES.map((state) => [state, 0])) as StateCounts;

/** How a batch stands at an instant, in ms since 1970. */
export async function standingOf(batch: StoredBatch, now: number): Promise<Standing> {
  const counts = none();
  const byJob = new Map<number, StateCounts>();
  for (const { job, state, count } of await countStates(batch.number)) {
    counts[state] += count;
    const ofJob = byJob.get(job) ?? none();
    byJob.set(job, ofJob);
    ofJob[state] += count;
  }
  const turnaround = turnaroundOf(batch.provider);
  return {
    batch,
    counts,
    jobs: batch.jobs.map((job) => ({ ...job, records: byJob.get(job.number) ?? none() })),
    spend: spendOf(batch.jobs),
    alarms: batch.jobs.flatMap((job) => alarmsOf(job, turnaround, now)),
  };
}

/** Whether a batch needs a person: it stopped, records wait for one, or something is about to be lost. */
export function needsPerson({ batch, counts, alarms }: Pick<Standing, 'batch' | 'counts' | 'alarms'>): boolean {
  return batch.stopped !== null || waitForPerson(counts) > 0 || alarms.length > 0;
}
