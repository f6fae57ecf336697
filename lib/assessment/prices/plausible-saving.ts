import type { WorkloadCost } from '../../cost/net/workload-cost';
import type { Finding } from '../../workloads/finding';

/**
 * A saving can't be larger than the current spend. If the rates say it is, in the base or at P90, or if the current
 * spend is unknown, the saving is unknown and a blocker says why. Capping the saving at the spend would invent a
 * figure. `paidAtMost` is USD a month. Work on a cheaper tier has no saving to make, so it is not checked.
 */
export function plausibleSaving<Cost extends Pick<WorkloadCost, 'net'>>(
  cost: Cost,
  paidAtMost: number | null,
  onCheaperTier: boolean,
): { cost: Cost; blockers: Finding[] } {
  const { net } = cost;
  if (net === null || onCheaperTier) return { cost, blockers: [] };
  if (paidAtMost === null) return { cost: { ...cost, net: null }, blockers: [PAID_UNKNOWN] };
  if (net.high <= Math.max(0, paidAtMost)) return { cost, blockers: [] };
  return { cost: { ...cost, net: null }, blockers: [IMPLAUSIBLE] };
}

/** The blocker's code for a saving that is larger than the spend. */
export const SAVING_IMPLAUSIBLE = 'saving-implausible';
const PAID = 'paid-unknown';
/** The codes of the blockers that explain an unknown saving when both bills are known. */
export const SAVING_UNKNOWN: readonly string[] = [SAVING_IMPLAUSIBLE, PAID];

const IMPLAUSIBLE: Finding = {
  code: SAVING_IMPLAUSIBLE,
  says: 'Its rates give a saving above the current spend, which is impossible. Check them on the page Prices, and check the costs in the log.',
};
export const PAID_UNKNOWN: Finding = {
  code: PAID,
  says: 'Its current spend is unknown, so its saving is unknown too. Enter the rate of its tier on the page Prices.',
};
