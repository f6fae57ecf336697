import type { AuditKind } from '../../reports/audit-summary';
import { headlineOf } from '../../reports/headline';
import { type Intake, intakeSchema } from '../../reports/intake';
import { type Report, reportSchema } from '../../reports/report';
import type { Audited } from '../../workloads/audited';
import { workloadProfileSchema } from '../../workloads/profile/profile';
import { workflowSchema } from '../../workloads/workflow/workflow';

/** What is stored of a result: the report, and the few numbers of it that a list shows. Throws a ZodError when it breaks the contract. */
export function resultColumns(result: Report): { report: string; headline: string } {
  const report = reportSchema.parse(result);
  return { report: JSON.stringify(report), headline: JSON.stringify(headlineOf(report)) };
}

/** What is stored of what an audit took in. Throws a ZodError when it breaks the contract. */
export function intakeColumns(intake: Intake): { source: string; notes: string } {
  const { source, notes } = intakeSchema.parse(intake);
  return { source: JSON.stringify(source), notes: JSON.stringify(notes) };
}

/** What an audit took in. Throws a ZodError or a SyntaxError when it is not what this version writes. */
export function intakeOf({ source, notes }: { source: string | null; notes: string | null }): Intake {
  return intakeSchema.parse({ source: JSON.parse(source ?? 'null'), notes: JSON.parse(notes ?? 'null') });
}

/** What was audited, from its rows in the order of the report. Throws a ZodError when one is not this version's. */
export function auditedOf(kind: AuditKind, rows: readonly { profile: string }[]): Audited {
  const stored = rows.map(({ profile }) => JSON.parse(profile) as unknown);
  return kind === 'workflows'
    ? { from: 'list', workloads: stored.map((workflow) => workflowSchema.parse(workflow)) }
    : { from: 'log', workloads: stored.map((profile) => workloadProfileSchema.parse(profile)) };
}
