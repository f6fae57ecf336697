/** What happens to a workload: the rows of the accounting, in the order of every screen. */
export const OUTCOMES = ['moved', 'kept', 'ineligible', 'undecided', 'unpriced'] as const;
export type Outcome = (typeof OUTCOMES)[number];
