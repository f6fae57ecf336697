import { closeDatabase } from '../store/database/database';
import { eraseDeleted, rewriteOldDatabase } from '../store/database/erase-deleted';
import { becomeOwner, stopBeingOwner } from '../store/database/owner';
import { type Doubtful, sweepLeftBehind } from '../store/left-behind';
import { concludeLeft } from './decisions/conclude-stale';
import { failUnsaved, resumeAudits } from './intake/resume-audits';
import { stopAllJobs } from './intake/running-jobs';

/** How often a server looks for audits and stale reports that nobody works on. It costs one query. */
const RESUME_EVERY_MS = 2000;

const SWEEP_AGAIN_AFTER_MS = 60_000;
const SWEEP_EVERY_MS = 3_600_000;

/** Free pages that one sweep returns: far more than deletions free in an hour, but bounded. */
const SWEEP_STEPS = 100;

const timers = new Set<NodeJS.Timeout>();
let doubtful: Doubtful = new Set();
let unsaved: ReadonlySet<string> = new Set();
let lastProblem = '';
let ended = false;

/** Background work while the server runs: audits continue, stale reports are updated, and leftovers are removed. */
export async function beginService(): Promise<void> {
  await attempt(async () => void (await becomeOwner()));
  await resume();
  every(RESUME_EVERY_MS, resume);
  every(RESUME_EVERY_MS, conclude);
  await attempt(rewriteOldDatabase);
  await sweep();
  timers.add(setTimeout(sweep, SWEEP_AGAIN_AFTER_MS).unref());
  every(SWEEP_EVERY_MS, sweep);
}

/**
 * Ends the background work in order: audits are released for the next server, and the database is closed with an empty
 * log.
 */
export async function endService(): Promise<void> {
  ended = true;
  for (const timer of timers) clearTimeout(timer);
  await attempt(stopAllJobs);
  await attempt(() => eraseDeleted(0));
  await attempt(closeDatabase);
  await attempt(stopBeingOwner);
}

async function resume(): Promise<void> {
  await attempt(async () => {
    await resumeAudits('server');
    unsaved = await failUnsaved(unsaved);
  });
}

/** Separate from resuming, which must not wait this long. */
async function conclude(): Promise<void> {
  await attempt(concludeLeft);
}

async function sweep(): Promise<void> {
  await attempt(async () => {
    doubtful = await sweepLeftBehind(doubtful);
    await eraseDeleted(SWEEP_STEPS);
  });
}

/** Repeats work that must not overlap: the next run starts when this one has ended. */
function every(ms: number, work: () => Promise<void>): void {
  const timer = setTimeout(async () => {
    timers.delete(timer);
    await work();
    if (!ended) every(ms, work);
  }, ms).unref();
  timers.add(timer);
}

/** A failure here repeats at the next run. It is logged once, and no page waits for it. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (problem !== lastProblem) console.error('Tidying up failed:', problem);
    lastProblem = problem;
  }
}
