import { sweepLeftBehind } from '../store/left-behind';
import { concludeLeft } from './decisions/conclude-stale';
import { resumeAudits } from './intake/resume-audits';

/**
 * Lets a command clean up after killed processes, because there may be no server to do it. A read-only folder or a
 * locked database must not make a command fail.
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
