import * as z from 'zod';

const share = z.number().min(0).max(1);

/** How many requests of a workload run at once while at least one runs, measured on a sample of whole hours. */
export const concurrencySchema = z.object({
  /**
   * The most common number of parallel requests, and its share of the busy time. Near 1 for a fixed pool of workers.
   */
  commonest: z.number().int().positive(),
  commonestShare: share,
  most: z.number().int().positive(),
  /** Share of requests that start within 250 ms of the end of another, corrected for chance at this rate. */
  handoverShare: share,
  /**
   * Mean length of the chain of hand-overs that a call is part of: two for a request with two steps, the whole run for
   * a worker pool.
   */
  handoverChain: z.number().min(1).nullable().default(null),
  /** Share of the days with requests on which two in five of them are handed over. */
  handoverDays: share.nullable().default(null),
  /**
   * Rows of at least five calls, each of which starts within half an hour after all others have ended and sends at least the input and the
   * answer of the one before, as the steps of an agent do; and the share of the requests in them. Absent in older profiles.
   */
  growing: z.object({ rows: z.number().int().nonnegative(), share }).exactOptional(),
  /**
   * Share of requests that send again all of one of the 16 that ended last, and its answer, without as many as would by chance: the chains of
   * agents and conversations, however many run at once. Absent in older profiles.
   */
  goesOnShare: share.exactOptional(),
  /**
   * Fans: at least four calls that start within two seconds, the last before the first has ended, with nothing running before and after. How
   * many, their median of calls, and the share of the requests in them. Absent in older profiles.
   */
  fans: z.object({ count: z.number().int().nonnegative(), calls: z.number().nonnegative(), share }).exactOptional(),
});
