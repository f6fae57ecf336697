import type { Question } from '../../keyed/question';

/** A person needs longer than this to read an answer and write again; a tool mostly answers within it. */
export const CHAINED_MS = 3_000;
/** A longer pause is a break, and no time to think. */
export const LONGEST_THINK_MS = 1_800_000;
/** A user who comes back after half an hour makes a new visit: the convention of web analytics. */
export const VISIT_PAUSE_MS = 1_800_000;
/** Fewer calls in a trace than this, and the log has one for each request: it says nothing of what belongs together. */
export const CALLS_PER_TRACE = 1.5;

/**
 * What happens inside the sessions of a workload: how many calls, how they follow each other, whether their input grows. Where it
 * has no sessions, inside its traces; where those are single calls, or missing, inside the visits of its users. Looked at in a
 * sample of whole sessions. Null where the workload has none of the three, or no times.
 */
export const sessions: Question<'sessionShape'> = { answers: ['sessionShape'], unanswered: { sessionShape: null } };
