import { type Evidence, LATENCY_CLASSES, type LatencyClass } from '../../../lib/latency/latency-class';
import { type Probabilities, probabilitiesOf } from '../../../lib/latency/probabilities';
import { WEIGHTS } from '../../../lib/latency/weights';
import type { TaggedCase } from './judge';

/** A piece of evidence and how loud its signal speaks (1 is the weight of the table). */
export type Part = Evidence & { factor: number };
/** `counts`: how many cases it counts as. */
export type Example = { truth: LatencyClass; parts: Part[]; counts: number };
export type Weights = ReadonlyMap<string, number>;

/**
 * How strongly a weight is held to where it starts, in cases. Of 1/2 to 8: more leaves the words that speak in a few cases where they
 * start, and asks of twice as many listed workflows again. No real-time work is called scheduled under any of these.
 */
const RIDGE = 0.5;
/** A step that gains less than this, in nats over all cases, is the last. */
const NOTHING_GAINED = 1e-6;
const MOST_STEPS = 50;
const SHORTEST_STEP = 1e-6;

/** The weights of lib/latency/weights.ts in nats. */
export function committedWeights(): Map<string, number> {
  return new Map(Object.entries(WEIGHTS).map(([signal, { weight }]) => [signal, weight]));
}

/** The parts of a case's evidence; what weighs nothing by the table (a mere note) is no part. */
export function partsOf({ tag }: TaggedCase): Part[] {
  const table = committedWeights();
  return tag.evidence.flatMap((evidence) => {
    const full = table.get(evidence.signal) ?? 0;
    return full === 0 ? [] : { ...evidence, factor: evidence.weight / full };
  });
}

/** The probabilities of the same evidence under other weights. */
export function probabilitiesWith(weights: Weights, parts: readonly Part[]): Probabilities {
  return probabilitiesOf(parts.map((part) => ({ ...part, weight: (weights.get(part.signal) ?? 0) * part.factor })));
}

/**
 * The weights that make the truths most likely: multinomial logistic regression with a ridge toward the weights it starts from, by
 * Newton's method (Boyd and Vandenberghe, "Convex Optimization", 2004, 9.5). The loss is convex, and a step that would raise it is halved.
 */
export function fitWeights(examples: readonly Example[], start: Weights, ridge = RIDGE): Map<string, number> {
  const signals = [...start.keys()];
  const from = signals.map((signal) => start.get(signal) ?? 0);
  const cases = examples.map((example) => numbered(example, signals));
  let weights = from;
  let loss = lossOf(cases, weights, from, ridge);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = newtonStep(cases, weights, from, ridge);
    const next = downhill(direction, weights, loss, (tried) => lossOf(cases, tried, from, ridge));
    if (next === null) break;
    const gained = loss - next.loss;
    ({ weights, loss } = next);
    if (gained < NOTHING_GAINED) break;
  }
  return new Map(signals.map((signal, index) => [signal, weights[index] ?? 0]));
}

/** Goes as far in this direction as the loss falls: all the way, or half of it, and so on. Null where it does not fall. */
function downhill(
  direction: readonly number[],
  weights: readonly number[],
  before: number,
  lossAt: (weights: readonly number[]) => number,
): { weights: number[]; loss: number } | null {
  for (let length = 1; length >= SHORTEST_STEP; length /= 2) {
    const tried = weights.map((weight, at) => weight - length * (direction[at] ?? 0));
    const loss = lossAt(tried);
    if (loss < before) return { weights: tried, loss };
  }
  return null;
}

/** Minus the log-likelihood of the cases, and what the ridge adds. */
function lossOf(
  cases: readonly NumberedCase[],
  weights: readonly number[],
  from: readonly number[],
  ridge: number,
): number {
  const likelihood = cases.reduce(
    (sum, { truth, parts, counts }) =>
      sum + counts * Math.log(Math.max(Number.MIN_VALUE, softmax(parts, weights)[truth] ?? 0)),
    0,
  );
  return weights.reduce((sum, weight, at) => sum + 0.5 * ridge * (weight - (from[at] ?? 0)) ** 2, -likelihood);
}

/** The gradient over the curvature: where the loss would be least if it were a parabola. */
function newtonStep(
  cases: readonly NumberedCase[],
  weights: readonly number[],
  from: readonly number[],
  ridge: number,
): number[] {
  const gradient = weights.map((weight, at) => ridge * (weight - (from[at] ?? 0)));
  const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? ridge : 0)));
  for (const { truth, parts, counts } of cases) {
    const shares = softmax(parts, weights);
    for (const one of parts) {
      const share = shares[one.toward] ?? 0;
      gradient[one.signal] =
        (gradient[one.signal] ?? 0) + counts * one.factor * (share - (one.toward === truth ? 1 : 0));
      const row = curvature[one.signal] ?? [];
      for (const other of parts) {
        const both = share * ((one.toward === other.toward ? 1 : 0) - (shares[other.toward] ?? 0));
        row[other.signal] = (row[other.signal] ?? 0) + counts * one.factor * other.factor * both;
      }
    }
  }
  return solved(curvature, gradient);
}

/** x where `matrix` x = `right`, for a symmetric positive definite matrix, by its Cholesky factor. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const factor: number[][] = [];
  for (const [row, cells] of matrix.entries()) {
    const own: number[] = [];
    for (let column = 0; column <= row; column++) {
      const above = factor[column] ?? own;
      const rest = (cells[column] ?? 0) - dot(own, above, column);
      own.push(column === row ? Math.sqrt(rest) : rest / (above[column] ?? 1));
    }
    factor.push(own);
  }
  const forward: number[] = [];
  for (const [row, own] of factor.entries())
    forward.push(((right[row] ?? 0) - dot(own, forward, row)) / (own[row] ?? 1));
  const solution: number[] = forward.map(() => 0);
  for (let row = factor.length - 1; row >= 0; row--) {
    const below = factor
      .slice(row + 1)
      .reduce((sum, own, at) => sum + (own[row] ?? 0) * (solution[row + 1 + at] ?? 0), 0);
    solution[row] = ((forward[row] ?? 0) - below) / (factor[row]?.[row] ?? 1);
  }
  return solution;
}

function dot(one: readonly number[], other: readonly number[], length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

type NumberedPart = { signal: number; toward: number; factor: number };
type NumberedCase = { truth: number; parts: NumberedPart[]; counts: number };

/** Signals and classes as places in lists: the fit goes over every part of every case again and again. */
function numbered({ truth, parts, counts }: Example, signals: readonly string[]): NumberedCase {
  return {
    truth: LATENCY_CLASSES.indexOf(truth),
    parts: parts.map(({ signal, toward, factor }) => ({
      signal: signals.indexOf(signal),
      toward: LATENCY_CLASSES.indexOf(toward),
      factor,
    })),
    counts,
  };
}

function softmax(parts: readonly NumberedPart[], weights: readonly number[]): number[] {
  const sums = LATENCY_CLASSES.map(() => 0);
  for (const { signal, toward, factor } of parts) sums[toward] = (sums[toward] ?? 0) + (weights[signal] ?? 0) * factor;
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
