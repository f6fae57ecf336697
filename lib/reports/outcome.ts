/** What happens to a workload: the columns of the accounting, in the order that every screen shows them. */
export const OUTCOMES = ['moved', 'kept', 'ineligible', 'undecided', 'unpriced'] as const;
export type Outcome = (typeof OUTCOMES)[number];
