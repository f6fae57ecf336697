import { ASSUMPTION_CAUSES, CAUSES } from '../assumption-causes';
import type { AssumptionName } from '../assumption-domains';
import { seededRandom } from '../seeded-random';
import { type Assumption, forProvider } from './assumption';
import type { Assumptions } from './schema';

/** The value of every assumption at a number of points: draws, the ends of a tornado, or guesses at a break-even. */
export type AssumptionPoints = {
  count: number;
  valuesOf: (name: AssumptionName, provider: string | null) => Float64Array;
  rerunWholeFiles: boolean;
};

/** `draws` are taken from `seed`; the same two give the same ranges everywhere. */
export type Sampling = { draws: number; seed: number };
export const SAMPLING: Sampling = { draws: 2000, seed: 20261121 };

/**
 * Points drawn from the assumptions. One draw of an assumption holds for all workloads, and assumptions with one cause move
 * together. Stratified (Latin hypercube: McKay, Beckman, Conover 1979): each cause has one draw in each of `draws` slices.
 */
export function drawnPoints(assumptions: Assumptions, { draws, seed }: Sampling = SAMPLING): AssumptionPoints {
  const random = seededRandom(seed);
  const positions = new Map(CAUSES.map((cause) => [cause, shuffledSlices(draws, random)]));
  return pointsOf(draws, assumptions, (name, assumption) => {
    const { cause, with: direction } = ASSUMPTION_CAUSES[name];
    const position = positions.get(cause) ?? new Float64Array(draws);
    return position.map((u) => quantile(assumption, direction === 1 ? u : 1 - u));
  });
}

/** Points at which all assumptions are at their base but one each. */
export function changedPoints(
  assumptions: Assumptions,
  changes: readonly { name: AssumptionName; valueFor: (assumption: Assumption) => number }[],
): AssumptionPoints {
  return pointsOf(changes.length, assumptions, (name, assumption) =>
    Float64Array.from(changes, (change) => (change.name === name ? change.valueFor(assumption) : assumption.base)),
  );
}

/** Values are made once for each assumption that is asked for; providers without their own share them. */
function pointsOf(
  count: number,
  assumptions: Assumptions,
  make: (name: AssumptionName, assumption: Assumption) => Float64Array,
): AssumptionPoints {
  const made = new Map<AssumptionName, Map<Assumption, Float64Array>>();
  const valuesOf = (name: AssumptionName, provider: string | null): Float64Array => {
    const assumption = forProvider(assumptions[name], provider);
    const ofName = made.get(name) ?? new Map<Assumption, Float64Array>();
    made.set(name, ofName);
    const values = ofName.get(assumption) ?? make(name, assumption);
    ofName.set(assumption, values);
    return values;
  };
  return { count, valuesOf, rerunWholeFiles: assumptions.rerunWholeFiles.value };
}

/**
 * The value below which a share `u` of what an assumption allows lies: as likely under its base as over it, thinning out
 * evenly to nothing at its low and its high (two half triangles that meet at the base).
 */
export function quantile({ low, base, high }: Assumption, u: number): number {
  return u < 0.5 ? base - (base - low) * (1 - Math.sqrt(2 * u)) : base + (high - base) * (1 - Math.sqrt(2 - 2 * u));
}

/** One number in each of `count` equal slices of [0, 1), in random order (Fisher-Yates). */
function shuffledSlices(count: number, random: () => number): Float64Array {
  const slices = Float64Array.from({ length: count }, (_, slice) => (slice + random()) / count);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const kept = slices[last] ?? 0;
    slices[last] = slices[other] ?? 0;
    slices[other] = kept;
  }
  return slices;
}
