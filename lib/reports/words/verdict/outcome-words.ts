import type { Outcome } from '../../outcome';

export const OUTCOME_WORDS: Record<Outcome, { label: string; says: string }> = {
  moved: { label: 'Moved', says: 'recommended to move' },
  kept: { label: 'Kept', says: 'somebody waits' },
  ineligible: { label: 'Ineligible', says: 'could wait, but something blocks it or no move is worth it' },
  undecided: {
    label: 'Undecided',
    says: 'class undecided or weak, so nothing moves; an answer from you may settle it',
  },
  unpriced: { label: 'Unpriced', says: 'no known rate or no token counts; USD is the cost in the log' },
};
