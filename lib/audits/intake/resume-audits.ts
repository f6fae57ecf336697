import { removeAttempts, removeAuditFiles, removeJobFiles } from '../../store/audits/audit-files';
import {
  giveUp,
  type InterruptedAudit,
  interruptedAudits,
  markWaiting,
  ownUnfinishedAudits,
  takeOver,
} from '../../store/audits/interrupted-audits';
import { NOBODY, ownToken } from '../../store/folders/owner';
import { openJobInput, readJobInput } from './job-input';
import { runInBackground } from './run-in-background';
import { beginJob, endJob, isRunning } from './running-jobs';

/** A file that ends the process each time is not read for ever. */
const MAX_ATTEMPTS = 3;

const SAYS = {
  waiting: 'Waiting for Whowaits to run again',
  again: 'Beginning again: Whowaits was stopped meanwhile',
  stopped:
    'Whowaits was stopped before this audit was finished, so nothing of it was kept. Delete it and start it again.',
  tooOften: `Whowaits ended ${MAX_ATTEMPTS} times while it ran this audit, so it does not try again. Delete it, and give the file to the command line to see why.`,
  inputGone: 'A file of this audit is no longer in the data folder. Delete it and send the file again.',
  unsaved:
    'The result of this audit could not be saved. Make sure that the disk has room, delete it and start it again.',
};

/**
 * Goes on with what ended processes left unfinished. A server begins again what it has the input of, up to three times;
 * everything else has failed, and nothing of it is kept. A command only says that it waits for the server.
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
  // Its raw input goes first: on a full disk no row can be written before there is room.
  await removeJobFiles(audit.id);
  if (await giveUp(audit, says)) await removeAuditFiles(audit.id);
}

/**
 * Fails what this process has in its name but does not run: its end could not be written down, as on a full disk. Give
 * it what it returned the last time: only what was so then too is failed, since a row is there just before its job is.
 */
export async function failUnsaved(before: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const lost = (await ownUnfinishedAudits()).filter((id) => !isRunning(id));
  for (const id of lost) if (before.has(id)) await fail({ id, ownerToken: ownToken() }, SAYS.unsaved);
  return new Set(lost);
}
