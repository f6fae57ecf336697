import type { Way } from '../../pricing/lookup/way';
import type { AssumptionPoints } from '../assumptions/points';
import type { SharedAssumptionName } from '../assumptions/table';
import { FACTOR_NAMES, type NetFactors, netFactors, type WayFactors, wayFactors } from './factors';

/** How the factors of a way are made, and those of a provider beside them. */
type Factors = {
  ofWay: (points: AssumptionPoints, way: Way) => WayFactors;
  ofProvider: (points: AssumptionPoints, provider: string | null, way: Way, ofWay: WayFactors) => NetFactors;
};

/** Made anew for all points. */
export const newFactors: Factors = {
  ofWay: (points, way) => wayFactors(points, way).factors,
  ofProvider: netFactors,
};

/** As many as the columns that a page compares, and some that a slider has just left. */
const KEPT = 8;

type KeptWay = {
  read: (readonly [SharedAssumptionName, Float64Array])[];
  rerunWholeFiles: boolean;
  factors: WayFactors;
};
const ways = new Map<Way, KeptWay[]>();
const providers = new WeakMap<WayFactors, { columns: Float64Array[]; factors: NetFactors }[]>();

/**
 * The same objects where all that went into them is the same. Draws of an assumption are kept with it, so that the factors of ways that
 * do not read what a slider moves stay, and with them the ranges of all work on these ways. Only for draws.
 */
export const keptFactors: Factors = {
  ofWay: (points, way) => {
    const kept = ways.get(way) ?? [];
    ways.set(way, kept);
    const same = kept.find(
      ({ read, rerunWholeFiles }) =>
        rerunWholeFiles === points.rerunWholeFiles &&
        read.every(([name, column]) => points.valuesOf(name, null) === column),
    );
    if (same !== undefined) return same.factors;
    const { factors, read } = wayFactors(points, way);
    if (kept.length >= KEPT) kept.shift();
    kept.push({
      read: read.map((name) => [name, points.valuesOf(name, null)] as const),
      rerunWholeFiles: points.rerunWholeFiles,
      factors,
    });
    return factors;
  },
  ofProvider: (points, provider, way, ofWay) => {
    const kept = providers.get(ofWay) ?? [];
    providers.set(ofWay, kept);
    const columns = FACTOR_NAMES.map((name) => points.valuesOf(name, provider));
    const same = kept.find((one) => one.columns.every((column, at) => column === columns[at]));
    if (same !== undefined) return same.factors;
    const factors = netFactors(points, provider, way, ofWay);
    if (kept.length >= KEPT * PROVIDERS) kept.shift();
    kept.push({ columns, factors });
    return factors;
  },
};

/** With draws of their own, of one way. */
const PROVIDERS = 8;
