import type { Question } from '../../keyed/question';

/** A person needs longer than this to read an answer and write again. A tool mostly answers faster. */
export const CHAINED_MS = 3_000;
/** A longer pause is a break, not time to think. */
export const LONGEST_THINK_MS = 1_800_000;
/** A user who returns after half an hour starts a new visit, as in web analytics. */
export const VISIT_PAUSE_MS = 1_800_000;
/** With fewer calls per trace than this, the log has a trace for each request, which shows nothing about related calls. */
export const CALLS_PER_TRACE = 1.5;

/**
 * The calls inside the sessions of a workload: how many there are, how they follow each other, whether their input grows, and whether
 * they use earlier answers. Without sessions it uses traces, and without traces of several calls it uses visits of users. Measured in a
 * sample of whole sessions. `sessionShape` is null where the workload has none of the three, or no times.
 */
export const sessions: Question<'sessionShape' | 'followUps'> = {
  answers: ['sessionShape', 'followUps'],
  unanswered: null,
};
