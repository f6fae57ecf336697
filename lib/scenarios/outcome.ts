import { choicesWithWishes, type Wish } from '../assessment/ways/choices-with-wishes';
import { savingParts, waysOf } from '../assessment/ways/conclude-verdicts';
import { firstYearOf, movesOf } from '../assessment/ways/moves';
import { netTogether } from '../assessment/ways/net-together';
import type { Assumptions, Sampling } from '../cost/assumptions/assumptions';
import { sumUsd } from '../cost/money';
import type { NetRange } from '../cost/net/range';
import { type Sensitivity, sensitivities } from '../cost/net/sensitivity';
import type { WorkloadInput } from '../cost/workload-input';
import type { Verdict } from '../latency/latency-class';
import type { Way } from '../pricing/lookup/way';
import type { Report } from '../reports/report';
import { oncePerWithLast } from '../workloads/once-per';
import { type Audited, assumptionsOf, changing, knownOr, pricedOnce } from './audited';
import { type Commitment, commitmentsOf } from './commitments';
import type { KnownModels } from './models/known-models';
import type { Scenario } from './scenario';
import { wishesOf } from './wishes';

/** A workload in a scenario. USD a month, or once of work that ran once; null is unknown. */
export type ScenarioWorkload = {
  id: string;
  name: string;
  /** What it runs on now, and in the scenario. */
  own: { provider: string | null; model: string | null };
  provider: string | null;
  model: string | null;
  /** What a reader must know of where it runs: why it stays, or what else changes there. */
  placeNote: string | null;
  /** It was to run elsewhere. */
  placed: boolean;
  requests: number;
  latencyClass: Verdict;
  /** Its class is too weak for money. */
  held: boolean;
  once: boolean;
  /** What it costs at the volume of the scenario: as it is bought today, on its model of the scenario, and at the prices of that too. */
  before: number | null;
  there: number | null;
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

/** Whether a workload runs on another model or at another provider. */
export function isElsewhere({ own, provider, model }: Pick<ScenarioWorkload, 'own' | 'provider' | 'model'>): boolean {
  return own.provider !== provider || own.model !== model;
}

/**
 * What a scenario makes of an audit, USD a month. `before` is the spend at its volume without any other change, and before = after +
 * saving.median. The saving is `replaced`, by other models and providers, `repriced`, by prices that differ, and `net.median`, by moves, less
 * the `shortfall` of commitments. Work that ran once is in none of these.
 */
export type ScenarioOutcome = {
  before: number;
  after: number;
  replaced: number;
  repriced: number;
  shortfall: number;
  commitments: Commitment[];
  net: NetRange;
  saving: { low: number; median: number; high: number };
  migration: Report['totals']['migration'];
  firstYear: Report['totals']['firstYear'];
  moves: Report['totals']['moves'];
  /** The part of the spend that moves, 0 to 1. */
  movedShare: number;
  /** Workloads that move, that run elsewhere, that were to, and without a price. */
  counts: { moved: number; elsewhere: number; placed: number; unpriced: number };
  workloads: ScenarioWorkload[];
};

/** The same without its workloads, of which there may be thousands. */
export type ScenarioFigures = Omit<ScenarioOutcome, 'workloads'>;

/** An outcome, and what else can be asked of it: `moved` are the monthly workloads that move, in their ways. */
type Assessed = { outcome: ScenarioOutcome; moved: readonly WorkloadInput[]; assumptions: Assumptions };

/**
 * Assesses an audit again as a scenario changes it, once: of the scenarios that a page compares, a slider moves one. The empty scenario
 * gives the figures of the report. With a `sampling`, what is not known yet is drawn by that: medians and ranges are then near those of all draws.
 */
export function outcomeOf(audited: Audited, scenario: Scenario, sampling?: Sampling): ScenarioOutcome {
  return assessed(audited, scenario, sampling).outcome;
}

/** The assumptions that change what a scenario saves by its moves, by all draws. Apart from the outcome, because no slider that moves waits for it. */
export function sensitivityOf(audited: Audited, scenario: Scenario): Sensitivity[] {
  const { outcome, moved, assumptions } = assessed(audited, scenario);
  return sensitivities(moved, assumptions, outcome.net.base);
}

/** Whether all draws have told what a scenario comes to, so that no sampling makes it near only. */
export function isExact(audited: Audited, scenario: Scenario): boolean {
  return keptOf(audited).has(JSON.stringify(scenario));
}

/** By scenario. Models that were looked up since may have a place for work that had none. */
const byScenario = oncePerWithLast((_audited: Audited, _models: KnownModels) => new Map<string, Assessed>());

function keptOf(audited: Audited): Map<string, Assessed> {
  return byScenario(audited, audited.models);
}

function assessed(audited: Audited, scenario: Scenario, sampling?: Sampling): Assessed {
  const kept = keptOf(audited);
  const key = JSON.stringify(scenario);
  const exact = kept.get(key);
  if (exact !== undefined) return exact;
  return sampling === undefined
    ? knownOr(kept, key, () => assess(audited, scenario))
    : assess(audited, scenario, sampling);
}

function assess(audited: Audited, scenario: Scenario, sampling?: Sampling): Assessed {
  const assumptions = assumptionsOf(audited, scenario, sampling);
  const rows = audited.bases.map(changing(audited, scenario, sampling));
  const priced = rows.map(({ own, now }) =>
    pricedOnce(audited, now, scenario, assumptions, sampling === undefined || now === own),
  );
  const wishes = wishesOf(priced, scenario);
  const choices = choicesWithWishes(priced, wishes, assumptions);
  const chosen = priced.map(({ workload, basis }, at) => ({ workload, basis, choice: choices[at] ?? null }));
  const moving = chosen.filter(({ choice }) => choice !== null);
  const monthly = moving.filter(({ basis }) => !basis.once);
  const net = netTogether(waysOf(monthly), assumptions);
  const savings = savingParts(monthly, net, assumptions);
  const once = moving.filter(({ basis }) => basis.once);
  const savingsOnce = savingParts(once, netTogether(waysOf(once), assumptions), assumptions);
  const workloads = rows.map(({ own, before, there, now, place }, at): ScenarioWorkload => {
    const { id, name, provider, model, requests } = now.workload;
    const way = choices[at]?.way.offer.way ?? null;
    return {
      id,
      name,
      provider,
      model,
      requests,
      own: { provider: own.workload.provider, model: own.workload.model },
      placeNote: place.note,
      placed: place.asked,
      ...now.tagged,
      once: now.once,
      before: before.current,
      there: there.current,
      current: now.current,
      way,
      saving: savings.get(id) ?? savingsOnce.get(id) ?? 0,
      alone: choices[at]?.way.net.median ?? 0,
      priced: priced[at]?.decisive.priced ?? false,
      refused: isRefused(wishes[at] ?? null, way),
    };
  });
  const ofMonths = workloads.filter((one) => !one.once);
  const sumOf = (of: (workload: ScenarioWorkload) => number | null) => sumUsd(ofMonths.map((one) => of(one) ?? 0));
  const [before, there, current] = [sumOf((one) => one.before), sumOf((one) => one.there), sumOf((one) => one.current)];
  const moved = sumOf((one) => (one.way === null ? 0 : one.current));
  const commitments = commitmentsOf(
    chosen.filter(({ basis }) => !basis.once),
    audited.bases.filter(({ once }) => !once),
    scenario,
  );
  const shortfall = sumUsd(commitments.map((one) => one.shortfall));
  const besideMoves = sumUsd([before, -current, -shortfall]);
  const moves = movesOf(monthly, savings, assumptions);
  const outcome: ScenarioOutcome = {
    before,
    after: sumUsd([current, -net.median, shortfall]),
    replaced: sumUsd([before, -there]),
    repriced: sumUsd([there, -current]),
    shortfall,
    commitments,
    net,
    saving: {
      low: sumUsd([besideMoves, net.low]),
      median: sumUsd([besideMoves, net.median]),
      high: sumUsd([besideMoves, net.high]),
    },
    ...firstYearOf(moves, net),
    moves,
    movedShare: current > 0 ? moved / current : 0,
    counts: {
      moved: countOf(workloads, ({ way }) => way !== null),
      elsewhere: countOf(workloads, isElsewhere),
      placed: countOf(workloads, ({ placed }) => placed),
      unpriced: countOf(workloads, (one) => !one.priced),
    },
    workloads,
  };
  return { outcome, moved: waysOf(monthly).map(({ input }) => input), assumptions };
}

function countOf(workloads: readonly ScenarioWorkload[], is: (workload: ScenarioWorkload) => boolean): number {
  return workloads.reduce((count, one) => (is(one) ? count + 1 : count), 0);
}

function isRefused(wish: Wish, way: Way | null): boolean {
  return wish !== null && wish !== 'stay' && way === null;
}
