import { type Basis, changed, type PricedAgain, pricedAgain } from '../assessment/again/priced-again';
import { choicesWithWishes, type Wish } from '../assessment/ways/choices-with-wishes';
import { savingParts, waysOf } from '../assessment/ways/conclude-verdicts';
import { firstYearOf, movesOf } from '../assessment/ways/moves';
import { netTogether } from '../assessment/ways/net-together';
import type { Assumptions } from '../cost/assumptions/assumptions';
import { assumptionsWith, type OwnAssumption } from '../cost/assumptions/own';
import { sumUsd } from '../cost/money';
import type { NetRange } from '../cost/net/range';
import { type Sensitivity, sensitivities } from '../cost/questions/tornado';
import type { Verdict } from '../latency/latency-class';
import type { Way } from '../pricing/lookup/way';
import type { Report } from '../reports/report';
import { growthFactor, type Scenario } from './scenario';
import { wishesOf } from './wishes';

/** A workload in a scenario. USD a month, or once of work that ran once; null is unknown. */
export type ScenarioWorkload = {
  id: string;
  name: string;
  provider: string | null;
  model: string | null;
  requests: number;
  latencyClass: Verdict;
  once: boolean;
  /** What it costs at the volume of the scenario and the prices of today, and at the prices of the scenario. */
  before: number | null;
  current: number | null;
  /** The way that it moves by; null where it stays. */
  way: Way | null;
  /** What it adds to the median of the moves; zero where it stays. */
  saving: number;
  /** What its way saves by itself, whatever else moves; zero where it stays. */
  alone: number;
  /** Whether a rate is known for it. */
  priced: boolean;
  /** It was to move by a way that is blocked or has no price, so it stays. */
  refused: boolean;
};

/**
 * What a scenario makes of an audit, USD a month. `before` is the spend at its volume without any other change, and before = after +
 * saving.median. The saving is `repriced`, by prices that differ, and `net.median`, by moves. Work that ran once is in none of these.
 */
export type ScenarioOutcome = {
  before: number;
  after: number;
  repriced: number;
  net: NetRange;
  saving: { low: number; median: number; high: number };
  migration: Report['totals']['migration'];
  firstYear: Report['totals']['firstYear'];
  moves: Report['totals']['moves'];
  /** The part of the spend that moves, 0 to 1. */
  movedShare: number;
  sensitivity: Sensitivity[];
  workloads: ScenarioWorkload[];
};

/** The workloads and the own assumptions of an audit, and what is known of them already. One for each report. */
export type Audited = {
  bases: readonly Basis[];
  own: readonly OwnAssumption[];
  known: Map<string, Assumptions>;
  priced: WeakMap<Assumptions, WeakMap<Basis, Map<boolean, PricedAgain>>>;
  changed: Map<string, Basis>;
};

/** `own` are the assumptions that the installation set, all of them. */
export function auditedOf(bases: readonly Basis[], own: readonly OwnAssumption[]): Audited {
  return { bases, own, known: new Map(), priced: new WeakMap(), changed: new Map() };
}

/** Assesses an audit again as a scenario changes it. The empty scenario gives the figures of the report. */
export function outcomeOf(audited: Audited, scenario: Scenario): ScenarioOutcome {
  const assumptions = assumptionsOf(audited, scenario);
  const rows = audited.bases.map((basis): { before: Basis; now: PricedAgain } => {
    const { before, now } = changedBy(audited, basis, scenario);
    return { before, now: pricedOnce(audited, now, mayMove(now, scenario), assumptions) };
  });
  const priced = rows.map(({ now }) => now);
  const wishes = wishesOf(priced, scenario);
  const choices = choicesWithWishes(priced, wishes, assumptions);
  const chosen = priced.map((one, at) => ({ ...one, choice: choices[at] ?? null }));
  const moving = chosen.filter(({ choice }) => choice !== null);
  const monthly = moving.filter(({ basis }) => !basis.once);
  const net = netTogether(waysOf(monthly), assumptions);
  const savings = savingParts(monthly, net, assumptions);
  const once = moving.filter(({ basis }) => basis.once);
  const savingsOnce = savingParts(once, netTogether(waysOf(once), assumptions), assumptions);
  const workloads = rows.map(({ before, now }, at): ScenarioWorkload => {
    const { id, name, provider, model, requests } = now.basis.workload;
    const way = choices[at]?.way.offer.way ?? null;
    return {
      ...{ id, name, provider, model, requests },
      latencyClass: now.basis.latencyClass,
      once: now.basis.once,
      before: before.current,
      current: now.basis.current,
      way,
      saving: savings.get(id) ?? savingsOnce.get(id) ?? 0,
      alone: choices[at]?.way.net.median ?? 0,
      priced: now.decisive.priced,
      refused: isRefused(wishes[at] ?? null, way),
    };
  });
  const ofMonths = workloads.filter((one) => !one.once);
  const before = sumUsd(ofMonths.map((one) => one.before ?? 0));
  const current = sumUsd(ofMonths.map((one) => one.current ?? 0));
  const repriced = sumUsd([before, -current]);
  const moved = sumUsd(ofMonths.filter(({ way }) => way !== null).map((one) => one.current ?? 0));
  const moves = movesOf(monthly, savings, assumptions);
  return {
    before,
    after: sumUsd([current, -net.median]),
    repriced,
    net,
    saving: {
      low: sumUsd([repriced, net.low]),
      median: sumUsd([repriced, net.median]),
      high: sumUsd([repriced, net.high]),
    },
    ...firstYearOf(moves, net),
    moves,
    movedShare: current > 0 ? moved / current : 0,
    sensitivity: sensitivities(
      waysOf(monthly).map(({ input }) => input),
      assumptions,
      net.base,
    ),
    workloads,
  };
}

