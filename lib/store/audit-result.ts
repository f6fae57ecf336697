import { headlineOf } from '../reports/headline';
import { type Report, reportSchema } from '../reports/report';
import type { Audited } from '../workloads/audited';
import { workloadProfileSchema } from '../workloads/profile';
import { workflowSchema } from '../workloads/workflow';
import type { AuditKind } from './audit-record';

/** What is stored of a result: the report, and the few numbers of it that a list shows. Throws a ZodError when it breaks the contract. */
export function resultColumns(result: Report): { report: string; headline: string } {
  const report = reportSchema.parse(result);
  return { report: JSON.stringify(report), headline: JSON.stringify(headlineOf(report)) };
}

/** What was audited, from its rows in the order of the report. Throws a ZodError when one is not this version's. */
export function auditedOf(kind: AuditKind, rows: readonly { profile: string }[]): Audited {
  const stored = rows.map(({ profile }) => JSON.parse(profile) as unknown);
  return kind === 'workflows'
    ? { from: 'list', workloads: stored.map((workflow) => workflowSchema.parse(workflow)) }
    : { from: 'log', workloads: stored.map((profile) => workloadProfileSchema.parse(profile)) };
}
