import type { Figure } from '@/lib/cost/explain';
import type { AuditPart } from '@/lib/reports/words/audit-part';
import type { AuditFigure } from '@/lib/reports/words/figure-labels';

/** The address of the page that explains a figure of a workload. */
export function whyAddress(auditId: string, workloadId: string, figure: Figure): string {
  return `/audits/${auditId}/why?${new URLSearchParams({ workload: workloadId, figure })}`;
}

/** The address of the page that explains a figure of the audit, or of a part of it. */
export function whyAuditAddress(auditId: string, figure: AuditFigure, part: AuditPart = {}): string {
  return `/audits/${auditId}/why?${new URLSearchParams({ figure, ...part })}`;
}
