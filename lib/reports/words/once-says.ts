import { plural } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import type { Report, ReportWorkload } from '../report';

/** What the work that ran once cost and could save, which no monthly figure holds. Null where none ran once. */
export function onceSays({ totals: { once } }: Pick<Report, 'totals'>): string | null {
  if (once === undefined) return null;
  const ran = `${plural(once.workloads, 'workload')} ran once and cost ${formatUsd(once.usd.total)}, once.`;
  const saves = once.usd.moved === 0 ? '' : ` The next time, moving would save ${formatUsd(once.saving)}, once.`;
  return `${ran}${saves} No monthly figure holds them.`;
}

/** Why the money of a workload is not a month's. Null where it is. */
export function ranOnceSays({ once }: Pick<ReportWorkload, 'once'>): string | null {
  return once === undefined ? null : 'It began and ended inside the log, so its money counts once and in no month.';
}
