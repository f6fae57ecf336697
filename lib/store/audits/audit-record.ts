import * as z from 'zod';
import { type AuditKind, auditKindSchema } from '../../reports/answers/audit-summary';
import { type Headline, headlineSchema } from '../../reports/answers/headline';
import type { Report } from '../../reports/report';
import type { Audit } from '../generated/client';
import { parseReport } from './parse-report';

export const auditStatusSchema = z.enum(['queued', 'running', 'done', 'failed']);
export type AuditStatus = z.infer<typeof auditStatusSchema>;

const optionsSchema = z.record(z.string(), z.unknown());
/** How an audit was started: mapping, constants, days. Never a value of the log. */
export type AuditOptions = z.infer<typeof optionsSchema>;

/**
 * An audit as shown in a list. Counts are rows and bytes. `error` is a message for users; null unless it failed or
 * can't be read, because another version wrote it or its row is damaged.
 */
export type AuditRecord = {
  id: string;
  name: string;
  kind: AuditKind;
  status: AuditStatus | 'unreadable';
  stage: string;
  rowsRead: number;
  bytesRead: number;
  bytesTotal: number;
  startedReadingAt: Date | null;
  error: string | null;
  options: AuditOptions;
  headline: Headline | null;
  /** Someone decided on one of its workloads, and the report is not updated yet. */
  stale: boolean;
  /** The same in all versions of one log; null where nobody knows whether it is one. */
  series: string | null;
  /** Null if an unreadable row lacks even this. */
  createdAt: Date | null;
  finishedAt: Date | null;
};

/** An audit with its result, which is null until it is done. */
export type StoredAudit = AuditRecord & { report: Report | null };

export const UNREADABLE = "This version of Whowaits can't read this audit. Delete it, or audit the log again.";

/** A report of an older version, until the server or the next command has made it again. */
export const MADE_AGAIN = 'Its report is from an older version, and is made again. Look again in a minute.';

/** The columns that may be large, and that a list needs none of. */
export const WITHOUT_JSON = { report: true, source: true, notes: true };

/** Reads a row. A column with an invalid value makes only this audit unreadable. */
export function auditRecord(row: Omit<Audit, 'report' | 'source' | 'notes'>): AuditRecord {
  const known = {
    id: row.id,
    name: row.name,
    stage: row.stage,
    rowsRead: Number(row.rowsRead),
    bytesRead: Number(row.bytesRead),
    bytesTotal: Number(row.bytesTotal),
    startedReadingAt: dateOf(row.startedReadingAt),
    createdAt: dateOf(row.createdAt),
    finishedAt: dateOf(row.finishedAt),
    series: row.series,
  };
  try {
    if (known.createdAt === null) throw new RangeError('no date');
    return {
      ...known,
      kind: auditKindSchema.parse(row.kind),
      status: auditStatusSchema.parse(row.status),
      error: row.error,
      options: optionsSchema.parse(JSON.parse(row.options)),
      headline: row.headline === null ? null : headlineSchema.parse(JSON.parse(row.headline)),
      stale: row.concluder !== null,
    };
  } catch {
    const kind = auditKindSchema.catch('log').parse(row.kind);
    return { ...known, kind, status: 'unreadable', error: UNREADABLE, options: {}, headline: null, stale: false };
  }
}

/** A date that was read; null for anything else, including a date that no calendar has. */
export function dateOf(value: unknown): Date | null {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : null;
}

/** An audit with its report, which can make it unreadable too. `parse` reads its text and may throw. */
export function storedAudit(row: Omit<Audit, 'source' | 'notes'>, parse: typeof reportIn): StoredAudit {
  const record = auditRecord(row);
  if (record.status === 'unreadable' || row.report === null) return { ...record, report: null };
  try {
    return { ...record, report: parse(row.report) };
  } catch {
    const error = record.stale ? MADE_AGAIN : UNREADABLE;
    return { ...record, status: 'unreadable', error, headline: null, report: null };
  }
}

function reportIn(text: string): Report {
  return parseReport(JSON.parse(text));
}
