import * as z from 'zod';
import { contextBandSchema } from './tokens/context-band-schema';

const count = z.number().int().nonnegative();
/** Requests, and their tokens by context band. Counts are those of the log, not of a month. */
const amount = z.object({ requests: count, bands: z.array(contextBandSchema) });

/**
 * How work in batch is run, so far as its rows tell. A run is requests with no ten minutes of silence between them, because a log names no
 * files. Null is what the log can't tell.
 */
export const batchHabitsSchema = z.object({
  /** Answered requests whose prompt was answered in batch before, `known` of all that have a prompt. */
  repeated: amount.extend({ known: count }).nullable(),
  /** Of these, those of runs whose prompts are all those of one earlier run: `again` of `runs`. */
  runAgain: amount.extend({ runs: count, again: count }).nullable(),
  /** The largest of `runs`. Null without times. */
  largestRun: amount.extend({ runs: count }).nullable(),
  /** Prompts that failed and have no success after, of those that failed (`failed`), more than a day before the end. */
  neverRetried: z.object({ failed: count, requests: count }).nullable(),
});
export type BatchHabits = z.infer<typeof batchHabitsSchema>;
