/**
 * What became of a record in one job. `missing`: the job has ended and says nothing of it. `refused`: the same request never succeeds.
 */
export type Outcome = 'answered' | 'invalid' | 'refused' | 'failed' | 'expired' | 'cancelled' | 'missing';

/** From what tells least to what tells most. */
const WEIGHT: Record<Outcome, number> = {
  ...{ missing: 0, cancelled: 1, expired: 2, failed: 3, refused: 4, invalid: 5, answered: 6 },
};

/**
 * The outcome that counts where a job's results name a record more than once. An answer that passed counts above one that didn't, and any
 * answer above an error: it was paid for. The order of the lines decides nothing.
 */
export function stronger(a: Outcome, b: Outcome): Outcome {
  return WEIGHT[b] > WEIGHT[a] ? b : a;
}

/** Whether the vendor answered, so that there is something to look at. */
export const hasAnswer = (outcome: Outcome): boolean => outcome === 'answered' || outcome === 'invalid';
