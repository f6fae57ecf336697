import type { Evidence, LatencyClass } from '../../../lib/latency/latency-class';
import { type Probabilities, probabilitiesOf } from '../../../lib/latency/probabilities';
import { WEIGHTS } from '../../../lib/latency/weights';
import type { TaggedCase } from './judge';

/** A piece of evidence and how loud its signal speaks (1 is the weight of the table). */
export type Part = Evidence & { factor: number };
export type Example = { truth: LatencyClass; parts: Part[] };
export type Weights = ReadonlyMap<string, number>;

/** How strongly a weight is held to where it starts, in cases: a signal that speaks in few cases hardly moves. */
const RIDGE = 2;
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
  const weights = new Map(start);
  const curvature = new Map<string, number>();
  for (const { parts } of examples) {
    const loud = parts.reduce((sum, { factor }) => sum + Math.abs(factor), 0);
    for (const { signal, factor } of parts)
      curvature.set(signal, (curvature.get(signal) ?? RIDGE) + 0.5 * Math.abs(factor) * loud);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, number>();
    for (const { truth, parts } of examples) {
      const probabilities = probabilitiesWith(weights, parts);
      for (const { signal, toward, factor } of parts) {
        const missing = (toward === truth ? 1 : 0) - probabilities[toward];
        gradient.set(signal, (gradient.get(signal) ?? 0) + factor * missing);
      }
    }
    for (const [signal, pull] of gradient) {
      const now = weights.get(signal) ?? 0;
      const held = RIDGE * ((start.get(signal) ?? 0) - now);
      weights.set(signal, now + (pull + held) / (curvature.get(signal) ?? RIDGE));
    }
  }
  return weights;
}
