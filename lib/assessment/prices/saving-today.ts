import type { Assumptions } from '../../cost/assumptions/assumptions';
import { paidShare } from '../../cost/bills';
import { wayCost } from '../../cost/net/workload-cost';
import { inputInWay, ratesTimes } from '../../cost/same-work';
import type { WorkloadInput } from '../../cost/workload-input';
import { indexOf } from '../../pricing/catalogue/catalogue-index';
import { endMs, startMs } from '../../pricing/catalogue/in-force';
import { sameRates } from '../../pricing/catalogue/token-rates';
import type { Offer } from '../../pricing/lookup/offers';
import { type RequestTimes, weekFrom } from '../../pricing/lookup/request-times';
import type { Prices } from '../../pricing/overrides/prices';
import { WAY_WORDS } from '../../reports/words/way-words';
import { formatUsd } from '../../wording/usd';
import type { Finding } from '../../workloads/finding';
import type { KnownWay, PricedWay } from '../ways/priced-way';
import { isOpen } from '../ways/rule';
import type { Work } from '../work/work';
import { type PricedWork, priceWork } from './price-work';

const CHANGED = 'prices-changed';

/** What today's prices put in the way of a way. */
export function pricesChanged({ blockers }: PricedWay): Finding[] {
  return blockers.filter(({ code }) => code === CHANGED);
}

type Within = (way: Pick<KnownWay, 'net' | 'missed'>, oneOff: number) => boolean;

/**
 * The ways of a workload, with what stops those that are within the rule at the prices of the log and not at those of today (`at`): a move is made
 * at the prices that follow it. Its figures stay those of the log. A way whose price of today is unknown stays as it is.
 */
export function heldToToday(
  ways: readonly PricedWay[],
  of: { work: Work; priced: PricedWork; prices: Prices; at: number; assumptions: Assumptions; within: Within },
): PricedWay[] {
  const { work, priced, prices, at, assumptions, within } = of;
  const { input } = priced;
  const holds = (way: PricedWay): way is KnownWay => isOpen(way) && within(way, way.oneOff);
  if (input === null || work.times === null || !ways.some(holds) || !hasChanged(priced, work.times, prices, at))
    return [...ways];
  const { deadlineHours, reviewKind } = input;
  const now = priceWork({ ...work, times: weekFrom(work.times, at) }, { deadlineHours, reviewKind }, prices, at);
  const { input: inputNow, offers } = now;
  if (inputNow === null) return [...ways];
  const paying = payingToday(input, inputNow);
  return ways.map((way) => {
    const offer = offers.find((one) => one.way === way.offer.way);
    if (!holds(way) || offer === undefined || isSame(way, input, offer, inputNow)) return way;
    const { sync, batch, net } = wayCost(inWayToday(paying, offer, paidShare(input)), assumptions);
    if (sync === null || batch === null || net === null) return way;
    if (net.median >= way.net.median) return way;
    // Others may pay for its client, as they may by the prices of the log.
    if (within({ net, missed: way.missed }, way.oneOff)) return { ...way, usdToday: net.median };
    return { ...way, blockers: [...way.blockers, dearer(offer, sync, batch)] };
  });
}

/** Whether a price of the model began or ended since the log began. */
function hasChanged({ ref }: PricedWork, times: RequestTimes, { catalogue }: Prices, at: number): boolean {
  const rates = ref === null ? [] : (indexOf(catalogue).get(ref.provider)?.get(ref.model) ?? []);
  const first = times[0]?.atMs ?? at;
  const isBetween = (ms: number) => ms > first && ms <= at;
  return rates.some(
    ({ inForce }) => inForce !== undefined && (isBetween(startMs(inForce)) || isBetween(endMs(inForce))),
  );
}

/** The work at the rates of today. What is paid of the rates stays the share that the log shows. */
function payingToday(then: WorkloadInput, now: WorkloadInput): WorkloadInput {
  const { billedParts: _, listedRates: __, ...rest } = now;
  const share = paidShare(then);
  const paid = (rates: WorkloadInput['currentRates']) => ratesTimes(rates, share);
  return {
    ...rest,
    billedUsd: null,
    standardRates: paid(now.standardRates),
    currentRates: paid(now.currentRates),
    batchRates: now.batchRates && paid(now.batchRates),
    flexRates: now.flexRates && paid(now.flexRates),
  };
}

function inWayToday(paying: WorkloadInput, { way, rates, expiryHours }: Offer, share: number): WorkloadInput {
  return inputInWay(paying, { way, rates: ratesTimes(rates, share), expiryHours });
}

function isSame(way: PricedWay, then: WorkloadInput, offer: Offer, now: WorkloadInput): boolean {
  return sameRates(way.offer.rates, offer.rates) && sameRates(then.standardRates, now.standardRates);
}

function dearer({ way }: Offer, sync: number, bill: number): Finding {
  return {
    code: CHANGED,
    says:
      `Prices have changed since the log, and the move is not worth it at those of today. As it runs, it would cost ${formatUsd(sync)} a month. ` +
      `${WAY_WORDS[way].subject} would cost ${formatUsd(bill)}, and what it adds.`,
  };
}
