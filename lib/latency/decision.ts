import * as z from 'zod';
import { recurrenceSchema } from '../workloads/recurrence-schema';
import { reviewKindSchema } from '../workloads/review-kind-schema';
import { LONGEST_DEADLINE_HOURS } from './due';
import { latencyClassSchema } from './latency-class-schema';
import { QUESTION_IDS, QUESTIONS } from './questions';

const DEADLINE = 'A deadline must be more than 0 hours and at most a year.';
const deadlineHours = z.number({ error: DEADLINE }).positive(DEADLINE).max(LONGEST_DEADLINE_HOURS, DEADLINE);

/** A person sets the class, the deadline in hours, or both. Null leaves a value as it was. */
export const overrideSchema = z
  .object({
    kind: z.literal('override'),
    latencyClass: latencyClassSchema.nullable(),
    deadlineHours: deadlineHours.nullable(),
  })
  .refine((override) => override.latencyClass !== null || override.deadlineHours !== null, {
    message: 'Set a class, a deadline or both.',
  });

/** A person answers one of the questions that a tag asks. */
export const answerSchema = z
  .object({ kind: z.literal('answer'), question: z.enum(QUESTION_IDS), answer: z.string() })
  .superRefine(({ question, answer }, context) => {
    const { text, answers } = QUESTIONS[question];
    if (answers.some(({ id }) => id === answer)) return;
    context.addIssue(`The answers to "${text}" are: ${answers.map(({ id }) => id).join(', ')}.`);
  });

/** A person says what the answers are for, which decides how many of them are reviewed. */
const reviewSchema = z.object({ kind: z.literal('review'), reviewKind: reviewKindSchema });

/** A person says that the parts of a workload are one use after all. It is a decision on the whole. */
const joinSchema = z.object({ kind: z.literal('join') });

/** A person says how often work comes again that a log shows once. */
const recurSchema = z.object({ kind: z.literal('recur'), ...recurrenceSchema.shape });

/** A person takes back an earlier decision, by its id. */
const undoSchema = z.object({ kind: z.literal('undo'), undoes: z.number().int().positive() });

export const changeSchema = z.discriminatedUnion(
  'kind',
  [overrideSchema, answerSchema, reviewSchema, joinSchema, recurSchema, undoSchema],
  {
    error:
      'Say what to change: an override, an answer, a kind of review, a join of parts, how often it comes or an undo.',
  },
);
export type Change = z.infer<typeof changeSchema>;

/** One entry of a workload's history: who changed what, when (ISO 8601, UTC) and why. Entries are only added. */
export const decisionSchema = z.object({
  id: z.number().int().positive(),
  workloadId: z.string().min(1),
  change: changeSchema,
  reason: z.string().nullable(),
  by: z.string().min(1),
  at: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** The histories of workloads by their id, each oldest first. A workload without decisions has none. */
export type Histories = ReadonlyMap<string, readonly Decision[]>;
