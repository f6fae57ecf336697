import { indexOf } from '../../pricing/catalogue/catalogue-index';
import { endMs, startMs } from '../../pricing/catalogue/in-force';
import { sameRates } from '../../pricing/catalogue/token-rates';
import type { Offer } from '../../pricing/lookup/offers';
import { type RequestTimes, weekFrom } from '../../pricing/lookup/request-times';
import type { Prices } from '../../pricing/overrides/prices';
import type { Finding } from '../../workloads/finding';
import type { Work } from '../work/work';
import { type PricedWork, priceWork } from './price-work';

/**
 * The offers of a workload with the rates of today (`at`) where they are others than those of the log: a move is made at the prices that
 * follow it. They are those of the week that begins now, at the same hours. An offer whose price has ended says so.
 */
export function withRatesToday(
  offers: readonly Offer[],
  { work, priced, prices, at }: { work: Work; priced: PricedWork; prices: Prices; at: number },
): readonly Offer[] {
  const { input: then } = priced;
  if (then === null || work.times === null || offers.length === 0 || !hasChanged(priced, work.times, prices, at))
    return offers;
  const { deadlineHours, reviewKind } = then;
  const now = priceWork({ ...work, times: weekFrom(work.times, at) }, { deadlineHours, reviewKind }, prices, at);
  const { input, offers: offered } = now;
  if (input === null) return offers;
  return offers.map((offer) => {
    const rates = offered.find((one) => one.way === offer.way)?.rates;
    if (rates === undefined || input.standardRates.length === 0) return { ...offer, ended: true };
    const isSame = sameRates(offer.rates, rates) && sameRates(then.standardRates, input.standardRates);
    return isSame ? offer : { ...offer, today: { standard: input.standardRates, rates } };
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

/** Why work does not move by a way whose price has ended. */
export const PRICE_ENDED: Finding = {
  code: 'price-ended',
  says: 'A price of the log has ended since, and none of today is known. Enter what you pay on the page Prices.',
};
