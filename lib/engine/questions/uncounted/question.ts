import type { Question } from '../../keyed/question';

/**
 * The requests of a workload without token counts, and the percentiles of the others, in tokens per request. A failed request
 * without counts used none. Null where every request has token counts above zero.
 */
export const uncounted: Question<'uncounted'> = { answers: ['uncounted'], unanswered: { uncounted: null } };
