import type { ReportWorkload } from '../report';

/** Whether nothing is moved and an answer may change that. The saving is then open, not zero. */
export function savingUndecided({ workloads }: { workloads: readonly ReportWorkload[] }): boolean {
  return workloads.some(mayMove) && workloads.every(({ outcome }) => outcome !== 'moved');
}

/** Held work that no answer makes worth moving opens nothing. */
export function mayMove({
  outcome,
  verdict,
  worthUsd,
}: Pick<ReportWorkload, 'outcome' | 'verdict' | 'worthUsd'>): boolean {
  return outcome === 'undecided' && verdict !== 'nothing-to-save' && worthUsd !== 0;
}
