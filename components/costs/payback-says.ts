import { formatUsd } from '@/components/ui/usd';
import type { Report } from '@/lib/reports/report';

const MONTHS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** When moving is earned back, in one sentence; it is never part of the monthly net. */
export function paybackSays({ oneOff, paybackMonths }: NonNullable<Report['totals']['migration']>): string {
  const { low, base, high } = paybackMonths;
  const cost = `Moving costs ${formatUsd(oneOff.base)} once (${formatUsd(oneOff.low)} to ${formatUsd(oneOff.high)})`;
  if (base === null) return `${cost} and is not earned back.`;
  const soonest = low === null ? '' : ` at best ${MONTHS.format(low)},`;
  const latest = high === null ? 'at worst never' : `at worst ${MONTHS.format(high)}`;
  return `${cost} and is earned back in ${MONTHS.format(base)} months,${soonest} ${latest}.`;
}
