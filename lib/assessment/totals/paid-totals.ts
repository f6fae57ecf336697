import { sumUsd } from '../../cost/money';
import type { PaidFrom } from '../../reports/paid/paid-from';
import { paidParts } from '../../reports/paid/paid-parts';
import type { Report, ReportWorkload } from '../../reports/report';
import { isUnderADay } from '../../workloads/under-a-day';

/**
 * What is paid now by kind, USD a month, which adds up to the whole of it; and over the log's own days and a year. The days of the
 * log are null where it has none. A year is null where it covers less than a day.
 */
export function paidTotals(
  workloads: readonly ReportWorkload[],
  { days, from }: Pick<Report['source'], 'days' | 'from'>,
): Report['totals']['paid'] {
  const parts = workloads.flatMap(paidParts);
  const ofKind = (kind: PaidFrom) => sumUsd(parts.flatMap(({ from, usd }) => (from === kind ? (usd ?? 0) : [])));
  const inLog = workloads.flatMap(({ paid }) => paid.inLog ?? []);
  return {
    invoice: ofKind('invoice'),
    estimate: ofKind('estimate'),
    unknown: ofKind('unknown'),
    computed: ofKind('computed'),
    ownPrices: workloads.filter(({ paid }) => paid.ownPrices).length,
    inLog: days === null || inLog.length === 0 ? null : sumUsd(inLog),
    inYear: isUnderADay({ days, from }) ? null : sumUsd(workloads.flatMap(({ paid }) => paid.inYear ?? [])),
  };
}
