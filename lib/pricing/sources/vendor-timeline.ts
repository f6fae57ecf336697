import type { Finding } from '../../workloads/finding';
import { ALWAYS, endMs, type InForce, splitPeriod, startMs } from '../catalogue/in-force';
import type { Rate } from '../catalogue/rate';
import { type Keyed, keyOf, periodOf, rateInWords } from '../catalogue/rate-key';
import { scaleTier } from '../lookup/scale-tier';
import { differingTypes } from './reconcile-rates';

/**
 * The time around a day that no vendor fact covers; null if one covers the day. A price seen on the day of a change is
 * the old one.
 */
function gapAround(facts: readonly Rate[], day: string): InForce | null {
  const at = Date.parse(day);
  let gap: InForce = ALWAYS;
  for (const { inForce = ALWAYS } of facts) {
    const { before, after } = splitPeriod(gap, inForce);
    const rest = at <= startMs(inForce) ? before : after;
    if (rest === null || at < startMs(rest)) return null;
    gap = rest;
  }
  return gap;
}

function limited(rate: Rate, gap: InForce): Rate {
  return gap.from === null && gap.to === null ? rate : { ...rate, inForce: gap };
}

function differ(fact: Rate, observed: Rate): boolean {
  return differingTypes(fact.usd, observed.usd).length > 0;
}

/**
 * The facts, with the observed value added to each fact that covered the day of the observation and differs from it.
 */
function contradicted(facts: readonly Rate[], observed: Rate): Rate[] {
  const { source, url, observedOn, usd } = observed;
  const opinion = { source, ...(url === undefined ? {} : { url }), observedOn, usd };
  return facts.map((fact) => {
    const { inForce = ALWAYS } = fact;
    const spoke = startMs(inForce) <= Date.parse(observedOn) && Date.parse(observedOn) < endMs(inForce);
    if (!spoke || !differ(fact, observed)) return fact;
    return { ...fact, status: 'conflicting', others: [...(fact.others ?? []), opinion] };
  });
}

type Facts = Map<string, readonly Rate[]>;

function factsByKey(vendor: readonly Rate[]): Facts {
  const facts: Facts = new Map();
  for (const fact of vendor) facts.set(keyOf(fact), [...(facts.get(keyOf(fact)) ?? []), fact]);
  return facts;
}

/**
 * How many changes that vendors tell of lie before an observation. Observations of one key are compared only within the
 * same epoch: a price of August and one of November differ because the vendor changed it.
 */
export function epochs(vendor: readonly Rate[]): (observed: Keyed & Pick<Rate, 'observedOn'>) => number {
  const facts = factsByKey(vendor);
  return (observed) => {
    const own = facts.get(keyOf(observed)) ?? facts.get(keyOf(observed, 'standard')) ?? [];
    const changes = new Set(own.flatMap(({ inForce = ALWAYS }) => [startMs(inForce), endMs(inForce)]));
    return [...changes].filter((at) => Number.isFinite(at) && at < Date.parse(observed.observedOn)).length;
  };
}

/**
 * Places vendor facts, which have a period, over what catalogues observed on a day. An observation holds for the time
 * around its day that no fact covers. A tier that was observed beside a standard rate holds as long as that rate does.
 * After that it keeps its share of the new rate, as a derived rate. `byEpoch` has the observed rates of each epoch, the
 * newest epoch first.
 */
export function withVendorRates(
  byEpoch: readonly (readonly Rate[])[],
  vendor: readonly Rate[],
  findings: Finding[],
): Rate[] {
  const facts = factsByKey(vendor);
  const kept = new Map<string, Rate>();
  for (const rates of byEpoch) {
    for (const rate of placed(rates, facts, findings)) {
      const place = keyOf(rate) + periodOf(rate);
      if (!kept.has(place)) kept.set(place, rate);
    }
  }
  return [...kept.values(), ...[...facts.values()].flat()];
}

function placed(rates: readonly Rate[], facts: Facts, findings: Finding[]): Rate[] {
  const observed = new Map(rates.map((rate) => [keyOf(rate), rate]));
  const kept: Rate[] = [];
  for (const rate of rates) {
    const vendorFacts = facts.get(keyOf(rate));
    const standard = observed.get(keyOf(rate, 'standard'));
    const beside =
      vendorFacts ?? facts.get(keyOf(rate, 'standard'))?.filter((fact) => !standard || differ(fact, standard));
    const gap = beside ? gapAround(beside, rate.observedOn) : ALWAYS;
    if (gap !== null) kept.push(limited(rate, gap));
    else if (vendorFacts) facts.set(keyOf(rate), contradicted(vendorFacts, rate));
    const where = rateInWords(rate, rate.source);
    if (vendorFacts && gap === null) {
      findings.push({ code: 'vendor-fact', says: `${where}: ${vendorFacts[0]?.source} is used instead.` });
    } else if (!vendorFacts && standard && beside && gap?.to !== null) {
      findings.push({ code: 'stale-tier', says: `${where}: seen beside a standard rate that has changed since.` });
    }
    if (!vendorFacts && standard && beside)
      kept.push(...beside.flatMap((fact) => scaleTier(rate, standard, fact) ?? []));
  }
  return kept;
}
