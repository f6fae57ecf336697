import type { Tag, Verdict } from '../latency/latency-class';
import type { ReportWorkload } from './report';

type Held = Pick<ReportWorkload, 'latencyClass' | 'held' | 'question' | 'verdict'>;

/** Whether the class of a workload is too weak for money, so that it stays as it is until somebody answers. Older reports say it by what is asked. */
export function isHeld({ latencyClass, held, question, verdict }: Held): boolean {
  return (
    held === true ||
    latencyClass === 'undecided' ||
    question !== null ||
    verdict === 'needs-answer' ||
    verdict === 'nothing-to-save'
  );
}

/** A class, and whether it is too weak for money. */
export type TaggedAs = Pick<Tag, 'latencyClass' | 'held'>;

export function taggedAs(workload: Held): TaggedAs {
  return { latencyClass: workload.latencyClass, held: isHeld(workload) };
}

/** The class that money may follow: none while it is held. */
export function classActedOn(workload: Held): Verdict {
  return isHeld(workload) ? 'undecided' : workload.latencyClass;
}
