import { removeAttempts, removeAuditFiles, removeJobFiles } from '../../store/audits/audit-files';
import {
  giveUp,
  type InterruptedAudit,
  interruptedAudits,
  markWaiting,
  ownUnfinishedAudits,
  takeOver,
} from '../../store/audits/interrupted-audits';
import { NOBODY, ownToken } from '../../store/database/owner';
import { openJobInput, readJobInput } from './job-input';
import { runInBackground } from './run-in-background';
import { beginJob, endJob, isRunning } from './running-jobs';

/** A file that ends the process each time is not retried forever. */
const MAX_ATTEMPTS = 3;

const SAYS = {
  waiting: 'Waiting for Whowaits to run again',
  again: 'Starting again: Whowaits was stopped',
  stopped:
    'Whowaits was stopped before this audit finished, and nothing of it was saved. Delete it and start it again.',
  tooOften: `Whowaits ended ${MAX_ATTEMPTS} times during this audit, so it does not try again. Delete it. To see why, audit the file on the command line.`,
  inputGone: 'A file of this audit is no longer in the data folder. Delete the audit and send the file again.',
  unsaved: 'The result of this audit could not be saved. Free some disk space, delete the audit and start it again.',
};

/**
 * Continues what ended processes left unfinished. A server restarts the audits whose input it has, up to three times.
 * All others have failed, and nothing of them is kept. A command only marks them as waiting for the server.
 */
export async function resumeAudits(by: 'server' | 'command'): Promise<void> {
  for (const audit of await interruptedAudits()) {
    const input = readJobInput(audit.id);
    if (input === null) await fail(audit, SAYS.stopped);
    else if (audit.attempts >= MAX_ATTEMPTS) await fail(audit, SAYS.tooOften);
    else if (by === 'server') await beginAgain(audit, input);
    else if (audit.ownerToken !== NOBODY) await markWaiting(audit, SAYS.waiting);
  }
}

async function beginAgain(audit: InterruptedAudit, input: NonNullable<ReturnType<typeof readJobInput>>): Promise<void> {
  beginJob(audit.id);
  if (!(await takeOver(audit, SAYS.again))) return endJob(audit.id);
  await removeAttempts(audit.id);
  const opened = await openJobInput(audit.id, input).catch(() => null);
  if (opened !== null) return runInBackground(audit.id, opened);
  endJob(audit.id);
  await fail({ ...audit, ownerToken: ownToken() }, SAYS.inputGone);
}

async function fail(audit: Pick<InterruptedAudit, 'id' | 'ownerToken'>, says: string): Promise<void> {
  // Its raw input is removed first: a full disk has no room for a row before that.
  await removeJobFiles(audit.id);
  if (await giveUp(audit, says)) await removeAuditFiles(audit.id);
}

/**
 * Fails audits that belong to this process but don't run in it: their end could not be saved, for instance on a full
 * disk. Pass the result of the previous call. Only audits in both are failed, because a row exists shortly before its
 * job does.
 */
export async function failUnsaved(before: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const lost = (await ownUnfinishedAudits()).filter((id) => !isRunning(id));
  for (const id of lost) if (before.has(id)) await fail({ id, ownerToken: ownToken() }, SAYS.unsaved);
  return new Set(lost);
}
