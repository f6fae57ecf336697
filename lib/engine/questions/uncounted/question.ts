import type { Question } from '../../keyed/question';

/**
 * The requests of a workload whose tokens the log does not count, and between which percentiles the others lie, in tokens of a
 * request. A failed request that says nothing used none. Null where every request says its tokens and used some.
 */
export const uncounted: Question<'uncounted'> = { answers: ['uncounted'], unanswered: { uncounted: null } };
