import type { Figure } from '@/lib/cost/explain';
import type { AuditPart } from '@/lib/reports/words/audit-part';
import type { AuditFigure } from '@/lib/reports/words/figure-labels';

/** What is explained: a figure of a workload, of an audit, or of a part of an audit. */
export type Explained = { workload: string; figure: Figure } | ({ figure: AuditFigure } & AuditPart);

/** The address of the page that explains it. */
export function whyOf(auditId: string, explained: Explained): string {
  return `/audits/${auditId}/why?${new URLSearchParams(explained)}`;
}
