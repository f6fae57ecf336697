import { z } from 'zod';
import type { Report } from '../reports/report';
import type { Audit } from './generated/client';

export const auditKindSchema = z.enum(['log', 'workflows', 'sample']);
export type AuditKind = z.infer<typeof auditKindSchema>;

export const auditStatusSchema = z.enum(['queued', 'running', 'done', 'failed']);
export type AuditStatus = z.infer<typeof auditStatusSchema>;

/** The numbers of a report that a list of audits shows. USD a month; requests and workloads are counts of the log. */
export const headlineSchema = z.object({
  /** Null when no workload's spend is known. */
  monthlyCurrent: z.number().nullable(),
  netLow: z.number(),
  netBase: z.number(),
  netHigh: z.number(),
  requests: z.number().int().nonnegative(),
  workloads: z.number().int().nonnegative(),
});
export type Headline = z.infer<typeof headlineSchema>;

const optionsSchema = z.record(z.string(), z.unknown());
/** How an audit was started: mapping, constants, days. Never a value of the log. */
export type AuditOptions = z.infer<typeof optionsSchema>;

/** An audit as a list shows it. Counts are of rows and bytes; `error` is a message for people, null unless failed. */
export type AuditRecord = {
  id: string;
  name: string;
  kind: AuditKind;
  status: AuditStatus;
  stage: string;
  rowsRead: number;
  bytesRead: number;
  bytesTotal: number;
  startedReadingAt: Date | null;
  error: string | null;
  options: AuditOptions;
  headline: Headline | null;
  createdAt: Date;
  finishedAt: Date | null;
};

/** An audit with its result, which is null until it is done. */
export type StoredAudit = AuditRecord & { report: Report | null };

/** Reads a row; throws a ZodError when a column does not hold what this version writes. */
export function auditRecord(row: Omit<Audit, 'report'>): AuditRecord {
  return {
    id: row.id,
    name: row.name,
    kind: auditKindSchema.parse(row.kind),
    status: auditStatusSchema.parse(row.status),
    stage: row.stage,
    rowsRead: Number(row.rowsRead),
    bytesRead: Number(row.bytesRead),
    bytesTotal: Number(row.bytesTotal),
    startedReadingAt: row.startedReadingAt,
    error: row.error,
    options: optionsSchema.parse(JSON.parse(row.options)),
    headline: row.headline === null ? null : headlineSchema.parse(JSON.parse(row.headline)),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
  };
}
