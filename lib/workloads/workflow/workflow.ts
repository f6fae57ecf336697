import * as z from 'zod';
import { formatCount } from '../../wording/number';

/**
 * A workload that a person lists by hand. Only the name is required. Tokens and cost are per request. `deadlineHours`
 * is how long the answer stays useful after the input is known.
 */
export const workflowSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().nullable(),
  owner: z.string().nullable(),
  /** What starts it, in plain words or as cron: "user click", "webhook", "nightly", "0 2 * * *". */
  trigger: z.string().nullable(),
  /** Who waits for the answers and for how long, in plain words: "a person, live", "nobody". Lists stored earlier have none. */
  whoWaits: z.string().nullable().default(null),
  deadlineHours: z.number().nonnegative().nullable(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  requestsPerMonth: z.number().nonnegative().nullable(),
  inputTokens: z.number().nonnegative().nullable(),
  outputTokens: z.number().nonnegative().nullable(),
  costPerRequestUsd: z.number().nonnegative().nullable(),
  streamed: z.boolean().nullable(),
});

/**
 * The most characters in a text of a listed workflow. Texts are judged word by word, and a description is a sentence or
 * two.
 */
export const LONGEST_TEXTS = {
  name: 500,
  description: 2000,
  owner: 500,
  trigger: 500,
  whoWaits: 500,
  provider: 500,
  model: 500,
} as const;

const text = (field: keyof typeof LONGEST_TEXTS) =>
  z
    .string()
    .max(LONGEST_TEXTS[field], `Give at most ${formatCount(LONGEST_TEXTS[field])} characters.`)
    .nullable();

/** A workflow as it can be listed now. Workflows stored earlier may have longer texts. */
export const listedWorkflowSchema = workflowSchema.extend({
  name: text('name').unwrap().min(1, 'Give it a name.'),
  description: text('description'),
  owner: text('owner'),
  trigger: text('trigger'),
  whoWaits: text('whoWaits').default(null),
  provider: text('provider'),
  model: text('model'),
});

export type Workflow = z.infer<typeof workflowSchema>;
