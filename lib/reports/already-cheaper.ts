import type { ReportWorkload } from './report';

const WHERE: Readonly<Record<string, 'in batch' | 'on flex'>> = {
  'already-batch': 'in batch',
  'already-flex': 'on flex',
};

/** Where a workload runs for less already, so that no saving is to be made of it; null for any other. */
export function alreadyRuns({ batch }: Pick<ReportWorkload, 'batch'>): 'in batch' | 'on flex' | null {
  const blocker = batch.blockers.find(({ code }) => code in WHERE);
  return blocker === undefined ? null : (WHERE[blocker.code] ?? null);
}
