import type { Assumptions } from '../../cost/assumptions/assumptions';
import type { Opportunity } from '../../reports/opportunity';
import { percent } from '../../wording/percent';
import { formatUsd } from '../../wording/usd';
import type { Kept } from './kept';
import { paidRange } from './paid-range';

/**
 * What the standard tier would save of work that is paid at priority (or a fast mode): the share that does not need the speed x the
 * difference of both bills. Null for work on another tier, or without a standard price.
 */
export function standardTier(
  kept: Kept,
  { fastTierNotNeededShare: share }: Pick<Assumptions, 'fastTierNotNeededShare'>,
): Opportunity | null {
  const bill = kept.ways.find(({ offer }) => offer.way === 'standard')?.bill ?? null;
  if (bill === null || bill >= kept.bill) return null;
  const dearer = kept.bill - bill;
  return {
    kind: 'standard-tier',
    saving: paidRange(kept, [dearer * share.low, dearer * share.base, dearer * share.high]),
    blocker: null,
    says:
      `It is paid at priority. The same tokens cost ${formatUsd(bill)} a month at standard instead of ${formatUsd(kept.bill)}. ` +
      `${percent(share.base)} of it is taken not to need the speed (${percent(share.low)} to ${percent(share.high)}).`,
    test: 'Send a part of the requests at standard for a day and compare how long their answers take.',
  };
}
