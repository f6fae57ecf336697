import { type Evidence, LATENCY_CLASSES, type LatencyClass } from '../../../lib/latency/latency-class';
import { type Probabilities, probabilitiesOf } from '../../../lib/latency/probabilities';
import { WEIGHTS } from '../../../lib/latency/weights';
import type { TaggedCase } from './judge';

/** A piece of evidence and how loud its signal speaks (1 is the weight of the table). */
export type Part = Evidence & { factor: number };
export type Example = { truth: LatencyClass; parts: Part[] };
export type Weights = ReadonlyMap<string, number>;

/**
 * How strongly a weight is held to where it starts, in cases. Of 1/8 to 8, over the folds of four seeds: more leaves the words that
 * speak in a few cases where they start and asks of half as many listed workflows again, less calls more real-time work batchable.
 */
const RIDGE = 0.5;
const ROUNDS = 400;

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
 * The weights that make the truths most likely: multinomial logistic regression with a ridge toward the weights it starts
 * from. Each round moves every weight at once by its gradient over a separable bound of the curvature, so that the loss
 * never rises (Böhning 1992, "Multinomial logistic regression algorithm": the Hessian is at most half the squared features).
 */
export function fitWeights(examples: readonly Example[], start: Weights): Map<string, number> {
  const signals = [...start.keys()];
  const from = signals.map((signal) => start.get(signal) ?? 0);
  const cases = examples.map((example) => numbered(example, signals));
  const curvature = signals.map(() => RIDGE);
  for (const { parts, loud } of cases)
    for (const { signal, factor } of parts)
      curvature[signal] = (curvature[signal] ?? RIDGE) + 0.5 * Math.abs(factor) * loud;
  const weights = [...from];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = signals.map((_, signal) => RIDGE * ((from[signal] ?? 0) - (weights[signal] ?? 0)));
    for (const { truth, parts } of cases) {
      const shares = softmax(parts, weights);
      for (const { signal, toward, factor } of parts)
        gradient[signal] = (gradient[signal] ?? 0) + factor * ((toward === truth ? 1 : 0) - (shares[toward] ?? 0));
    }
    for (const [signal, pull] of gradient.entries())
      weights[signal] = (weights[signal] ?? 0) + pull / (curvature[signal] ?? RIDGE);
  }
  return new Map(signals.map((signal, index) => [signal, weights[index] ?? 0]));
}

type NumberedPart = { signal: number; toward: number; factor: number };
type NumberedCase = { truth: number; parts: NumberedPart[]; loud: number };

/** Signals and classes as places in lists: the fit goes over every part of every case hundreds of times. */
function numbered({ truth, parts }: Example, signals: readonly string[]): NumberedCase {
  return {
    truth: LATENCY_CLASSES.indexOf(truth),
    parts: parts.map(({ signal, toward, factor }) => ({
      signal: signals.indexOf(signal),
      toward: LATENCY_CLASSES.indexOf(toward),
      factor,
    })),
    loud: parts.reduce((sum, { factor }) => sum + Math.abs(factor), 0),
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
