import { z } from 'zod';

/**
 * A workload that a person lists by hand instead of finding it in a log. Only the name is required.
 * Tokens and cost are per request; `deadlineHours` is how long after the input is known the answer is still of use.
 */
export const workflowSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().nullable(),
  owner: z.string().nullable(),
  /** What starts it, in plain words or as cron: "user click", "webhook", "nightly", "0 2 * * *". */
  trigger: z.string().nullable(),
  deadlineHours: z.number().nonnegative().nullable(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  requestsPerMonth: z.number().nonnegative().nullable(),
  inputTokens: z.number().nonnegative().nullable(),
  outputTokens: z.number().nonnegative().nullable(),
  costPerRequestUsd: z.number().nonnegative().nullable(),
  streamed: z.boolean().nullable(),
});
export type Workflow = z.infer<typeof workflowSchema>;
