import type { Report } from '@/lib/reports/report';
import { formatDecimal } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';

/** The one-off cost of moving and its payback period. Neither is part of the monthly net. */
export function paybackSays({ oneOff, paybackMonths }: NonNullable<Report['totals']['migration']>): string {
  const { low, base, high } = paybackMonths;
  const cost = `Moving costs ${formatUsd(oneOff.base)} once (${formatUsd(oneOff.low)} to ${formatUsd(oneOff.high)})`;
  if (base === null) return `${cost}. The saving never pays it back.`;
  const best = low === null ? '' : `at best ${formatDecimal(low)}, `;
  const worst = high === null ? 'at worst never' : `at worst ${formatDecimal(high)}`;
  return `${cost}. The payback period is ${formatDecimal(base)} months (${best}${worst}).`;
}
