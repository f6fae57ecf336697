import type { StoredJob } from '../../store/ledger/stored-job';
import { type BatchFolder, nameInLedger } from '../batch-folder';
import type { BatchRun } from './batch-run';

/**
 * A build with a cap is parted into runs that each keep to it. One run is submitted by a command, so that a nightly command spends no more
 * than the cap each night.
 */
function runOf({ manifest }: BatchFolder, file: string): number | null {
  return manifest.requests.find((one) => nameInLedger(one.file) === file)?.run ?? null;
}

/** Whether a file is of a run of the build. A retry is part of whatever run goes on. */
export function isOfRun(folder: BatchFolder, file: string, run: number): boolean {
  return (runOf(folder, file) ?? run) === run;
}

/** The run whose turn it is: the first with a file that was not sent yet, else the last. */
export function currentRun({ folder }: Pick<BatchRun, 'folder'>, jobs: readonly StoredJob[]): number {
  const waiting = jobs.filter(({ state }) => state === 'planned' || state === 'claimed');
  const runs = waiting.flatMap(({ file }) => runOf(folder, file) ?? []);
  return runs.length > 0 ? Math.min(...runs) : Math.max(1, ...folder.manifest.requests.map(({ run }) => run));
}

/** How many runs of a build have files that were not sent yet. */
export function runsLeft({ folder }: Pick<BatchRun, 'folder'>, jobs: readonly StoredJob[]): number {
  return new Set(jobs.filter(({ state }) => state === 'planned').flatMap(({ file }) => runOf(folder, file) ?? [])).size;
}

/** What counts against the cap of a run: its files, and the retries that were sent since the first of them was. */
export function jobsOfRun({ folder }: Pick<BatchRun, 'folder'>, jobs: readonly StoredJob[], run: number): StoredJob[] {
  const ofRun = jobs.filter(({ file }) => runOf(folder, file) === run);
  const begun = Math.min(...ofRun.map(({ claimedAt }) => claimedAt ?? Number.POSITIVE_INFINITY));
  const retries = jobs.filter(({ file, claimedAt }) => runOf(folder, file) === null && (claimedAt ?? 0) >= begun);
  return [...ofRun, ...retries];
}
