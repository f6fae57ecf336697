import type { Verdict } from '../latency/latency-class';
import type { ReportWorkload } from './report';

type Held = Pick<ReportWorkload, 'latencyClass' | 'question' | 'verdict'>;

/** Whether the class of a workload is too weak for money, so that it stays as it is until somebody answers. A shared report holds no questions. */
export function isHeld({ latencyClass, question, verdict }: Held): boolean {
  return (
    latencyClass === 'undecided' || question !== null || verdict === 'needs-answer' || verdict === 'nothing-to-save'
  );
}

/** The class that money may follow: none while it is held. */
export function classActedOn(workload: Held): Verdict {
  return isHeld(workload) ? 'undecided' : workload.latencyClass;
}
