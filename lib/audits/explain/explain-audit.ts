import * as z from 'zod';
import { auditFigureUsd, rowsOf } from '../../reports/figures/audit-figure';
import { netSchema, sensitivitySchema } from '../../reports/report';
import { type AuditPart, isKnownPart } from '../../reports/words/audit-part';
import { AUDIT_FIGURES, type AuditFigure } from '../../reports/words/figure-labels';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';

const usd = z.number().nullable().describe('USD a month; null is unknown.');

/** A figure of an audit by its workloads. */
export const explainedAuditSchema = z.object({
  figure: z.enum(AUDIT_FIGURES),
  usd,
  sums: z
    .array(
      z.object({
        figure: z.enum(AUDIT_FIGURES),
        usd,
        workloads: z.array(z.object({ id: z.string(), name: z.string(), usd })),
      }),
    )
    .describe('What adds up to it. Of what is paid after moving: what is paid now, and the saving that it is less.'),
  net: netSchema
    .nullable()
    .describe(
      'The range of the saving of the whole audit; null for other figures, for a part, and where no spend is known.',
    ),
  sensitivity: z.array(sensitivitySchema).describe('The assumptions that change the saving, the strongest first.'),
});
export type ExplainedAudit = z.infer<typeof explainedAuditSchema>;

/** Takes a figure of an audit, or of a part of it, apart by workload. Throws InputError if there is no such audit or part. */
export async function explainAudit(auditId: string, figure: AuditFigure, part: AuditPart): Promise<ExplainedAudit> {
  const report = await finishedReport(auditId);
  if (!isKnownPart(report.workloads, part)) {
    throw new InputError(
      'not-found',
      `This audit has no part ${Object.entries(part)
        .map(([name, value]) => `${name}=${value}`)
        .join(', ')}.`,
      `List its workloads: GET /api/audits/${auditId}/workloads shows the provider, class and outcome of each.`,
    );
  }
  const shown = figure === 'projected' ? (['current', 'net'] as const) : ([figure] as const);
  const isWhole = Object.keys(part).length === 0;
  const usd = auditFigureUsd(report, figure, part);
  const hasRange = usd !== null && isWhole && (figure === 'net' || figure === 'projected');
  return {
    figure,
    usd,
    sums: shown.map((name) => ({
      figure: name,
      usd: auditFigureUsd(report, name, part),
      workloads: rowsOf(report, name, part).map(({ workload: { id, name: called }, usd: sum }) => ({
        id,
        name: called,
        usd: sum,
      })),
    })),
    net: hasRange ? report.totals.net : null,
    sensitivity: hasRange ? (report.totals.sensitivity ?? []) : [],
  };
}
