import { overCap, spendOf } from '../../../ledger/spend';
import { ProviderFault, type RemoteJob } from '../../../providers/batch-provider';
import { stopBatch } from '../../../store/ledger/batches';
import { claimJob, submitJob, unclaimJob } from '../../../store/ledger/jobs';
import { countStates } from '../../../store/ledger/record-pages';
import type { StoredJob } from '../../../store/ledger/stored-job';
import { percent } from '../../../wording/percent';
import { formatUsd } from '../../../wording/usd';
import { requestsFile } from '../../batch-folder';
import { type BatchRun, refreshed } from '../batch-run';
import { isOfRun, jobsOfRun } from '../build-runs';
import { callProvider } from '../call-provider';
import { findJob } from './find-job';
import { holdBack } from './hold-back';
import { type AccountLimits, type Wait, waitFor } from './room';
import { lastSent, noteSent } from './sent-files';
import { settleClaim } from './settle-claim';
import { requireUnchanged } from './unchanged-file';

/**
 * What is submitted: the files of this run of the build, and those of retries. And when no new file is: `capUsd` for the files of the run;
 * `errorShare` of the records that were collected; `inFlight` jobs at the vendor at a time; what the vendor takes of an account.
 */
export type SubmitRules = {
  run: number;
  capUsd: number | null;
  errorShare: number;
  inFlight: number;
  limits: AccountLimits;
};

/** What a submission did, and what the next file waits for; null where none waits, or a rule stopped the batch. */
export type Submitted = { files: number; wait: Wait | null };

/** Fewer collected records than this say nothing about the share that fails. */
const RECORDS_THAT_TELL = 100;

/** Submits what can be submitted now. Stops the batch where a rule says so. */
export async function submitFiles(run: BatchRun, rules: SubmitRules): Promise<Submitted> {
  let files = 0;
  for (;;) {
    const batch = await refreshed(run);
    const waiting =
      batch.jobs.find(({ state }) => state === 'claimed') ??
      batch.jobs.find(({ state, file }) => state === 'planned' && isOfRun(run.folder, file, rules.run));
    if (waiting === undefined) return { files, wait: null };
    if (waiting.state === 'claimed' && batch.stopped !== null) {
      // Stopped, so that it isn't sent now where it was not.
      if (await settleClaim(run, waiting)) files += 1;
      continue;
    }
    if (waiting.state === 'planned') {
      if (batch.stopped !== null) return { files, wait: null };
      const wait = await waitFor(run, batch, waiting, rules);
      if (wait !== null) return { files, wait };
      const reason =
        whyOverCap(jobsOfRun(run, batch.jobs, rules.run), waiting, rules.capUsd) ??
        (await whyTooManyErrors(run, rules.errorShare));
      if (reason !== null) {
        await stopBatch(batch.number, reason);
        run.tell(reason);
        return { files, wait: null };
      }
    }
    if (!(await submitFile(run, waiting))) continue;
    files += 1;
    run.tell(`Submitted ${waiting.file}.`);
  }
}

function whyOverCap(jobs: readonly StoredJob[], { file, usd }: StoredJob, capUsd: number | null): string | null {
  switch (overCap(spendOf(jobs), usd, capUsd)) {
    case 'over':
      return `${file} may cost ${formatUsd(usd?.high ?? null)}, which would pass the cap of ${formatUsd(capUsd)}.`;
    case 'unknown':
      return `The cost of a file is unknown, so the cap of ${formatUsd(capUsd)} can’t be kept.`;
    case null:
      return null;
  }
}

const FAILED = new Set(['invalid-output', 'provider-error', 'expired', 'review-required', 'dead']);

async function whyTooManyErrors({ batch }: BatchRun, most: number): Promise<string | null> {
  let failed = 0;
  let collected = 0;
  for (const { state, count } of await countStates(batch.number)) {
    if (state === 'queued' || state === 'submitted') continue;
    collected += count;
    if (FAILED.has(state)) failed += count;
  }
  if (collected < RECORDS_THAT_TELL || failed / collected <= most) return null;
  return `${percent(failed / collected)} of the collected records failed, which is more than ${percent(most)}.`;
}

/**
 * Submits a file: claims it, sends it, and enters the job. Where an earlier try may have got through, the vendor is asked first, so that nothing
 * is sent twice. False where the vendor has no room for it, so that it is held back. Throws the vendor's fault; the claim stays where the job may
 * exist.
 */
async function submitFile(run: BatchRun, job: StoredJob): Promise<boolean> {
  const { folder, provider, clock, batch } = run;
  const path = requestsFile(folder, job.file);
  const before = await sentBefore(run, job);
  let unsure = job.state === 'claimed' || before !== null;
  const claimedAt = before?.at ?? new Date(job.claimedAt ?? clock.now());
  if (job.state !== 'claimed') {
    await requireUnchanged(path, job.sha256);
    await noteSent(folder, job, clock.now());
    if (!(await claimJob(job.number, claimedAt))) return false;
  }
  const send = async (): Promise<RemoteJob> => {
    if (unsure) {
      const found = await findJob(run, { ...job, tag: before?.tag ?? job.tag }, claimedAt);
      if (found !== null) return found;
      await requireUnchanged(path, job.sha256);
    }
    // From here on the job may exist, whatever we hear.
    unsure = true;
    const { endpoint, model } = batch;
    try {
      return await provider.submit({ file: path, endpoint, model, tag: job.tag, requests: job.requests });
    } catch (error) {
      // But for a refusal of the file itself, where the vendor had no job of it before: there is none.
      if (error instanceof ProviderFault && MAKES_NONE.has(error.kind)) unsure = false;
      throw error;
    }
  };
  try {
    const remote = await callProvider(run, send);
    await submitJob(job.number, remote, clock.now());
    return true;
  } catch (error) {
    if (!unsure && error instanceof ProviderFault) {
      if (error.kind === 'rate-limited') {
        await holdBack(run, job, error.message);
        return false;
      }
      await unclaimJob(job.number, error.message);
    }
    throw error;
  }
}

/**
 * When a file was sent that the ledger knows nothing of, as one that was lost doesn't; null for any other. One that a vendor refused or had no room for
 * says so.
 */
function sentBefore({ folder }: BatchRun, job: StoredJob): Promise<{ tag: string; at: Date } | null> {
  const isNew = job.state === 'planned' && job.says === null && job.lookedAt === null;
  return isNew ? lastSent(folder, job) : Promise.resolve(null);
}

/** What a vendor answers that made no job. A refusal to say what is there tells nothing of it. */
const MAKES_NONE: ReadonlySet<ProviderFault['kind']> = new Set(['refused', 'unauthorised', 'rate-limited']);
