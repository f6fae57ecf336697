import { z } from 'zod';
import { evidenceSchema, latencyClassSchema, verdictSchema } from '../latency/latency-class';

const usd = z.number();
const count = z.number().int().nonnegative();

/** USD a month as the 10th, middle and 90th of what the assumptions allow; until ranges are sampled, their worst, stated and best. */
export const usdRangeSchema = z.object({ low: usd, base: usd, high: usd });

/** A whole split by what happens to it: every field but `total` adds up to `total`. */
export const accountingSplitSchema = z.object({
  moved: z.number(),
  kept: z.number(),
  ineligible: z.number(),
  undecided: z.number(),
  unpriced: z.number(),
  total: z.number(),
});

export const overheadSchema = z.object({
  reruns: usd,
  fallbacks: usd,
  review: usd,
  storage: usd,
  monitoring: usd,
  missedDeadlines: usd,
});

/** Money a month. Null means unknown: no rate is known, so no bill can be computed; it is never shown as zero. */
export const monthlySchema = z.object({
  current: usd.nullable(),
  sync: usd.nullable(),
  batch: usd.nullable(),
  overhead: overheadSchema.nullable(),
  net: usdRangeSchema.nullable(),
});

/** Who set something, when (ISO 8601, UTC) and why. */
const attribution = { by: z.string(), at: z.string(), reason: z.string().nullable() };

/** What people decided of a workload and did not take back. */
export const decidedSchema = z.object({
  /** `insteadOf`: the class that its signals give. */
  latencyClass: z.object({ value: latencyClassSchema, insteadOf: verdictSchema, ...attribution }).nullable(),
  deadlineHours: z.object({ value: z.number().positive(), ...attribution }).nullable(),
  answers: z.array(z.object({ question: z.string(), answer: z.string(), ...attribution })),
});

export const reportWorkloadSchema = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string().nullable(),
  model: z.string().nullable(),
  application: z.string().nullable(),
  route: z.string().nullable(),
  requests: count,
  inputTokens: count,
  cacheReadTokens: count,
  outputTokens: count,
  errorRate: z.number().min(0).max(1).nullable(),
  latencyClass: verdictSchema,
  probabilities: z.object({ 'real-time': z.number(), 'near-real-time': z.number(), scheduled: z.number() }),
  confidence: z.number().min(0).max(1),
  /** A person set the class or the deadline. */
  overridden: z.boolean(),
  /** Absent while nobody decided anything. */
  decided: decidedSchema.optional(),
  /** Why the class, or the way the workload runs, deserves doubt. Absent when nothing speaks against it. */
  challenges: z.array(z.object({ code: z.string(), says: z.string() })).optional(),
  question: z.string().nullable(),
  evidence: z.array(evidenceSchema),
  batch: z.object({ eligible: z.boolean(), blockers: z.array(z.object({ code: z.string(), says: z.string() })) }),
  /** Which column of the accounting this workload is counted in. */
  outcome: z.enum(['moved', 'kept', 'ineligible', 'undecided', 'unpriced']),
  monthly: monthlySchema,
});

export const reportSchema = z.object({
  schemaVersion: z.literal(1),
  source: z.object({
    format: z.string(),
    files: z.array(z.object({ name: z.string(), bytes: count, rows: count, rejected: count })),
    bytes: count,
    rows: count,
    accepted: count,
    rejected: count,
    duplicates: count,
    from: z.string().nullable(),
    to: z.string().nullable(),
    days: z.number().nonnegative().nullable(),
    sampleRate: z.number().positive().max(1),
    rejects: z.array(
      z.object({
        reason: z.string(),
        says: z.string(),
        count,
        examples: z.array(z.object({ file: z.string(), line: count, column: z.string().nullable() })),
      }),
    ),
  }),
  catalogue: z.object({ version: z.string(), checkedOn: z.string() }),
  workloads: z.array(reportWorkloadSchema),
  providers: z.array(
    z.object({
      provider: z.string(),
      sync: usd,
      batch: usd,
      overhead: usd,
      net: usdRangeSchema,
      rule: z.string(),
      windowHours: z.number().nullable(),
    }),
  ),
  totals: z.object({
    monthlyCurrent: usd,
    monthlyProjected: usd,
    net: usdRangeSchema,
    eligibleShare: z.object({ requests: z.number(), spend: z.number() }),
    accounting: z.object({
      requests: accountingSplitSchema,
      tokens: accountingSplitSchema,
      usd: accountingSplitSchema,
    }),
  }),
  warnings: z.array(z.object({ code: z.string(), says: z.string(), count })),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportWorkload = z.infer<typeof reportWorkloadSchema>;
export type AccountingSplit = z.infer<typeof accountingSplitSchema>;
