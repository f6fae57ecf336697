import type { Assumptions } from '../../cost/assumptions/assumptions';
import { currentBill, standardBill } from '../../cost/bills';
import { roundUsd } from '../../cost/money';
import { sharedRatesTimes } from '../../cost/same-work';
import { ITS_OWN, KEPT_FIGURES, type WorkloadInput } from '../../cost/workload-input';
import type { Verdict } from '../../latency/latency-class';
import type { Rate, ServiceTier } from '../../pricing/catalogue/rate';
import type { Offer } from '../../pricing/lookup/offers';
import type { Way } from '../../pricing/lookup/way';
import type { Commitment } from '../../pricing/overrides/commitments';
import { inputOfReported, ratesAt } from '../../reports/cost-basis';
import { classActedOn, type TaggedAs, taggedAs } from '../../reports/held';
import { moneyOf } from '../../reports/ran-once';
import type { Report, ReportWorkload } from '../../reports/report';
import { alreadyRuns } from '../../reports/ways/already-cheaper';
import { isOfTime, isOpenInTime } from '../../reports/ways/patience';
import type { Finding } from '../../workloads/finding';
import { getOrMake } from '../../workloads/get-or-make';
import { oncePer, oncePerWithLast } from '../../workloads/once-per';
import { pricedWays } from '../price-month';
import { SAVING_UNKNOWN } from '../prices/plausible-saving';
import type { Choosing } from '../ways/conclude-verdicts';
import { isInTime, type Waiting } from '../ways/price-ways';

/**
 * A workload of a report, so far as it can be priced again without its log and the catalogue. `blockers` are what stops a way apart from
 * time and money. `current` is USD a month paid now, or once of work that ran once; null is unknown.
 */
export type Basis = {
  workload: Pick<ReportWorkload, 'id' | 'name' | 'application' | 'route' | 'provider' | 'model' | 'requests'>;
  /** The class that money follows: `undecided` while it is held. */
  latencyClass: Verdict;
  /** The class as screens say it. */
  tagged: TaggedAs;
  waiting: Waiting;
  once: boolean;
  /** The tier that it is bought in now. */
  tier: ServiceTier;
  onCheaperTier: boolean;
  input: WorkloadInput | null;
  current: number | null;
  offers: readonly Offer[];
  /** What stops ways because of what the work is, so wherever it runs. */
  ofTheWork: readonly Finding[];
  /** What its provider is paid in any case. */
  commitment: Commitment | null;
  blockers: ReadonlyMap<Way, readonly Finding[]>;
};

/** What a report has to say of a workload for that. */
export type BasisWorkload = Basis['workload'] &
  Pick<ReportWorkload, 'latencyClass' | 'held' | 'question' | 'verdict' | 'deadlineHours' | 'ways' | 'once' | 'batch'> &
  Pick<ReportWorkload, 'monthly' | 'costBasis' | 'commitment'> &
  Pick<ReportWorkload, 'uncountedBatches'>;

/** What a scenario may change of a workload. `volume` and `price` are factors: of its requests, and of every price that it pays. */
export type Change = { latencyClass: Verdict; volume: number; price: number };

/** The workloads of a report as they can be priced again. */
export function basesOf({
  workloads,
  rates = [],
}: {
  workloads: readonly BasisWorkload[];
  rates?: Report['rates'];
}): Basis[] {
  return workloads.map((workload) => basisOf(workload, rates));
}

function basisOf(workload: BasisWorkload, rates: readonly Rate[]): Basis {
  const { deadlineHours = null, ways, batch } = workload;
  const latencyClass = classActedOn(workload);
  const urgent = ways.some(({ blockers }) => blockers.some(({ code }) => code === 'needed-within-minutes'));
  return {
    workload,
    latencyClass,
    tagged: taggedAs(workload),
    waiting: { verdict: latencyClass === 'undecided' && urgent ? 'near-real-time' : latencyClass, deadlineHours },
    once: workload.once !== undefined,
    tier: tierOf(workload),
    onCheaperTier: alreadyRuns(workload) !== null,
    input: inputOfReported(workload, rates),
    current: moneyOf(workload).current,
    offers: offersAt(ways, rates),
    commitment:
      workload.commitment === undefined ? null : { usd: workload.commitment.usd, until: workload.commitment.until },
    ofTheWork: batch.blockers.filter(({ code }) => code === 'dependent-calls' || code === 'operation-not-supported'),
    blockers: new Map(
      ways.map(({ way, blockers }) => [
        way,
        blockers.filter((one) => !isOfTime(one) && !SAVING_UNKNOWN.includes(one.code)),
      ]),
    ),
  };
}

const offersOf = oncePer((_rates: readonly Rate[]) => new Map<string, readonly Offer[]>());

/** The offers of the ways of a workload: one list for all workloads that have it, so that a change of prices changes it once. */
function offersAt(ways: BasisWorkload['ways'], rates: readonly Rate[]): readonly Offer[] {
  const key = JSON.stringify(
    ways.map(({ way, windowHours, expiryHours, unknown, rates: places, today }) => [
      ...[way, windowHours, expiryHours, unknown],
      places,
      today?.rates,
    ]),
  );
  return getOrMake(offersOf(rates), key, () =>
    ways.map(({ way, windowHours, expiryHours, unknown, rates: places, today }): Offer => {
      const ofToday = today && {
        standard: ratesAt(rates, today.rates.standard),
        rates: ratesAt(rates, today.rates.way),
      };
      return {
        ...{ way, windowHours, expiryHours, unknown, rates: ratesAt(rates, places) },
        // Only its blockers depend on follow-ups, and the report has these.
        followUps: true,
        ...(ofToday === undefined ? {} : { today: ofToday }),
      };
    }),
  );
}

