import type { JobLimitName } from '../../../plans/job-limits';
import type { StoredBatch } from '../../../store/ledger/batches';
import { claimedNthLast, countAtVendor } from '../../../store/ledger/jobs';
import type { StoredJob } from '../../../store/ledger/stored-job';
import { formatCount, plural } from '../../../wording/number';
import { type BatchFolder, nameInLedger } from '../../batch-folder';
import type { BatchRun } from '../batch-run';
import { heldUntil } from './hold-back';

/** The limits of an account that a submission keeps to, of all batches in this ledger. Null is unknown, and bounds nothing. */
export type AccountLimits = Record<'batchesPerHour' | 'concurrentJobs', number | null>;

/** Why a file has to wait, and until when at the latest: ms since 1970. Null: until a job of ours has ended. */
export type Wait = { says: string; until: number | null };

const HOUR_MS = 3_600_000;
/** Jobs of other batches end unseen, so that their number is looked at again after this. */
const LOOK_AGAIN_MS = 600_000;

/** What a file has to wait for before it may be sent; null where there is room for it. */
export async function waitFor(
  run: Pick<BatchRun, 'folder' | 'clock'>,
  batch: StoredBatch,
  job: StoredJob,
  rules: { inFlight: number; limits: AccountLimits },
): Promise<Wait | null> {
  const now = run.clock.now().getTime();
  const running = batch.jobs.filter(({ state }) => state === 'submitted');
  // What keeps one failure small.
  if (running.length >= rules.inFlight)
    return { says: `No more than ${plural(rules.inFlight, 'file')} may be at the vendor at a time.`, until: null };
  const held = heldBack(batch, now);
  if (held !== null) return held;
  const { concurrentJobs, batchesPerHour } = rules.limits;
  if (concurrentJobs !== null && (await countAtVendor(batch.shape)) >= concurrentJobs) {
    const until = running.length > 0 ? null : now + LOOK_AGAIN_MS;
    return { says: `The vendor takes ${plural(concurrentJobs, 'job')} at a time.`, until };
  }
  const since = batchesPerHour === null ? null : await claimedNthLast(batch.shape, batchesPerHour);
  // One that was claimed later than now was so before the clock was set back, and says nothing of this hour.
  if (batchesPerHour !== null && since !== null && since > now - HOUR_MS && since <= now) {
    return { says: `The vendor takes ${plural(batchesPerHour, 'batch', 'batches')} an hour.`, until: since + HOUR_MS };
  }
  const most = limitLessMargin(run.folder, 'enqueuedTokens');
  if (most === null || running.length === 0) return null;
  const tokens = [job, ...running].reduce((sum, one) => sum + tokensOf(run.folder, one), 0);
  return tokens <= most
    ? null
    : { says: `No more than ${formatCount(most)} tokens may wait at the vendor.`, until: null };
}

/** A file for which the vendor had no room holds back all of them, until a job ends or its time has come. */
function heldBack({ jobs }: StoredBatch, now: number): Wait | null {
  const held = jobs.filter((job) => heldUntil(job) !== null);
  if (held.length === 0) return null;
  const since = Math.max(...held.map(({ lookedAt }) => lookedAt ?? 0));
  const madeRoom = jobs.some(({ state, lookedAt }) => HAS_ENDED.has(state) && (lookedAt ?? 0) > since);
  const until = Math.max(...held.map((job) => heldUntil(job) ?? 0));
  const isSetBack = since > now;
  return madeRoom || isSetBack || until <= now ? null : { says: 'The vendor had no room for a file.', until };
}

const HAS_ENDED: ReadonlySet<StoredJob['state']> = new Set(['ended', 'collected', 'failed']);

/** A limit as the build took it: the user's own where one was named, less the share that is left free. */
function limitLessMargin({ manifest }: BatchFolder, name: JobLimitName): number | null {
  const limit = manifest.limits.find((one) => one.limit === name);
  return limit === undefined || limit.value === null ? null : Math.floor(limit.value * (1 - limit.margin));
}

/** The most input tokens of a file by its estimate; those of a retry by the mean request of the build. */
function tokensOf({ manifest }: BatchFolder, { file, requests }: StoredJob): number {
  const built = manifest.requests.find((one) => nameInLedger(one.file) === file);
  if (built !== undefined) return built.inputTokens.high;
  const all = manifest.requests.reduce((sum, one) => sum + one.inputTokens.high, 0);
  return Math.ceil((all / Math.max(1, manifest.counts.requests)) * requests);
}
