import { z } from 'zod';

const share = z.number().min(0).max(1);

/**
 * What happens inside sessions, measured on a sample of whole ones. Where a log names none, traces of several calls stand for them, and
 * where there are none of those the visits of users: calls of a user with less than half an hour between. A step is a call that
 * follows another one in its session.
 */
export const sessionShapeSchema = z.object({
  sessions: z.number().int().nonnegative(),
  steps: z.number().int().nonnegative(),
  /** Sessions with the most calls can be runs of a job; the median of calls per session. */
  medianCalls: z.number().nonnegative(),
  /** Share of steps whose input is longer than that of the call before: a conversation carries its past along. */
  growingShare: share.nullable(),
  /** Share of steps that start within 3 s after the call before has ended: too soon for a person to have read it. */
  chainedShare: share.nullable(),
  /** Median pause in ms between the end of a call and the next one, of steps that are not chained and under half an hour. */
  medianThinkMs: z.number().nonnegative().nullable(),
  /** Share of steps that pause so: from 3 s to half an hour, as people do. */
  thinkShare: share.nullable(),
  /** Calls in a row that start as the last one ends with a longer input than it: a loop over tools. Median over sessions' longest. */
  medianDepth: z.number().nonnegative().nullable(),
  maxDepth: z.number().nonnegative().nullable(),
});
export type SessionShape = z.infer<typeof sessionShapeSchema>;
