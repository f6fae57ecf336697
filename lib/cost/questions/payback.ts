import type { Assumptions } from '../assumptions/schema';
import { roundUsd, type UsdRange } from '../money';
import type { NetRange } from '../net/range';

type Months = { low: number | null; base: number | null; high: number | null };

/**
 * The one-off USD of moving some workloads to batch, and the months until their net earns it back: `low` with the least
 * cost and the highest net, `high` with the most and the lowest. Shown as payback and never part of the net.
 */
export function migrationOf(
  workloads: number,
  net: NetRange,
  { migrationOneOffUsd: each }: Pick<Assumptions, 'migrationOneOffUsd'>,
): { oneOff: UsdRange; paybackMonths: Months } {
  const oneOff = {
    low: roundUsd(workloads * each.low),
    base: roundUsd(workloads * each.base),
    high: roundUsd(workloads * each.high),
  };
  return {
    oneOff,
    paybackMonths: {
      low: paybackMonths(oneOff.low, net.high),
      base: paybackMonths(oneOff.base, net.base),
      high: paybackMonths(oneOff.high, net.low),
    },
  };
}

/** Months until a one-off migration cost is earned back by a monthly net saving, both in USD; null when it never is. */
export function paybackMonths(oneOffUsd: number, netUsdPerMonth: number): number | null {
  if (netUsdPerMonth <= 0) return null;
  return oneOffUsd / netUsdPerMonth;
}
