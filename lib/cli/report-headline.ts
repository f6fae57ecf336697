import { paidIsEstimate } from '../reports/is-estimate';
import { paidNow } from '../reports/paid-now';
import type { Report } from '../reports/report';
import { roundedAwayNow } from '../reports/rounded-away';
import { auditUncountedSays } from '../reports/words/uncounted-says';
import { formatDay, formatUtc } from '../wording/date';
import { formatCount, plural } from '../wording/number';
import { formatUsd } from '../wording/usd';
import { printable } from './text-table';

/** What is paid now and what batch would save net of overhead, in sentences. USD a month. */
export function headlineSection(report: Report): string {
  const { source, totals } = report;
  const paid = paidNow(report);
  const uncounted = auditUncountedSays(totals);
  const { low, base, high } = totals.net;
  const moved = report.workloads.filter((workload) => workload.outcome === 'moved').length;
  const saving =
    moved === 0
      ? nothingMoves(report)
      : `Moving ${formatCount(moved)} of ${formatCount(report.workloads.length)} workloads to batch would save ${formatUsd(base)} a month ` +
        `net of overhead (between ${formatUsd(low)} and ${formatUsd(high)} in 8 of 10 draws of the assumptions).`;
  const span =
    source.from === null || source.to === null ? '' : `, ${formatUtc(source.from)} to ${formatUtc(source.to)}`;
  return [
    paid === null
      ? 'What you pay now is unknown, and so is what batch would save: no workload has a known rate, a known volume and token counts.'
      : `You pay ${paidSays(paid, report)} a month now. ${saving}`,
    ...(uncounted === null ? [] : [uncounted]),
    `From ${formatCount(source.accepted)} of ${formatCount(source.rows)} rows${leftOut(source)}${span}` +
      ` (${printable(source.format)}; prices checked on ${formatDay(report.catalogue.checkedOn)}).`,
    ...report.warnings.filter(({ code }) => code === 'short-period').map(({ says }) => says),
    ...residualSays(totals.reconciliation),
  ].join('\n');
}

/** Why nothing moves: an undecided workload is no verdict against batch, but a question. */
function nothingMoves({ workloads }: Report): string {
  const undecided = workloads.filter(({ outcome }) => outcome === 'undecided').length;
  if (undecided === 0) return 'Nothing here is worth moving to batch.';
  return `Nothing can be recommended for batch yet: ${plural(undecided, 'workload')} ${undecided === 1 ? 'is' : 'are'} undecided.`;
}

/** What is paid now; an estimate says so, and between what it lies. */
function paidSays(paid: number, { workloads, totals: { uncounted } }: Report): string {
  if (!paidIsEstimate({ uncounted })) return formatUsd(paid, roundedAwayNow(workloads));
  const { low, high } = uncounted?.current ?? { low: paid, high: paid };
  return `about ${formatUsd(paid)} (estimated, between ${formatUsd(low)} and ${formatUsd(high)})`;
}

/** Why not all rows count. */
function leftOut({ duplicates, rejected }: Report['source']): string {
  const reasons = [
    ...(duplicates > 0 ? [`${formatCount(duplicates)} dropped as duplicates`] : []),
    ...(rejected > 0 ? [`${formatCount(rejected)} could not be read`] : []),
  ];
  return reasons.length === 0 ? '' : ` (${reasons.join(', ')})`;
}

/** What the log bills and the rates do not explain; nothing is said where they agree or can't be compared. */
function residualSays(reconciliation: Report['totals']['reconciliation']): string[] {
  if (reconciliation === undefined || reconciliation.residual === 0) return [];
  const { billed, computed, residual } = reconciliation;
  return [
    `The log bills ${formatUsd(billed)} a month where the rates of the same tier give ${formatUsd(computed)}: ` +
      `${formatUsd(residual)} is not explained.`,
  ];
}
