import { z } from 'zod';

const share = z.number().min(0).max(1);

/** How many requests of a workload run at once, measured on a sample of whole hours, while at least one runs. */
export const concurrencySchema = z.object({
  /** The number that runs for the longest time, and the share of the busy time at it: near 1 for a fixed pool of workers. */
  commonest: z.number().int().positive(),
  commonestShare: share,
  most: z.number().int().positive(),
  /** Share of requests that start within 250 ms after another one has ended, beyond what chance gives at this rate. */
  handoverShare: share,
  /** Calls in the row of hand-overs that a call stands in, on average: two for a request made of two steps, the whole run for a pool. */
  handoverChain: z.number().min(1).nullable().default(null),
});
