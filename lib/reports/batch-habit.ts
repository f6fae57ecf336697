import * as z from 'zod';

/** What costs or endangers work in batch by how it is run. */
export const BATCH_HABITS = ['sent-twice', 'run-again', 'one-giant-run', 'never-retried', 'expired-unread'] as const;

/**
 * A habit of work in batch. `requests` are those of the log; null where it can't tell. `usd`: a month, of one run for `one-giant-run`; null is
 * unknown. They overlap and are in no total.
 */
export const batchHabitSchema = z.object({
  habit: z.enum(BATCH_HABITS),
  requests: z.number().int().nonnegative().nullable(),
  usd: z.number().nullable(),
  says: z.string(),
});
export type BatchHabit = z.infer<typeof batchHabitSchema>;
