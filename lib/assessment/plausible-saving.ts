import type { WorkloadCost } from '../cost/net/workload-cost';
import type { Finding } from '../workloads/finding';

/**
 * Nobody can save more than is paid. Where the rates say so, in the base or at the 90th percentile, or where what is paid is
 * unknown, the saving is unknown too, and the blocker says why: to cut it to what is paid would make one up. `paidAtMost` is
 * USD a month. Work on a cheaper tier has no saving to be made, so nothing is asked of it.
 */
export function plausibleSaving(
  cost: WorkloadCost,
  paidAtMost: number | null,
  onCheaperTier: boolean,
): { cost: WorkloadCost; blockers: Finding[] } {
  const { net } = cost;
  if (net === null || onCheaperTier) return { cost, blockers: [] };
  if (paidAtMost === null) return { cost: { ...cost, net: null }, blockers: [PAID_UNKNOWN] };
  if (net.high <= Math.max(0, paidAtMost)) return { cost, blockers: [] };
  return { cost: { ...cost, net: null }, blockers: [IMPLAUSIBLE] };
}

/** The code of the blocker of a saving that can't be. */
export const SAVING_IMPLAUSIBLE = 'saving-implausible';
const PAID = 'paid-unknown';
/** The codes of the blockers that say why a saving is unknown though both bills are known. */
export const SAVING_UNKNOWN: readonly string[] = [SAVING_IMPLAUSIBLE, PAID];

const IMPLAUSIBLE: Finding = {
  code: SAVING_IMPLAUSIBLE,
  says: "Its rates give a saving above what is paid now, which can't be. Check them on the page Prices, and the billed cost in the log.",
};
const PAID_UNKNOWN: Finding = {
  code: PAID,
  says: 'What it costs now is unknown, so no saving can be named. Enter the rate of its tier on the page Prices.',
};
