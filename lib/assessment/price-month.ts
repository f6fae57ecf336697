import type { Assumptions } from '../cost/assumptions/assumptions';
import { type DoubtfulBills, doubtfulBills, type WorkloadCost, workloadCost } from '../cost/net/workload-cost';
import type { WorkloadInput } from '../cost/workload-input';
import type { Offer } from '../pricing/lookup/offers';
import type { Finding } from '../workloads/finding';
import { plausibleSaving } from './prices/plausible-saving';
import { priceWays, type Waiting } from './ways/price-ways';
import type { PricedWay } from './ways/priced-way';

const NO_FIGURES: WorkloadCost = { current: null, sync: null, batch: null, flex: null, overhead: null, net: null };

/** A workload whose class, rates and volume are known. `current` is USD a month paid now; `blockersOf` says what stops a way apart from time. */
export type Priceable = {
  input: WorkloadInput | null;
  current: number | null;
  onCheaperTier: boolean;
  offers: readonly Offer[];
  waiting: Waiting;
  blockersOf: (offer: Offer) => readonly Finding[];
};

/** Its money by batch and by every other way, USD a month. `blockers` say why the saving of batch is unknown where both bills are known. */
export type PricedMonth = {
  bills: DoubtfulBills | null;
  monthly: WorkloadCost;
  blockers: readonly Finding[];
  ways: PricedWay[];
};

/** What the assumptions make of a workload. */
export function priceMonth(of: Priceable, assumptions: Assumptions): PricedMonth {
  const { input, current, onCheaperTier } = of;
  const bills = input && doubtfulBills(input, assumptions);
  const cost = input === null ? NO_FIGURES : workloadCost(input, assumptions);
  const saving = plausibleSaving({ ...cost, current }, bills?.current?.high ?? current, onCheaperTier);
  return { bills, monthly: saving.cost, blockers: saving.blockers, ways: pricedWays(of, assumptions, bills) };
}

/** The ways of a workload, priced. A report and a scenario both ask here. */
export function pricedWays(
  of: Priceable,
  assumptions: Assumptions,
  bills: PricedMonth['bills'] = of.input && doubtfulBills(of.input, assumptions),
): PricedWay[] {
  const { input, current, onCheaperTier, offers, waiting, blockersOf } = of;
  if (input === null) return [];
  const paidAtMost = bills?.current?.high ?? current;
  return priceWays(input, offers, waiting, blockersOf, { paidAtMost, onCheaperTier }, assumptions);
}
