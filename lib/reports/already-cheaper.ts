import type { ReportWorkload } from './report';

const TIERS = { 'already-batch': 'batch', 'already-flex': 'flex' } as const;

/** The cheaper tier that a workload runs on already, so that no saving is to be made of it; null for any other. */
export function alreadyOn({ batch }: Pick<ReportWorkload, 'batch'>): 'batch' | 'flex' | null {
  for (const { code } of batch.blockers) {
    if (code === 'already-batch' || code === 'already-flex') return TIERS[code];
  }
  return null;
}
