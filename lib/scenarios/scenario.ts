import type { OwnValue } from '../cost/assumptions/setting';
import type { LatencyClass } from '../latency/latency-class';
import type { Way } from '../pricing/lookup/way';
import type { Candidate } from '../pricing/models/candidate';

/**
 * Which workloads move, apart from those that are named one by one. `as-assessed`: what the rule recommends. `nothing`: all stays.
 * `scheduled` and `can-wait`: all work of these classes that nothing blocks, whatever the rule says. `cheapest-way`: all work but
 * real-time by its cheapest way, however long that takes, where it saves.
 */
export const MOVING = ['as-assessed', 'nothing', 'scheduled', 'can-wait', 'cheapest-way'] as const;
export type Moving = (typeof MOVING)[number];

/**
 * Where work runs that is put on no model by name. `as-now`: on its own provider. `cheapest`: at the provider of the very same model where
 * it costs least, if it costs less there.
 */
export const PROVIDED_BY = ['as-now', 'cheapest'] as const;
export type ProvidedBy = (typeof PROVIDED_BY)[number];

/**
 * What if: changes of what an audit is assessed from. It decides nothing and is no fact about a workload, so it is kept apart from
 * decisions and own prices. Workloads are named by their id, providers as the catalogue does.
 */
export type Scenario = {
  moving: Moving;
  /** Workloads that stay or move by a way, whatever else holds. */
  wishes: Readonly<Record<string, Way | 'stay'>>;
  classes: Readonly<Record<string, LatencyClass>>;
  /** Assumptions and limits of the rule by the names of `whowaits assume`. */
  assume: Readonly<Record<string, OwnValue>>;
  /** What the requests of a month are multiplied by; of single workloads, times that of all. */
  volume: number;
  volumes: Readonly<Record<string, number>>;
  /** The share by which requests grow each month. Figures are then those of the mean month of the coming year. */
  growth: number;
  providedBy: ProvidedBy;
  /** Models that single workloads run on instead, and those of all that runs on a model of today, named as `nameOfModel` does. */
  models: Readonly<Record<string, Candidate>>;
  modelsOf: Readonly<Record<string, Candidate>>;
  /** The share that a provider takes off every price. */
  discounts: Readonly<Record<string, number>>;
  /** USD a month that a provider is paid at least. */
  commitments: Readonly<Record<string, number>>;
};

/** As the audit is: the report itself. */
export const AS_ASSESSED: Scenario = {
  moving: 'as-assessed',
  wishes: {},
  classes: {},
  assume: {},
  volume: 1,
  volumes: {},
  growth: 0,
  providedBy: 'as-now',
  models: {},
  modelsOf: {},
  discounts: {},
  commitments: {},
};

/** Factors of volume, the growth of a month, discounts and commitments (USD a month) lie between these. */
export const BOUNDS = {
  volume: { min: 0.01, max: 1000 },
  growth: { min: -0.5, max: 0.5 },
  discount: { min: 0, max: 0.95 },
  commitment: { min: 0, max: 1_000_000_000 },
} as const;

/** What a scenario says of a name. Logs name providers and models as they like, also as a property that every object has. */
export function saidOf<Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The requests of the mean of the coming twelve months over those of today, where they grow by a share each month. */
export function growthFactor(growth: number): number {
  let sum = 0;
  for (let month = 0; month < 12; month += 1) sum += (1 + growth) ** month;
  return sum / 12;
}
