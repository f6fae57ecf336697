import type { Report } from '@/lib/reports/report';
import { formatDecimal } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';

/** When moving is earned back, in one sentence; it is never part of the monthly net. */
export function paybackSays({ oneOff, paybackMonths }: NonNullable<Report['totals']['migration']>): string {
  const { low, base, high } = paybackMonths;
  const cost = `Moving costs ${formatUsd(oneOff.base)} once (${formatUsd(oneOff.low)} to ${formatUsd(oneOff.high)})`;
  if (base === null) return `${cost} and is not earned back.`;
  const soonest = low === null ? '' : ` at best ${formatDecimal(low)},`;
  const latest = high === null ? 'at worst never' : `at worst ${formatDecimal(high)}`;
  return `${cost} and is earned back in ${formatDecimal(base)} months,${soonest} ${latest}.`;
}
