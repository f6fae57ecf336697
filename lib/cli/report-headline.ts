import { usdText } from '../cost/money';
import { paidIsEstimate } from '../reports/is-estimate';
import { paidNow } from '../reports/paid-now';
import type { Report } from '../reports/report';
import { roundedAwayNow } from '../reports/rounded-away';
import { formatCount, formatShare } from './format-number';
import { printable } from './text-table';

/** What is paid now and what batch would save net of overhead, in sentences. USD a month. */
export function headlineSection(report: Report): string {
  const { source, totals } = report;
  const paid = paidNow(report);
  const { low, base, high } = totals.net;
  const moved = report.workloads.filter((workload) => workload.outcome === 'moved').length;
  const saving =
    moved === 0
      ? nothingMoves(report)
      : `Moving ${moved} of ${formatCount(report.workloads.length)} workloads to batch would save ${usdText(base)} a month ` +
        `net of overhead (between ${usdText(low)} and ${usdText(high)} in 8 of 10 draws of the assumptions).`;
  const span = source.from === null || source.to === null ? '' : `, ${source.from} to ${source.to}`;
  return [
    paid === null
      ? 'What you pay now is unknown, and so is what batch would save: no workload has a known rate, a known volume and token counts.'
      : `You pay ${paidSays(paid, report)} a month now. ${saving}`,
    ...uncountedSays(totals),
    `From ${formatCount(source.accepted)} of ${formatCount(source.rows)} rows${leftOut(source)}${span}` +
      ` (${printable(source.format)}; prices checked on ${report.catalogue.checkedOn}).`,
    ...report.warnings.filter(({ code }) => code === 'short-period').map(({ says }) => says),
    ...residualSays(totals.reconciliation),
  ].join('\n');
}

/** Why nothing moves: an undecided workload is no verdict against batch, but a question. */
function nothingMoves({ workloads }: Report): string {
  const undecided = workloads.filter(({ outcome }) => outcome === 'undecided').length;
  if (undecided === 0) return 'Nothing here is worth moving to batch.';
  const which = undecided === 1 ? '1 workload is' : `${formatCount(undecided)} workloads are`;
  return `Nothing can be recommended for batch yet: ${which} undecided.`;
}

/** What is paid now; an estimate says so, and between what it lies. */
function paidSays(paid: number, { workloads, totals: { uncounted } }: Report): string {
  if (!paidIsEstimate({ uncounted })) return usdText(paid, roundedAwayNow(workloads));
  const { low, high } = uncounted?.current ?? { low: paid, high: paid };
  return `about ${usdText(paid)} (estimated, between ${usdText(low)} and ${usdText(high)})`;
}

/** How many requests say no token counts, which what is paid rests on. */
function uncountedSays({ uncounted, accounting }: Report['totals']): string[] {
  if (uncounted === undefined || uncounted.requests === 0) return [];
  const { requests, workloads } = uncounted;
  const share = formatShare(requests / accounting.requests.total);
  return [
    `${formatCount(requests)} of ${formatCount(accounting.requests.total)} requests (${share}), in ${formatCount(workloads)} ` +
      `${workloads === 1 ? 'workload' : 'workloads'}, have no token counts.`,
  ];
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
    `The log bills ${usdText(billed)} a month where the rates of the same tier give ${usdText(computed)}: ` +
      `${usdText(residual)} is not explained.`,
  ];
}
