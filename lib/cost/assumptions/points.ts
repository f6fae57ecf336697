import { getOrMake } from '../../workloads/get-or-make';
import { oncePer } from '../../workloads/once-per';
import { type Assumption, CAUSES, forProvider } from './assumption';
import { type Assumptions, SAMPLING, type Sampling, type SharedValues } from './assumptions';
import { type AssumptionName, aboutAssumption, SHARED_ASSUMPTION_NAMES, type SharedAssumptionName } from './table';

/** The value of every assumption at a number of points: draws, the ends of a tornado, or guesses for a break-even. */
export type AssumptionPoints = {
  count: number;
  valuesOf: (name: AssumptionName, provider: string | null) => Float64Array;
  rerunWholeFiles: boolean;
  /**
   * Visits the points one after the other, with the values that all providers share. All visits have one object of values. Returns the
   * assumptions that the visits read: where these have the same values, all visits come to the same.
   */
  forEach: (visit: (values: SharedValues, point: number) => void) => SharedAssumptionName[];
};

/**
 * Points drawn from the assumptions. One draw of an assumption holds for all workloads, and assumptions with one cause move
 * together. `only` takes some of the draws. Stratified (Latin hypercube: McKay, Beckman, Conover 1979): each cause has one draw in each of `draws` slices.
 */
export function drawnPoints(
  assumptions: Assumptions,
  sampling: Sampling = assumptions.sampling ?? SAMPLING,
  only?: readonly number[],
): AssumptionPoints {
  return pointsOf(only?.length ?? sampling.draws, assumptions, (name, assumption) => {
    const drawn = drawnValues(name, assumption, sampling);
    return only === undefined ? drawn : valuesAt(drawn, only);
  });
}

function valuesAt(drawn: Float64Array, draws: readonly number[]): Float64Array {
  const taken = new Float64Array(draws.length);
  for (let i = 0; i < taken.length; i += 1) taken[i] = drawn[draws[i] as number] as number;
  return taken;
}

const drawsBy = oncePer((_sampling: Sampling) =>
  oncePer((_assumption: Assumption) => new Map<AssumptionName, Float64Array>()),
);

/** Kept while the assumption is, so that a change of one draws no other again. */
function drawnValues(name: AssumptionName, assumption: Assumption, sampling: Sampling): Float64Array {
  return getOrMake(drawsBy(sampling)(assumption), name, () => {
    const { cause, falls } = aboutAssumption(name);
    const position = positionsOf(sampling).get(cause) ?? new Float64Array(sampling.draws);
    return position.map((u) => quantile(assumption, falls ? 1 - u : u));
  });
}

type Positions = ReadonlyMap<(typeof CAUSES)[number], Float64Array>;

/** Where each draw of a cause lies, 0 to 1. Kept, because no assumption changes it. */
const positionsOf = oncePer((sampling: Sampling): Positions => {
  const random = seededRandom(sampling.seed);
  return new Map(CAUSES.map((cause) => [cause, shuffledSlices(sampling.draws, random)]));
});

/** Points at which one assumption is changed and all others are at their base. */
export function changedPoints(
  assumptions: Assumptions,
  changes: readonly { name: AssumptionName; valueFor: (assumption: Assumption) => number }[],
): AssumptionPoints {
  return pointsOf(changes.length, assumptions, (name, assumption) => {
    const values = new Float64Array(changes.length).fill(assumption.base);
    for (let i = 0; i < values.length; i += 1) {
      const change = changes[i];
      if (change?.name === name) values[i] = change.valueFor(assumption);
    }
    return values;
  });
}

/** Values are made once per assumption, on demand. Providers without values of their own share them. */
function pointsOf(
  count: number,
  assumptions: Assumptions,
  make: (name: AssumptionName, assumption: Assumption) => Float64Array,
): AssumptionPoints {
  const made = new Map<AssumptionName, Map<Assumption, Float64Array>>();
  const valuesOf = (name: AssumptionName, provider: string | null): Float64Array => {
    const assumption = forProvider(assumptions[name], provider);
    const ofName = getOrMake(made, name, () => new Map<Assumption, Float64Array>());
    return getOrMake(ofName, assumption, () => make(name, assumption));
  };
  const rerunWholeFiles = assumptions.rerunWholeFiles.value;
  const forEach: AssumptionPoints['forEach'] = (visit) => {
    const columns = SHARED_ASSUMPTION_NAMES.map((name) => valuesOf(name, null));
    const cursor = new PointValues(columns, rerunWholeFiles);
    // The getters below give it every name of the type.
    const values = cursor as unknown as SharedValues;
    for (let point = 0; point < count; point += 1) {
      cursor.point = point;
      visit(values, point);
    }
    return SHARED_ASSUMPTION_NAMES.filter((_, index) => cursor.read[index] === 1);
  };
  return { count, valuesOf, rerunWholeFiles, forEach };
}

/** The values at one point. Each is read from its column on demand, so moving to the next point costs nothing. */
class PointValues {
  point = 0;
  readonly read = new Uint8Array(SHARED_ASSUMPTION_NAMES.length);
  constructor(
    readonly columns: readonly Float64Array[],
    readonly rerunWholeFiles: boolean,
  ) {}
}

for (const [index, name] of SHARED_ASSUMPTION_NAMES.entries()) {
  Object.defineProperty(PointValues.prototype, name, {
    get(this: PointValues) {
      this.read[index] = 1;
      return this.columns[index]?.[this.point];
    },
  });
}

/**
 * The quantile `u` of an assumption. Values below and above the base are equally likely, and the density falls linearly to
 * zero at low and high (two half triangles that meet at the base).
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

/** Uniform numbers in [0, 1) that are the same for the same seed on every machine: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
