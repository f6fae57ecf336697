import type { WorkloadVerdict } from '../../verdict';

/** The label and the meaning of each verdict. */
export const WORKLOAD_VERDICT_WORDS: Record<WorkloadVerdict, { label: string; says: string }> = {
  move: { label: 'Move', says: 'the saving pays for the move' },
  'move-together': {
    label: 'Move together',
    says: 'worth it because other workloads share the cost of the client',
  },
  'not-worth-it': { label: 'Not worth it', says: 'it could wait, but no way pays for the move' },
  keep: { label: 'Keep', says: 'somebody waits' },
  'needs-answer': { label: 'Needs an answer', says: 'nobody said yet whether somebody waits' },
  'nothing-to-save': { label: 'Nothing to save', says: 'not sure who waits, but nothing to save' },
  cannot: { label: 'Cannot move', says: 'something blocks every cheaper way' },
  done: { label: 'Done already', says: 'it runs on a cheaper tier' },
};
