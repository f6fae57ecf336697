import type { Prices } from '../pricing/prices';
import type { AuditResult } from '../store/audit-result';
import type { Histories } from '../store/decisions';
import type { FinishedAudit } from '../store/rewrite-result';
import { isAssessmentWarning } from './assessment-warnings';
import { concludeAudit } from './conclude-audit';

/** Tags and prices a finished audit again, from what is stored of it and the prices of today: nothing is read anew. */
export function reassessAudit(
  { kind, report, workloads }: FinishedAudit,
  histories: Histories,
  prices: Prices,
): Promise<AuditResult> {
  const notes = report.warnings.filter((warning) => !isAssessmentWarning(warning));
  return concludeAudit({ kind, source: report.source, notes }, workloads, histories, prices);
}