function isRefused(wish: Wish, way: Way | null): boolean {
  return wish !== null && wish !== 'stay' && way === null;
}

/** What is set in a scenario goes before what the installation set. */
function assumptionsOf({ own, known }: Audited, { assume }: Scenario): Assumptions {
  const key = JSON.stringify(Object.entries(assume).sort());
  const before = known.get(key);
  if (before !== undefined) return before;
  const set = Object.entries(assume).map(([name, value]): OwnAssumption => {
    return { name, value, by: 'this scenario', reason: 'What if', on: '' };
  });
  const list = new Map([...own, ...set].map((one) => [one.name, one]));
  const assumptions = assumptionsWith([...list.values()]);
  keep(known, key, assumptions);
  return assumptions;
}

/** As many as a person may move through in a minute, so that memory stays bounded. */
const KEPT = 12;

function keep<Value>(known: Map<string, Value>, key: string, value: Value, most = KEPT): void {
  const [oldest] = known.keys();
  if (known.size >= most && oldest !== undefined) known.delete(oldest);
  known.set(key, value);
}

/** A workload at the volume of a scenario, and with all that the scenario changes of it. */
export function changedBy(audited: Audited, basis: Basis, scenario: Scenario): { before: Basis; now: Basis } {
  const { id, provider } = basis.workload;
  const volume = scenario.volume * (scenario.volumes[id] ?? 1) * growthFactor(scenario.growth);
  const price = 1 - (provider === null ? 0 : (scenario.discounts[provider] ?? 0));
  const latencyClass = scenario.classes[id] ?? basis.latencyClass;
  const at = (change: Parameters<typeof changed>[1]): Basis => {
    const key = JSON.stringify([id, change.latencyClass, change.volume, change.price]);
    const known = audited.changed.get(key);
    if (known !== undefined) return known;
    const made = changed(basis, change);
    if (made !== basis) keep(audited.changed, key, made, KEPT * audited.bases.length);
    return made;
  };
  return {
    before: at({ latencyClass: basis.latencyClass, volume, price: 1 }),
    now: at({ latencyClass, volume, price }),
  };
}

/** Whether anything of a scenario may move a workload: what can't move needs no price of its ways. */
function mayMove({ workload, latencyClass }: Basis, { moving, wishes }: Scenario): boolean {
  const wish = wishes[workload.id];
  if (wish !== undefined) return wish !== 'stay';
  if (moving === 'nothing' || latencyClass === 'real-time') return false;
  return moving === 'cheapest-way' || latencyClass !== 'undecided';
}

function pricedOnce({ priced }: Audited, basis: Basis, wanted: boolean, assumptions: Assumptions): PricedAgain {
  const ofAssumptions = priced.get(assumptions) ?? new WeakMap<Basis, Map<boolean, PricedAgain>>();
  priced.set(assumptions, ofAssumptions);
  const ofBasis = ofAssumptions.get(basis) ?? new Map<boolean, PricedAgain>();
  ofAssumptions.set(basis, ofBasis);
  const before = ofBasis.get(wanted);
  if (before !== undefined) return before;
  const now = pricedAgain(basis, assumptions, wanted);
  ofBasis.set(wanted, now);
  return now;
}
