import type { Figure } from '../../cost/explain';
import { sumUsd } from '../../cost/money';
import { movesEachMonth } from '../ran-once';
import type { Report, ReportWorkload } from '../report';
import { shownWay } from '../ways/shown-way';
import { type AuditPart, isPartOf } from '../words/audit-part';
import type { AuditFigure } from '../words/figure-labels';

/** USD a month of a workload in a figure of the audit; null is unknown. */
type FigureRow = { workload: ReportWorkload; usd: number | null };

/** USD a month of one workload, and which of its own figures explains it. */
export const OF_WORKLOAD: Record<
  Exclude<AuditFigure, 'projected'>,
  { usd: (w: ReportWorkload) => number | null; why: Figure }
> = {
  current: { usd: ({ monthly }) => monthly.current, why: 'current' },
  net: { usd: ({ saving }) => saving, why: 'net' },
  sync: { usd: ({ monthly }) => monthly.sync, why: 'sync' },
  batch: { usd: (workload) => shownWay(workload).bill, why: 'batch' },
  flex: { usd: ({ monthly }) => monthly.flex ?? null, why: 'flex' },
  overhead: { usd: (workload) => overheadOf(workload), why: 'net' },
};

function overheadOf(workload: ReportWorkload): number | null {
  const { overhead } = shownWay(workload);
  return overhead && sumUsd(Object.values(overhead));
}

/** A figure of an audit, or of a part of it, in USD a month: the sum over its workloads of what is known; null where nothing is. */
export function auditFigureUsd(report: Report, figure: AuditFigure, part: AuditPart): number | null {
  if (figure === 'projected') {
    const [current, net] = [auditFigureUsd(report, 'current', part), auditFigureUsd(report, 'net', part)];
    return current === null || net === null ? null : sumUsd([current, -net]);
  }
  // Where no spend is known, nothing is recommended to move, and a sum of nothing would say that moving saves nothing.
  const asked = [figure, 'current' as const].map((name) => rowsOf(report, name, part));
  const isUnknown = asked.some((rows) => rows.length > 0 && rows.every(({ usd }) => usd === null));
  return isUnknown ? null : sumUsd(rowsOf(report, figure, part).flatMap(({ usd }) => usd ?? []));
}

/** What each workload adds to a figure. The bill of now covers all workloads. The others cover only those that are recommended to move. */
export function rowsOf(report: Report, figure: Exclude<AuditFigure, 'projected'>, part: AuditPart): FigureRow[] {
  return report.workloads
    .filter(isPartOf(part))
    .filter((workload) => figure === 'current' || movesEachMonth(workload))
    .map((workload) => ({ workload, usd: OF_WORKLOAD[figure].usd(workload) }));
}
