import { leastBill } from '../assessment/again/least-bill';
import type { OnModel } from '../assessment/again/on-model';
import {
  type Basis,
  type Change,
  changed,
  changesNothing,
  type PricedAgain,
  pricedAgain,
  type WaysWanted,
} from '../assessment/again/priced-again';
import type { Assumptions, Sampling } from '../cost/assumptions/assumptions';
import { assumptionsWith, type OwnAssumption } from '../cost/assumptions/own';
import { oncePer } from '../workloads/once-per';
import { type KnownModels, NO_MODELS } from './models/known-models';
import { type Asking, asNow, type Place, placeOf, placesNothing } from './models/place-of';
import { growthFactor, type Scenario, saidOf } from './scenario';

/** The workloads and the own assumptions of an audit, and what is known of them already. One for each report. */
export type Audited = {
  bases: readonly Basis[];
  own: readonly OwnAssumption[];
  known: Map<string, Assumptions>;
  priced: (assumptions: Assumptions) => (basis: Basis) => PricedByWanted;
  changed: (basis: Basis) => Map<string, Basis>;
  placed: Map<string, OnModel>;
  models: KnownModels;
};

type PricedByWanted = Partial<Record<WaysWanted, PricedAgain>>;

/** `own` are the assumptions that the installation set, all of them. `models`: what the scenarios need (`modelsNeeded`). */
export function auditedOf(
  bases: readonly Basis[],
  own: readonly OwnAssumption[],
  models: KnownModels = NO_MODELS,
): Audited {
  return {
    bases,
    own,
    known: new Map(),
    priced: oncePer(() => oncePer(() => ({}))),
    changed: oncePer(() => new Map()),
    placed: new Map(),
    models,
  };
}

/** What is set in a scenario goes before what the installation set. With a `sampling`, ranges are drawn by that. */
export function assumptionsOf(audited: Audited, { assume }: Scenario, sampling?: Sampling): Assumptions {
  const { own, known } = audited;
  const key = `${sampling?.draws ?? ''}${JSON.stringify(Object.entries(assume).sort())}`;
  return knownOr(known, key, () => {
    const set = Object.entries(assume).map(([name, value]): OwnAssumption => {
      return { name, value, by: 'this scenario', reason: 'What if', on: '' };
    });
    const list = new Map([...own, ...set].map((one) => [one.name, one]));
    const ofAll = assumptionsWith([...list.values()]);
    return sampling === undefined ? ofAll : { ...ofAll, sampling };
  });
}

/** As many as a person may move through in a minute, so that memory stays bounded. */
const KEPT = 12;
/** Of each workload: a model is sold in eight places at most, and a person tries some others. */
const PLACES_KEPT = 20;

/** A workload as it is, at the volume of a scenario, on its model of the scenario, and with all that the scenario changes of it. */
export type ChangedWorkload = { own: Basis; before: Basis; there: Basis; now: Basis; place: Place };

/**
 * Changes the workloads of an audit as a scenario does. With a `sampling`, what is made is not kept: a slider passes, and what is kept for
 * nobody takes longer than making it.
 */
export function changing(audited: Audited, scenario: Scenario, sampling?: Sampling): (own: Basis) => ChangedWorkload {
  const growth = growthFactor(scenario.growth);
  const allStay = placesNothing(scenario);
  const at = (basis: Basis, change: Change): Basis => {
    if (changesNothing(basis, change)) return basis;
    if (sampling !== undefined) return changed(basis, change);
    const key = `${change.latencyClass} ${change.volume} ${change.price}`;
    return knownOr(audited.changed(basis), key, () => changed(basis, change));
  };
  const priceAt = ({ workload: { provider } }: Basis) =>
    1 - (provider === null ? 0 : (saidOf(scenario.discounts, provider) ?? 0));
  let assumed: Assumptions | null = null;
  const asking: Asking = {
    put: (basis, name, factor, onto) =>
      knownOr(
        audited.placed,
        JSON.stringify([basis.workload.id, name, factor]),
        onto,
        PLACES_KEPT * audited.bases.length,
      ),
    costOf: (basis, change) => {
      const there = at(basis, { ...change, price: priceAt(basis) });
      if (waysWanted(there, scenario) === 'none') return { current: there.current, least: there.current };
      assumed ??= assumptionsOf(audited, scenario);
      return { current: there.current, least: leastBill(there, assumed) };
    },
  };
  return (own) => {
    const { id } = own.workload;
    const volume = scenario.volume * (saidOf(scenario.volumes, id) ?? 1) * growth;
    const latencyClass = saidOf(scenario.classes, id) ?? own.latencyClass;
    const place = allStay ? asNow(own) : placeOf(own, scenario, audited.models, { latencyClass, volume }, asking);
    const atVolume = { latencyClass: own.latencyClass, volume, price: 1 };
    const before = at(own, atVolume);
    const there = place.basis === own ? before : at(place.basis, atVolume);
    const price = priceAt(place.basis);
    // Where a scenario changes only the volume, all three are the same object, and are priced once.
    const isSame = latencyClass === own.latencyClass && price === 1;
    return { own, before, there, now: isSame ? there : at(place.basis, { latencyClass, volume, price }), place };
  };
}

/** What was made under a key lately, else what is made now. */
export function knownOr<Value>(known: Map<string, Value>, key: string, make: () => Value, most = KEPT): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, made);
  return made;
}

/** The ways of a workload that a scenario may choose: what can't move needs no price of its ways, and most moves are within the time that work has. */
function waysWanted({ workload, latencyClass, tagged }: Basis, { moving, wishes }: Scenario): WaysWanted {
  const wish = saidOf(wishes, workload.id);
  if (wish !== undefined) return wish === 'stay' ? 'none' : 'all';
  if (moving === 'nothing' || tagged.latencyClass === 'real-time') return 'none';
  if (moving === 'cheapest-way') return 'all';
  return latencyClass === 'undecided' ? 'none' : 'in-time';
}

/** A workload priced by the ways that a scenario may choose, kept while the assumptions are if `isKept`. */
export function pricedOnce(
  { priced }: Audited,
  basis: Basis,
  scenario: Scenario,
  assumptions: Assumptions,
  isKept: boolean,
): PricedAgain {
  const wanted = waysWanted(basis, scenario);
  if (!isKept) return pricedAgain(basis, assumptions, wanted);
  const ofBasis = priced(assumptions)(basis);
  const now = ofBasis[wanted] ?? pricedAgain(basis, assumptions, wanted);
  ofBasis[wanted] = now;
  return now;
}
