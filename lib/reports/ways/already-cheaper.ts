import type { ReportWorkload } from '../report';

const WHERE: Readonly<Record<string, 'in batch' | 'on flex'>> = {
  'already-batch': 'in batch',
  'already-flex': 'on flex',
};

/** The cheaper tier that a workload already runs on, which leaves nothing to save; null for any other workload. */
export function alreadyRuns({ batch }: Pick<ReportWorkload, 'batch'>): 'in batch' | 'on flex' | null {
  const blocker = batch.blockers.find(({ code }) => code in WHERE);
  return blocker === undefined ? null : (WHERE[blocker.code] ?? null);
}
