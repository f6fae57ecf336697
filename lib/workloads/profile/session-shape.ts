import * as z from 'zod';

const share = z.number().min(0).max(1);

/**
 * What happens inside sessions, measured on a sample of whole sessions. If a log has no sessions, traces with several
 * calls are used instead. If it has no such traces either, visits are used: calls of one user with gaps under half an
 * hour. A step is a call that follows another in its session.
 */
export const sessionShapeSchema = z.object({
  sessions: z.number().int().nonnegative(),
  steps: z.number().int().nonnegative(),
  /** The sessions with the most calls can be runs of a job, so this is the median of calls per session. */
  medianCalls: z.number().nonnegative(),
  /** Share of steps with a longer input than the call before. A conversation resends its history. */
  growingShare: share.nullable(),
  /** Share of steps that start within 3 s of the end of the call before: too soon for a person to have read it. */
  chainedShare: share.nullable(),
  /**
   * Median pause in ms between the end of a call and the next one, for steps that are not chained and under half an
   * hour.
   */
  medianThinkMs: z.number().nonnegative().nullable(),
  /** Share of steps with a pause from 3 s to half an hour, as people make. */
  thinkShare: share.nullable(),
  /**
   * Consecutive calls that start as the last one ends, each with a longer input: a tool loop. Median over the longest
   * of each session.
   */
  medianDepth: z.number().nonnegative().nullable(),
  maxDepth: z.number().nonnegative().nullable(),
});
export type SessionShape = z.infer<typeof sessionShapeSchema>;
