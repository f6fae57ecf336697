import type { Assumptions } from '../assumptions/schema';
import { roundUsd, type UsdRange } from '../money';
import type { NetRange } from '../net/range';

type Months = { low: number | null; base: number | null; high: number | null };

/**
 * The cost of moving some workloads to batch, in USD, and the payback period in months. `low` has the lowest cost and the highest
 * net, `high` the highest cost and the lowest net. The cost of moving is never part of the net.
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

/** Months until a monthly net saving has paid a one-off cost, both in USD. Null where it never does. */
export function paybackMonths(oneOffUsd: number, netUsdPerMonth: number): number | null {
  if (netUsdPerMonth <= 0) return null;
  return oneOffUsd / netUsdPerMonth;
}
