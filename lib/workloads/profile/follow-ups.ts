import * as z from 'zod';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1).nullable();

/** Whether the calls of a workload use the answers of earlier ones, so that one can't be sent before the other is answered. */
export const followUpsSchema = z.object({
  /** Requests of which the log says whether they hold results of tools or name a previous response, and those that do. */
  known: count,
  yes: count,
  /** Share of the steps of a session that start before the call before them has ended; null without latencies. */
  overlapShare: share,
  /** Share of the steps of a session after an answer that called a tool; null where no answer says how it ended. */
  afterToolShare: share,
});
export type FollowUps = z.infer<typeof followUpsSchema>;
