import type { AuditKind } from '../../reports/answers/audit-summary';
import { headlineOf } from '../../reports/answers/headline';
import { type Intake, intakeSchema } from '../../reports/intake';
import type { Report } from '../../reports/report';
import type { Audited } from '../../workloads/audited';
import { compiledForMany } from '../../workloads/compiled-for-many';
import { workloadProfileSchema } from '../../workloads/profile/profile';
import { workflowSchema } from '../../workloads/workflow/workflow';
import { parseReport } from './parse-report';

const profileSchemaFor = compiledForMany(workloadProfileSchema);

/**
 * The stored columns of a result: the report, and the few numbers that a list shows. Throws a ZodError if it breaks the
 * contract.
 */
export function resultColumns(result: Report): { report: string; headline: string } {
  const report = parseReport(result);
  return { report: JSON.stringify(report), headline: JSON.stringify(headlineOf(report)) };
}

/** The stored columns of an audit's intake. Throws a ZodError if it breaks the contract. */
export function intakeColumns(intake: Intake): { source: string; notes: string } {
  const { source, notes } = intakeSchema.parse(intake);
  return { source: JSON.stringify(source), notes: JSON.stringify(notes) };
}

/** The intake of an audit. Throws a ZodError or a SyntaxError if it is not of this version. */
export function intakeOf({ source, notes }: { source: string | null; notes: string | null }): Intake {
  return intakeSchema.parse({ source: JSON.parse(source ?? 'null'), notes: JSON.parse(notes ?? 'null') });
}

/** The audited workloads, from their rows in report order. Throws a ZodError if one is not of this version. */
export function auditedOf(kind: AuditKind, rows: readonly { profile: string }[]): Audited {
  const stored = rows.map(({ profile }) => JSON.parse(profile) as unknown);
  return kind === 'workflows'
    ? { from: 'list', workloads: stored.map((workflow) => workflowSchema.parse(workflow)) }
    : { from: 'log', workloads: stored.map((profile) => profileSchemaFor(profile).parse(profile)) };
}
