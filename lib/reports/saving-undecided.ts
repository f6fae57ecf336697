import type { Outcome } from './outcome';
import type { Report } from './report';

/** Whether nothing is moved and some work is undecided: what batch would save is then not known to be zero, but open. */
export function savingUndecided({ workloads }: Pick<Report, 'workloads'>): boolean {
  const has = (asked: Outcome) => workloads.some(({ outcome }) => outcome === asked);
  return has('undecided') && !has('moved');
}
