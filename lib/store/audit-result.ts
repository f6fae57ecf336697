import { type Report, reportSchema } from '../reports/report';
import type { Audited } from '../workloads/audited';
import { workloadProfileSchema } from '../workloads/profile';
import { workflowSchema } from '../workloads/workflow';
import { type AuditKind, type Headline, headlineSchema } from './audit-record';

/** What an audit comes to: its report, and the few numbers of it that a list shows. */
export type AuditResult = { report: Report; headline: Headline };

/** The columns of a result. Throws a ZodError when it breaks the contract. */
export function resultColumns({ report, headline }: AuditResult): { report: string; headline: string } {
  return {
    report: JSON.stringify(reportSchema.parse(report)),
    headline: JSON.stringify(headlineSchema.parse(headline)),
  };
}

/** What was audited, from its rows in the order of the report. Throws a ZodError when one is not this version's. */
export function auditedOf(kind: AuditKind, rows: readonly { profile: string }[]): Audited {
  const stored = rows.map(({ profile }) => JSON.parse(profile) as unknown);
  return kind === 'workflows'
    ? { from: 'list', workloads: stored.map((workflow) => workflowSchema.parse(workflow)) }
    : { from: 'log', workloads: stored.map((profile) => workloadProfileSchema.parse(profile)) };
}
