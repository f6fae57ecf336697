import type { Question } from '../../keyed/question';

/** A success later than this after a failure is a new attempt by a person or a job, not a retry. */
export const RETRIED_WITHIN_MINUTES = 10;

/**
 * The failed requests of a workload that were retried with success: the same prompt (or the same session where the log has no
 * prompts) first fails and then succeeds within the time above. Null without a status, or with neither prompts nor sessions.
 */
export const retries: Question<'retries'> = { answers: ['retries'], unanswered: { retries: null } };
