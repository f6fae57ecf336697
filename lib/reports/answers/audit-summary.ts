import * as z from 'zod';
import { headlineSchema } from './headline';

const count = z.number().int().nonnegative();

export const auditKindSchema = z.enum(['log', 'workflows', 'sample']);
export type AuditKind = z.infer<typeof auditKindSchema>;

/** An audit as the list and the progress display show it. Times are ISO 8601 in UTC; money is USD a month. */
export const auditSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: auditKindSchema,
  /** `unreadable`: made by another version, or damaged; `error` says what to do. */
  status: z.enum(['queued', 'running', 'done', 'failed', 'unreadable']),
  stage: z.string(),
  rowsRead: count,
  rowsPerSecond: count.nullable(),
  bytesRead: count,
  bytesTotal: count,
  /** How much of the audit is done, of all its steps; null where nobody knows, as in a queue. */
  share: z.number().min(0).max(1).nullable(),
  error: z.string().nullable(),
  /** Null where an unreadable audit lacks it too. */
  createdAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  headline: headlineSchema.nullable(),
  /** Somebody decided on one of its workloads, and the report is being made again. The figures do not include the decision yet. */
  stale: z.boolean(),
  /** The same in all versions of one log; null where nobody knows whether it is one. */
  series: z.string().nullable(),
});
export type AuditSummary = z.infer<typeof auditSummarySchema>;