/** Only work at priority has standard among the ways to run it instead. */
function tierOf({ batch, ways }: BasisWorkload): ServiceTier {
  const cheaper = alreadyRuns({ batch });
  if (cheaper !== null) return cheaper === 'in batch' ? 'batch' : 'flex';
  return ways.some(({ way }) => way === 'standard') ? 'priority' : 'standard';
}

/** Whether a workload stays as it is. */
export function changesNothing(basis: Basis, { latencyClass, volume, price }: Change): boolean {
  return latencyClass === basis.latencyClass && price === 1 && volumeFor(basis, volume) === 1;
}

/** What ran once has no month whose volume could change. */
function volumeFor({ once }: Basis, volume: number): number {
  return once ? 1 : volume;
}

/** A workload with other volume, prices or class. The same object where nothing changes, so that what is known of it stays known. */
export function changed(basis: Basis, change: Change): Basis {
  if (changesNothing(basis, change)) return basis;
  const { latencyClass, price } = change;
  const factor = volumeFor(basis, change.volume);
  const waitsAs =
    latencyClass === basis.latencyClass
      ? basis
      : {
          ...{ ...basis, latencyClass, tagged: { latencyClass, held: false } },
          waiting: { ...basis.waiting, verdict: latencyClass },
        };
  // A class changes no money, and what is known of that stays known.
  if (factor === 1 && price === 1) return waitsAs;
  const input = basis.input && changedInput(basis.input, factor, price);
  return {
    ...waitsAs,
    input,
    current: currentOf(basis, input, factor * price),
    offers: price === 1 ? basis.offers : offersTimes(basis.offers, price),
  };
}

/** Offers with every price times a factor, made once while the factor stays. */
const offersTimes = oncePerWithLast((offers: readonly Offer[], price: number): readonly Offer[] => {
  const times = (rates: readonly Rate[]) => sharedRatesTimes(rates, price);
  return offers.map(({ today, ...offer }): Offer => {
    const rates = times(offer.rates);
    return today === undefined
      ? { ...offer, rates }
      : { ...offer, rates, today: { standard: times(today.standard), rates: times(today.rates) } };
  });
});

/** A log that bills only some requests has no bill to work out again, so what it says is multiplied. */
function currentOf({ current }: Basis, input: WorkloadInput | null, factor: number): number | null {
  const bill = input && currentBill(input);
  return bill ?? (current === null ? null : roundUsd(current * factor));
}

/** Runs stay as often as now, and each becomes larger. */
function changedInput(input: WorkloadInput, volume: number, price: number): WorkloadInput {
  const now: WorkloadInput = { ...input, monthlyFactor: input.monthlyFactor * volume, [KEPT_FIGURES]: ITS_OWN };
  if (price === 1) return now;
  const { billedUsd, billedParts, flatCost, listedRates, batchRates, flexRates } = input;
  now.standardRates = sharedRatesTimes(input.standardRates, price);
  now.currentRates = sharedRatesTimes(input.currentRates, price);
  now.batchRates = batchRates && sharedRatesTimes(batchRates, price);
  now.flexRates = flexRates && sharedRatesTimes(flexRates, price);
  now.billedUsd = billedUsd === null ? null : billedUsd * price;
  if (listedRates !== undefined) now.listedRates = sharedRatesTimes(listedRates, price);
  if (billedParts !== undefined) now.billedParts = billedParts.map((one) => ({ ...one, usd: one.usd * price }));
  if (flatCost !== undefined) now.flatCost = { ...flatCost, usdPerRequest: flatCost.usdPerRequest * price };
  return now;
}

/** A workload that is priced again, with the ways that nothing but time stops. */
export type PricedAgain = Choosing & { basis: Basis };

/** Which ways to price: none is chosen, one that is within the time that the work has, or any. */
export type WaysWanted = 'none' | 'in-time' | 'all';

/** Prices a workload under assumptions, as the report does. What is not `wanted` is left out. */
export function pricedAgain(basis: Basis, assumptions: Assumptions, wanted: WaysWanted): PricedAgain {
  const { workload, input, current, onCheaperTier, latencyClass, once, waiting } = basis;
  const priced = input !== null && standardBill(input) !== null;
  const offers =
    wanted === 'none' || onCheaperTier
      ? []
      : basis.offers.filter(
          (offer) => basis.blockers.get(offer.way)?.length === 0 && (wanted === 'all' || isInTime(offer, waiting)),
        );
  const ways =
    offers.length === 0
      ? []
      : pricedWays({ input, current, onCheaperTier, offers, waiting, blockersOf: () => [] }, assumptions).filter(
          isOpenInTime,
        );
  // Nothing asks again whether it is known or has begun: these decide on questions only.
  const decisive = {
    priced,
    onCheaperTier,
    actsAs: latencyClass,
    open: ways.some(({ blockers }) => blockers.length === 0),
    once,
    known: false,
    begun: false,
  };
  return { workload, basis, decisive, ways, spend: once ? 0 : current, commitment: basis.commitment };
}
