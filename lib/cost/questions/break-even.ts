import { changedPoints } from '../assumptions/points';
import type { Assumptions } from '../assumptions/schema';
import { ASSUMPTION_NAMES, type AssumptionName, aboutAssumption } from '../assumptions/table';
import { netAtPoints } from '../net/at-points';
import type { NetTerms } from '../net/terms';

/** Far above any value that makes sense for an assumption without an upper bound. */
const FARTHEST = 1e12;
const DOUBLINGS = 40;
const HALVINGS = 60;

type Guess = { name: AssumptionName; value: number };

/**
 * For each assumption, the value at which the net of the workloads is 0 while all others are at their base: "batch wins
 * until 31% of outputs are invalid". Left out where no value in its domain changes the winner.
 */
export function breakEvens(terms: readonly NetTerms[], assumptions: Assumptions): Map<AssumptionName, number> {
  const netsOf = (guesses: readonly Guess[]): Float64Array => {
    const changes = guesses.map(({ name, value }) => ({ name, valueFor: () => value }));
    return netAtPoints(changedPoints(assumptions, changes))(terms);
  };
  const lows = ASSUMPTION_NAMES.map((name) => ({ name, value: aboutAssumption(name).domain.min }));
  const atLow = netsOf(lows);
  const winsAtLow = new Map(lows.map(({ name }, i) => [name, (atLow[i] as number) > 0]));
  const turned = (guesses: readonly Guess[]): boolean[] => {
    const nets = netsOf(guesses);
    return guesses.map(({ name }, i) => (nets[i] as number) > 0 !== winsAtLow.get(name));
  };

  let brackets = firstTurned(ASSUMPTION_NAMES.flatMap(farGuesses), turned).map(({ name, value }) => ({
    name,
    low: aboutAssumption(name).domain.min,
    high: value,
  }));
  for (let i = 0; i < HALVINGS && brackets.length > 0; i += 1) {
    const middles = brackets.map(({ name, low, high }) => ({ name, value: (low + high) / 2 }));
    const over = turned(middles);
    brackets = brackets.map((bracket, at) => {
      const { value } = middles[at] as Guess;
      return over[at] ? { ...bracket, high: value } : { ...bracket, low: value };
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

function firstTurned(guesses: readonly Guess[], turned: (guesses: readonly Guess[]) => boolean[]): Guess[] {
  const found = new Map<AssumptionName, Guess>();
  const over = turned(guesses);
  guesses.forEach((guess, i) => {
    if (over[i] && !found.has(guess.name)) found.set(guess.name, guess);
  });
  return [...found.values()];
}
