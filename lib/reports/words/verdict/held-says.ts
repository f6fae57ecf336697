import { isHeld } from '../../held';
import { signalsOf } from '../../questions/said-of';
import type { ReportWorkload } from '../../report';
import { classInText } from './verdict-words';

/** That nothing moves while a class is too weak and somebody may settle it; null where nothing is asked. */
export function heldSays(workload: ReportWorkload): string | null {
  return isHeld(workload) && workload.question !== null ? 'Nothing moves until you say by when it is read.' : null;
}

/** What the signals alone say, in words that follow "say": "scheduled (weak)". */
export function signalsSay(workload: ReportWorkload): string {
  return classInText(signalsOf(workload));
}
