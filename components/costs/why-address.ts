import type { Figure } from '@/lib/cost/explain/explanation';
import type { AuditFigure } from './figure-labels';

/** The address of the page that explains a figure of a workload. */
export function whyAddress(auditId: string, workloadId: string, figure: Figure): string {
  return `/audits/${auditId}/why?${new URLSearchParams({ workload: workloadId, figure })}`;
}

/** The address of the page that explains a figure of the whole audit. */
export function whyAuditAddress(auditId: string, figure: AuditFigure): string {
  return `/audits/${auditId}/why?${new URLSearchParams({ figure })}`;
}
