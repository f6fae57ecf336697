import { sweepLeftBehind } from '../store/folders/left-behind';
import { concludeLeft } from './decisions/conclude-stale';
import { resumeAudits } from './intake/resume-audits';

/**
 * What a command does about processes that were killed, as there may be no server that does it. A folder that can't be
 * written to, or another's lock, is no reason for a command to fail.
 */
export async function tidyUp(): Promise<void> {
  try {
    await resumeAudits('command');
    await concludeLeft();
    await sweepLeftBehind(new Set());
  } catch {
    // The next command, or the server, tries again.
  }
}
