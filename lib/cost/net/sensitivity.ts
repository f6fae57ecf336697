import { getOrMake } from '../../workloads/get-or-make';
import { oncePer } from '../../workloads/once-per';
import type { ReviewKind } from '../../workloads/review-kind';
import { type Assumption, forProvider } from '../assumptions/assumption';
import type { Assumptions } from '../assumptions/assumptions';
import { changedPoints } from '../assumptions/points';
import { ASSUMPTION_NAMES, type AssumptionName, aboutAssumption, reviewShareName } from '../assumptions/table';
import { atTokens, pointsOfTokens } from '../bounds';
import { roundUsd, sumUsd } from '../money';
import type { WorkloadInput } from '../workload-input';
import { netAtDraws, netAtPoints, netTerms, type TermsTogether, together } from './at-points';
import { orderStatistics } from './percentiles';

/** The effect of one assumption on the net, USD a month, with all others at their base. */
export type Sensitivity = {
  assumption: AssumptionName;
  /** The assumption itself; null where it differs between the providers of these workloads. */
  range: Pick<Assumption, 'low' | 'base' | 'high' | 'unit'> | null;
  netAtLow: number;
  netAtHigh: number;
  /** The value at which batch stops or starts to pay. Null where no value in its domain does. */
  breakEven: number | null;
};

/**
 * The tornado: every assumption that changes the net or its sign, the largest change first. `netBase` is the net of these workloads
 * at the base. Each end adds its change to it, so that an assumption without effect shows none.
 */
export function sensitivities(
  inputs: readonly WorkloadInput[],
  assumptions: Assumptions,
  netBase: number,
): Sensitivity[] {
  const terms = inputs.flatMap((input) => netTerms(input, assumptions) ?? []);
  if (terms.length === 0) return [];
  const atBase = { name: 'maxAttempts' as const, valueFor: ({ base }: Assumption) => base };
  const ends = ASSUMPTION_NAMES.flatMap((name) => [
    { name, valueFor: ({ low }: Assumption) => low },
    { name, valueFor: ({ high }: Assumption) => high },
  ]);
  const sum = together(terms);
  const nets = netAtPoints(changedPoints(assumptions, [atBase, ...ends]))(sum);
  const netAt = (point: number) => sumUsd([netBase, roundUsd((nets[point] as number) - (nets[0] as number))]);
  const turns = breakEvens(sum, assumptions);
  const providers = [...new Set(terms.map(({ provider }) => provider))];
  return ASSUMPTION_NAMES.map((assumption, index) => ({
    assumption,
    range: sharedRange(assumptions, assumption, providers),
    netAtLow: netAt(2 * index + 1),
    netAtHigh: netAt(2 * index + 2),
    breakEven: turns.get(assumption) ?? null,
  }))
    .filter(({ netAtLow, netAtHigh, breakEven }) => netAtLow !== netAtHigh || breakEven !== null)
    .sort((a, b) => Math.abs(b.netAtHigh - b.netAtLow) - Math.abs(a.netAtHigh - a.netAtLow));
}

function sharedRange(
  assumptions: Assumptions,
  name: AssumptionName,
  providers: readonly (string | null)[],
): Sensitivity['range'] {
  const [first, ...others] = providers.map((provider) => forProvider(assumptions[name], provider));
  if (first === undefined) return null;
  const { low, base, high, unit } = first;
  const same = others.every((one) => one.low === low && one.base === base && one.high === high);
  return same ? { low, base, high, unit } : null;
}

/** Far above any value that makes sense for an assumption without an upper bound. */
const FARTHEST = 1e12;
const DOUBLINGS = 40;
/** Each round at least halves what is left to search, and ends once that is this part of the value. */
const ROUNDS = 60;
const CLOSE = 2 ** -36;

type Guess = { name: AssumptionName; value: number };
/** Between these values the winner changes. Nets are those of the workloads there. */
type Bracket = { name: AssumptionName; low: number; high: number; netAtLow: number; netAtHigh: number };

/**
 * For each assumption, the value at which the net of the workloads is 0 while all others are at their base: "batch wins
 * until 31% of outputs are invalid". Left out where no value in its domain changes the winner.
 */
export function breakEvens(terms: TermsTogether, assumptions: Assumptions): Map<AssumptionName, number> {
  const netsOf = (guesses: readonly Guess[]): Float64Array => {
    const changes = guesses.map(({ name, value }) => ({ name, valueFor: () => value }));
    return netAtPoints(changedPoints(assumptions, changes))(terms);
  };
  const lows = ASSUMPTION_NAMES.map((name) => ({ name, value: aboutAssumption(name).domain.min }));
  const atLow = netsOf(lows);
  const far = lows.map(({ name }) => farGuesses(name));
  const atFar = netsOf(far.flat());
  let read = 0;
  let brackets = lows.flatMap(({ name, value }, at): Bracket[] => {
    const guesses = far[at] ?? [];
    const nets = atFar.subarray(read, read + guesses.length);
    read += guesses.length;
    const start = { name, low: value, high: value, netAtLow: atLow[at] as number, netAtHigh: atLow[at] as number };
    return narrowed(
      start,
      guesses.map((guess) => guess.value),
      nets,
    );
  });
  for (let round = 0; round < ROUNDS && !brackets.every(isClose); round += 1) {
    const values = brackets.map((bracket) => (isClose(bracket) ? [] : valuesWithin(bracket)));
    const nets = netsOf(brackets.flatMap(({ name }, at) => (values[at] ?? []).map((value) => ({ name, value }))));
    read = 0;
    brackets = brackets.flatMap((bracket, at) => {
      const within = values[at] ?? [];
      const ofThese = nets.subarray(read, read + within.length);
      read += within.length;
      return narrowed(bracket, [...within, bracket.high], [...ofThese, bracket.netAtHigh]);
    });
  }
  return new Map(brackets.map(({ name, high }) => [name, high]));
}

