import { billsRoundedAway, reconcile, retriesCost } from '../cost/bills';
import type { WorkloadCost } from '../cost/net/workload-cost';
import { OVERHEAD_NAMES, type OverheadUsd } from '../cost/overheads/overheads';
import type { WorkloadInput } from '../cost/workload-input';
import { actedOn } from '../latency/settle';
import { isResold } from '../pricing/models/intermediary';
import { commitmentAt } from '../pricing/overrides/commitments';
import type { ReportWorkload } from '../reports/report';
import type { Finding } from '../workloads/finding';
import type { Assessment } from './assessment';
import { batchHabitsOf } from './batch-habits';
import type { Context } from './context';
import { opportunitiesOf } from './opportunities/opportunities';
import { type Decisive, verdictOf } from './outcome';
import { type PricedMonth, priceMonth } from './price-month';
import { type PricedWork, priceWork } from './prices/price-work';
import { withRatesToday } from './prices/rates-today';
import { unrated, whyUnpriced } from './prices/unpriced';
import { reportTag, tagWork } from './tag-work';
import { type SpendNow, spendNow } from './totals/spend-now';
import { spendTimes } from './totals/spend-times';
import { timeBlockers } from './ways/price-ways';
import { pricesChanged } from './ways/prices-changed';
import { isOpen } from './ways/rule';
import { blockersOfWays } from './ways/way-blockers';
import type { Work } from './work/work';

/** Tags and prices a workload, and applies the decisions that people made on it. */
export function assess(measured: Work, context: Context): Assessment {
  const { prices, decisions, assumptions, at } = context;
  const tagged = tagWork(measured, decisions);
  const { work, tag, deadlineHours, decided, isOnce } = tagged;
  const { facts, serviceTier } = work;
  const priced = priceWork(work, { deadlineHours, reviewKind: decided.reviewKind?.value }, prices, at);
  const { ref, provider, capability, batch, rates, input } = priced;
  const offers = withRatesToday(priced.offers, { work, priced, prices, at });
  const spend = spendNow(work, input, priced.ownPrices);
  const { current } = spend;
  const onCheaperTier = serviceTier === 'batch' || serviceTier === 'flex';
  const windowHours = capability?.windowHours ?? null;
  const waiting = { verdict: tagged.waitsAs, deadlineHours };
  const blockersOf = blockersOfWays(work, ref, prices, at);
  const month = priceMonth({ input, current, onCheaperTier, offers, waiting, blockersOf }, assumptions);
  const { monthly, ways } = month;
  const decisive: Decisive = {
    priced: monthly.sync !== null,
    onCheaperTier,
    actsAs: actedOn(tag),
    open: ways.some(isOpen),
    once: isOnce,
    known: tagged.declared !== null,
    begun: decided.answers.length > 0,
  };
  const batchSaves = monthly.net === null || monthly.net.median > 0;
  const blockers = [
    ...blockersOf({ ...offers.find(({ way }) => way === 'batch'), way: 'batch', followUps: false }),
    ...timeBlockers({ way: 'batch', windowHours }, waiting),
    ...(batchSaves ? [] : [NO_SAVING]),
    ...month.blockers,
    ...ways.flatMap((way) => pricesChanged(way, isOnce, assumptions)),
  ];
  const stays = verdictOf(decisive, null, false) === 'keep';
  const opportunities = stays && !isOnce ? opportunitiesOf({ work, ref, input, current, ways }, context) : [];
  return {
    workload: {
      ...facts,
      provider,
      ...reportTag(tagged),
      batch: { blockers },
      ...reportMoney(isOnce, month, spend, input),
      ...(work.from === 'log' ? ofLog(work, decisive.priced, input) : {}),
      ...(decisive.priced ? {} : unrated(work, { ref, rates }, prices.catalogue)),
      ...reportUncounted(priced, month),
      ...(opportunities.length === 0 ? {} : { opportunities }),
    },
    decisive,
    ways,
    rule: batch?.rule ?? null,
    resold: isResold(work.provider, facts.model, ref?.provider ?? null),
    rates,
    windowHours,
    input,
    streamedShare: work.streamedShare,
    spend: isOnce ? 0 : current,
    commitment: commitmentAt(prices, provider, at),
    spendTimes: spendTimes(work, input),
  };
}

type OfMoney = Pick<ReportWorkload, 'monthly' | 'once' | 'paid' | 'roundedAway' | 'reconciliation'>;

/** What work costs as the report shows it: each month, or the one time that it ran. */
function reportMoney(isOnce: boolean, { monthly }: PricedMonth, spend: SpendNow, input: WorkloadInput | null): OfMoney {
  const roundedAway = input === null ? [] : billsRoundedAway(input);
  if (spend.roundedAway) roundedAway.push('current');
  return {
    monthly: isOnce ? noMonthOf(monthly) : monthly,
    ...(isOnce ? { once: { ...monthly, saving: null } } : {}),
    paid: isOnce ? withoutParts(spend.paid) : spend.paid,
    ...(roundedAway.length > 0 ? { roundedAway } : {}),
    reconciliation: input && !isOnce ? reconcile(input) : null,
  };
}

function reportUncounted({ uncounted }: PricedWork, { bills }: PricedMonth): Pick<ReportWorkload, 'uncounted'> {
  return uncounted === null ? {} : { uncounted: { ...uncounted, ...(bills === null ? {} : { bills }) } };
}

/** Parts are of a month. */
function withoutParts({ parts: _parts, ...paid }: ReportWorkload['paid']): ReportWorkload['paid'] {
  return paid;
}

const NO_OVERHEAD = Object.fromEntries(OVERHEAD_NAMES.map((name) => [name, 0])) as OverheadUsd;

/** What a month costs of work that is over: nothing, where it is known what it cost. */
function noMonthOf(once: WorkloadCost): WorkloadCost {
  const none = <Money extends number | null>(usd: Money) => (usd === null ? usd : 0);
  return {
    current: none(once.current),
    sync: none(once.sync),
    batch: none(once.batch),
    flex: none(once.flex),
    overhead: once.overhead && NO_OVERHEAD,
    net: once.net && { low: 0, base: 0, median: 0, high: 0, loss: 1 },
  };
}

const NO_SAVING: Finding = {
  code: 'no-saving',
  says: 'Batch costs at least as much once its overhead is counted.',
};

/** The fields that only a log provides. */
function ofLog(
  work: Work,
  priced: boolean,
  input: WorkloadInput | null,
): Pick<ReportWorkload, 'retries' | 'batchHabits' | 'unpriced'> {
  return {
    retries: work.retries && input && retriesCost(work.retries, input),
    ...(work.batchHabits && input ? { batchHabits: batchHabitsOf(work.batchHabits, input) } : {}),
    ...(!priced && input !== null ? { unpriced: whyUnpriced(work, input) } : {}),
  };
}
