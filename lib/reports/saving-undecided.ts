import type { Outcome } from './outcome';
import type { Report } from './report';

/** Whether nothing is moved and some work is undecided. The saving is then open, not zero. */
export function savingUndecided({ workloads }: Pick<Report, 'workloads'>): boolean {
  const has = (asked: Outcome) => workloads.some(({ outcome }) => outcome === asked);
  return has('undecided') && !has('moved');
}
