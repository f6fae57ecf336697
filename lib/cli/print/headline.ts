import { paidIsEstimate } from '../../reports/paid/is-estimate';
import { paidNow } from '../../reports/paid/paid-now';
import { roundedAwayNow } from '../../reports/paid/rounded-away';
import { movesEachMonth } from '../../reports/ran-once';
import type { Report } from '../../reports/report';
import { onceSays } from '../../reports/words/once-says';
import { ownAssumptionsSay } from '../../reports/words/own-says';
import { loggedWords, paidSays, paidSharesSay, spendPeriodsSay } from '../../reports/words/paid/paid-says';
import { lengthWarnings, periodSays, underADay } from '../../reports/words/paid/period-says';
import { auditUncountedSays } from '../../reports/words/paid/uncounted-says';
import { missingSpendSays, NO_SPEND_SAYS, nothingMovesSays } from '../../reports/words/verdict/headline-says';
import { movingSays, savesSays } from '../../reports/words/verdict/moving-says';
import { nearestMoveSays } from '../../reports/words/verdict/nearest-move-says';
import { ruleSays } from '../../reports/words/verdict/verdict-says';
import { formatDay, formatUtc } from '../../wording/date';
import { formatCount, plural } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import { printable } from './text-table';

/** What is paid now and the net saving of moving, in sentences. USD a month. */
export function headlineSection(report: Report): string {
  const { source, totals } = report;
  const paid = paidNow(report);
  const uncounted = auditUncountedSays(totals);
  const nearest = nearestMoveSays(report);
  const own = ownAssumptionsSay(report.assumptions);
  const moved = report.workloads.filter(movesEachMonth).length;
  const saving =
    moved === 0
      ? nothingMovesSays(report)
      : `Moving ${formatCount(moved)} of ${plural(report.workloads.length, 'workload')} would save ${savesSays(totals)}`;
  const once = onceSays(report);
  const missing = missingSpendSays(report);
  const short = underADay(source);
  const period = periodSays(source);
  const span =
    source.from === null || source.to === null ? '' : `, ${formatUtc(source.from)} to ${formatUtc(source.to)}`;
  return [
    paid === null
      ? NO_SPEND_SAYS
      : `${short === null ? 'You' : `Going by ${short} of traffic, you`} pay ${amountSays(paid, report)} a month now. ${[missing, saving].filter((one) => one !== null).join(' ')}`,
    ...(paid === null ? [] : [`What it is: ${paidSays(report)}. ${spendPeriodsSay(report)}`]),
    ...(moved === 0 ? [] : [movingSays(report)]),
    ...(once === null ? [] : [once]),
    ruleSays(report.rule),
    ...(nearest === null ? [] : [`${printable(nearest)} To do so: whowaits assume.`]),
    ...(own === null ? [] : [printable(own)]),
    ...(uncounted === null ? [] : [uncounted]),
    `From ${formatCount(source.accepted)} of ${plural(source.rows, 'row')}${leftOut(source)}${span}` +
      ` (${printable(source.format)}; prices checked on ${formatDay(report.catalogue.checkedOn)}).`,
    ...(period === null ? [] : [period]),
    ...lengthWarnings(report).map(({ says }) => says),
    ...residualSays(report),
  ].join('\n');
}

/** What is paid now. An estimate is marked and has a range. */
function amountSays(paid: number, { workloads, totals: { uncounted } }: Report): string {
  if (!paidIsEstimate({ uncounted })) return formatUsd(paid, roundedAwayNow(workloads));
  const { low, high } = uncounted?.current ?? { low: paid, high: paid };
  return `about ${formatUsd(paid)} (estimated, between ${formatUsd(low)} and ${formatUsd(high)})`;
}

/** Why some rows do not count. */
function leftOut({ duplicates, rejected }: Report['source']): string {
  const reasons = [
    ...(duplicates > 0 ? [`${plural(duplicates, 'duplicate')} left out`] : []),
    ...(rejected > 0 ? [`${formatCount(rejected)} could not be read`] : []),
  ];
  return reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
}

/** The reconciliation. Empty where bill and rates agree or can't be compared. */
function residualSays({ workloads, totals: { reconciliation } }: Report): string[] {
  if (reconciliation === undefined || reconciliation.residual === 0) return [];
  const { billed, computed, residual } = reconciliation;
  return [
    `${loggedWords(workloads).says} ${formatUsd(billed)} a month, and the rates of the same tier give ${formatUsd(computed)}. ` +
      `The difference of ${formatUsd(residual)} is not explained. ${paidSharesSay(workloads)}`.trimEnd(),
  ];
}
