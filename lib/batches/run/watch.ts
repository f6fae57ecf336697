import { alarmText } from '../../ledger/alarm-text';
import { type Alarm, alarmsOf } from '../../ledger/alarms';
import { lookAfterMs } from '../../ledger/backoff';
import { next } from '../../ledger/record-transitions';
import { ProviderFault, type RemoteJob } from '../../providers/batch-provider';
import { endJob, failJob, seeJob } from '../../store/ledger/jobs';
import type { RecordChange } from '../../store/ledger/record-change';
import { recordsOfJob } from '../../store/ledger/records';
import type { StoredJob } from '../../store/ledger/stored-job';
import { formatCount, plural } from '../../wording/number';
import { waitForNews } from '../webhooks/wait-for-news';
import { type BatchRun, jobsIn, refreshed } from './batch-run';
import { callProvider } from './call-provider';
import { holdBack } from './send/hold-back';
import { turnaroundOf } from './turnaround';

/** Looks once at every job at the vendor, and returns how many changed. */
export async function lookAtJobs(run: BatchRun): Promise<number> {
  let changed = 0;
  for (const job of await jobsIn(run, 'submitted')) {
    const remote = await lookAt(run, job);
    if (remote !== null && (await enterSeen(run, job, remote))) changed += 1;
  }
  return changed;
}

/** Null where the vendor doesn't know the job: some don't yet, right after it was made. */
async function lookAt(run: BatchRun, { remoteId, file }: StoredJob): Promise<RemoteJob | null> {
  try {
    return await callProvider(run, () => run.provider.look(remoteId ?? ''));
  } catch (error) {
    if (!(error instanceof ProviderFault) || error.kind === 'unauthorised') throw error;
    run.tell(`${file}: ${error.message}`);
    return null;
  }
}

async function enterSeen(run: BatchRun, job: StoredJob, remote: RemoteJob): Promise<boolean> {
  const now = run.clock.now();
  const { succeeded, failed, total } = remote.counts ?? { succeeded: 0, failed: 0, total: job.requests };
  const done = succeeded + failed;
  switch (remote.state) {
    case 'validating':
    case 'running': {
      const progressed = done > (job.counts === null ? 0 : job.counts.succeeded + job.counts.failed);
      await seeJob(job.number, remote, now, progressed);
      if (progressed) {
        run.tell(
          `${job.file}: ${formatCount(succeeded)} answered and ${formatCount(failed)} failed of ${plural(total, 'request')}.`,
        );
      }
      return progressed;
    }
    case 'ended':
    case 'expired':
    case 'cancelled':
      await endJob(job.number, remote, now);
      run.tell(
        remote.state === 'ended'
          ? `${job.file} has ended.`
          : `${job.file} was ${remote.state}. What was answered is collected.`,
      );
      return true;
    case 'no-room':
      await holdBack(run, job, remote.says ?? 'The vendor had no room for it.');
      return true;
    case 'failed':
      await failJob(job.number, remote, now, await failedAsAWhole(job));
      run.tell(`${job.file} was refused by the vendor${remote.says === null ? '.' : `: ${remote.says}`}`);
      return true;
  }
}

async function failedAsAWhole({ number: job }: StoredJob): Promise<RecordChange[]> {
  const changes: RecordChange[] = [];
  for await (const { number, state, failures, validation } of recordsOfJob(job, 'submitted')) {
    const after = next({ state, job, failures, validation }, { is: 'collected', job, outcome: 'failed' });
    if (after !== null) changes.push({ ...after, number, code: 'job-failed', requestId: null });
  }
  return changes;
}

/** What a person should know of the batch's jobs now. */
export async function currentAlarms(run: BatchRun): Promise<Alarm[]> {
  const batch = await refreshed(run);
  const turnaround = turnaroundOf(batch.provider);
  return batch.jobs.flatMap((job) => alarmsOf(job, turnaround, run.clock.now().getTime()));
}

/** Watches until no job is at the vendor any more. Each alarm is told once a day. */
export async function watchJobs(run: BatchRun): Promise<void> {
  let unchanged = 0;
  const told = new Map<string, number>();
  for (;;) {
    const looked = run.clock.now();
    const changed = await lookAtJobs(run);
    tellAlarms(run, await currentAlarms(run), told);
    if ((await jobsIn(run, 'submitted')).length === 0) return;
    unchanged = changed > 0 ? 0 : unchanged + 1;
    await waitForNews(run, lookAfterMs(unchanged), looked);
  }
}

const DAY = 86_400_000;

/** Tells the alarms that weren't told in the last day. */
export function tellAlarms(
  run: Pick<BatchRun, 'tell' | 'clock'>,
  alarms: readonly Alarm[],
  told: Map<string, number>,
): void {
  const now = run.clock.now().getTime();
  for (const alarm of alarms) {
    const key = `${alarm.is} ${alarm.file}`;
    if (now - (told.get(key) ?? Number.NEGATIVE_INFINITY) < DAY) continue;
    told.set(key, now);
    run.tell(`Alarm: ${alarmText(alarm)}`);
  }
}
