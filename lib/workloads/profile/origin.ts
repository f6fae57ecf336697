import * as z from 'zod';

const count = z.number().int().nonnegative();

/**
 * What a call is part of. `waiting`: a request over HTTP that is still open when the call ends. `answered`: one that had its answer
 * before. `queue`: a message or a task. `schedule`: a cron job or a timer. `evaluation`: a judge of other answers. `ci`: a pipeline.
 */
export const ORIGINS = ['waiting', 'answered', 'queue', 'schedule', 'evaluation', 'ci'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Requests that say what they are part of (`known`), and how many are part of each. */
export const originsSchema = z.object({
  known: count,
  waiting: count,
  answered: count,
  queue: count,
  schedule: count,
  evaluation: count,
  ci: count,
} satisfies Record<Origin | 'known', typeof count>);
export type Origins = z.infer<typeof originsSchema>;

/** Requests that name their client (`known`), and the commonest products, most requests first. */
export const clientsSchema = z.object({
  known: count,
  commonest: z.array(z.object({ name: z.string(), requests: count })),
});
export type Clients = z.infer<typeof clientsSchema>;
