import * as z from 'zod';
import { JOB_STATES } from '../../ledger/job-state';
import { RECORD_STATES } from '../../ledger/record-state';

const count = z.number().int().nonnegative();
const instant = z.string().nullable();
const usdRange = z.object({ low: z.number(), high: z.number() });

/** How many records stand in each state. */
const stateCountsSchema = z.record(z.enum(RECORD_STATES), count);

/** A batch that was run from here. Money is USD, to the cent; instants are ISO 8601, UTC; null is unknown. */
export const batchSummarySchema = z.object({
  id: z.string(),
  name: z.string().describe('The name of its folder, without the path.'),
  shape: z.string(),
  provider: z.string(),
  endpoint: z.string(),
  model: z.string(),
  promptVersion: z.string().nullable(),
  schemaVersion: z.string().nullable(),
  workload: z.object({ audit: z.string(), id: z.string(), name: z.string() }).nullable(),
  records: count,
  setAside: count,
  createdAt: z.string(),
  stopped: z.string().nullable().describe('Why no new file is submitted; null while they are.'),
  counts: stateCountsSchema,
  spent: usdRange.describe('What was billed, and what runs as it was estimated.'),
  unpricedFiles: count.describe('Files at the vendor that have no known price; their cost comes on top.'),
  capUsd: z.number().nullable().describe('The most that a run of the build may cost.'),
  alarms: z.array(z.object({ is: z.string(), file: z.string(), says: z.string() })),
  needsPerson: z.boolean(),
});
export type BatchSummary = z.infer<typeof batchSummarySchema>;

/** A file of requests, which is one job at the vendor. */
const batchFileSchema = z.object({
  file: z.string(),
  requests: count,
  state: z.enum(JOB_STATES),
  usd: usdRange.nullable().describe('The estimate.'),
  billedUsd: z
    .number()
    .nullable()
    .describe('What the tokens of its answers cost; null until they are collected, or without a rate.'),
  remoteId: z.string().nullable(),
  vendorCounts: z.object({ total: count, succeeded: count, failed: count }).nullable(),
  submittedAt: instant,
  endedAt: instant,
  expiresAt: instant,
  resultsUntil: instant,
  collectedAt: instant,
  strangers: count.describe('Lines of results that name an id which was never sent.'),
  repeated: count,
  unreadable: count,
  says: z.string().nullable(),
  records: stateCountsSchema,
});
export type BatchFile = z.infer<typeof batchFileSchema>;

export const batchSchema = batchSummarySchema.extend({ files: z.array(batchFileSchema) });
export type ShownBatch = z.infer<typeof batchSchema>;

/** A record: its ids, where it stands and why. No prompt, no answer. */
const batchRecordSchema = z.object({
  recordId: z.string(),
  customId: z.string(),
  state: z.enum(RECORD_STATES),
  failures: count,
  validation: z.enum(['passed', 'failed', 'accepted']).nullable(),
  code: z.string().nullable().describe('The check that the answer failed, or the vendor’s code.'),
  requestId: z.string().nullable(),
  file: z.string(),
  promptVersion: z.string().nullable().describe('Where it differs from that of the batch.'),
  schemaVersion: z.string().nullable(),
});
export type BatchRecord = z.infer<typeof batchRecordSchema>;

export const batchRecordsSchema = z.object({ records: z.array(batchRecordSchema), next: z.boolean() });