/** Values that may change the winner: the upper bound of an assumption, or doubling values where it has none. */
function farGuesses(name: AssumptionName): Guess[] {
  const { max } = aboutAssumption(name).domain;
  if (max !== null) return [{ name, value: max }];
  return Array.from({ length: DOUBLINGS }, (_, i) => ({ name, value: Math.min(FARTHEST, 2 ** i) }));
}

/** From the low end to the first of some ascending values with another winner. Empty if none has. */
function narrowed({ name, low, netAtLow }: Bracket, values: readonly number[], nets: ArrayLike<number>): Bracket[] {
  let before = { low, netAtLow };
  for (const [at, value] of values.entries()) {
    const net = nets[at] as number;
    if (net > 0 !== netAtLow > 0) return [{ name, ...before, high: value, netAtHigh: net }];
    before = { low: value, netAtLow: net };
  }
  return [];
}

function isClose({ low, high }: Bracket): boolean {
  return high - low <= CLOSE * high;
}

/**
 * Where to look next: in the middle, and on both sides of where a straight line between the ends is 0, as most assumptions change a net in
 * a straight line.
 */
function valuesWithin({ low, high, netAtLow, netAtHigh }: Bracket): number[] {
  const zero = low + ((high - low) * netAtLow) / (netAtLow - netAtHigh);
  const aside = (CLOSE / 4) * zero;
  return [(low + high) / 2, zero - aside, zero + aside]
    .filter((value) => value > low && value < high)
    .sort((a, b) => a - b);
}

/** What a saving must hold: a median of so many USD a month, and a share of the draws that save. */
export type Holds = { leastMedian: number; leastChance: number };

/**
 * The share of records to review up to which the net of a workload holds its limits, all else drawn from the assumptions; null if it
 * holds them at any share, or its net is unknown, and 0 if only without review. At each draw the net falls by the same amount for every
 * record that is reviewed, so that the share at which it reaches a sum is known without a search.
 */
export function reviewBreakEven(input: WorkloadInput, assumptions: Assumptions, holds: Holds): number | null {
  const { none, some } = reviewed(input.reviewKind ?? null, assumptions);
  const shares = pointsOfTokens([input]).flatMap((point, at) => {
    const terms = netTerms(atTokens(input, point), assumptions);
    if (terms === null) return [];
    const sum = together([terms]);
    // The next call for the same assumptions reuses the array.
    const without = netAtDraws(none)(sum);
    const withSome = netAtDraws(some)(sum);
    const sharesAt = (usd: number) =>
      without.map((net, draw) => shareAt(net - usd, (net - (withSome[draw] as number)) / SOME));
    const draws = without.length;
    const enough = Math.ceil(draws * holds.leastChance);
    const chance = enough === 0 ? [] : orderStatistics(sharesAt(0), [draws - enough + 1]);
    // The median is that of the tokens that the figures use.
    return at > 0 ? chance : [...chance, ...orderStatistics(sharesAt(holds.leastMedian), [Math.ceil(draws * 0.5)])];
  });
  const share = Math.min(...shares, ALL);
  return share >= ALL ? null : Math.max(0, share);
}

const ALL = 1;
/** A share that low-confidence records leave room for, because a record is reviewed once. */
const SOME = 0.001;

/** The share at which a net that is `above` a sum is down to it, where a share of 1 costs `ofAll`, both in USD. At most 1, and below 0 for none. */
function shareAt(above: number, ofAll: number): number {
  if (ofAll <= 0) return above > 0 ? ALL : -ALL;
  return Math.max(-ALL, Math.min(ALL, above / ofAll));
}

type Reviewed = { none: Assumptions; some: Assumptions };
const reviewedKinds = oncePer((_assumptions: Assumptions) => new Map<ReviewKind | null, Reviewed>());

/** The assumptions with no sampled record of a kind, and with some. Made once for each, so that their draws are. */
function reviewed(kind: ReviewKind | null, assumptions: Assumptions): Reviewed {
  const name = reviewShareName(kind);
  const at = (share: number): Assumptions => {
    const certain: Assumption = { ...assumptions[name], low: share, base: share, high: share };
    return { ...assumptions, [name]: certain };
  };
  return getOrMake(reviewedKinds(assumptions), kind, () => ({ none: at(0), some: at(SOME) }));
}
