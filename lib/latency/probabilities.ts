import { type Evidence, LATENCY_CLASSES, type LatencyClass } from './latency-class';

export type Probabilities = Record<LatencyClass, number>;

/** Log-odds in nats per class, against a class with no evidence: the sum of the weights toward it. */
export function logOdds(evidence: readonly Evidence[]): Probabilities {
  const sums: Probabilities = { 'real-time': 0, 'near-real-time': 0, scheduled: 0 };
  for (const { toward, weight } of evidence) sums[toward] += weight;
  return sums;
}

/** Softmax of the log-odds: three probabilities that add up to 1. */
export function probabilitiesOf(evidence: readonly Evidence[]): Probabilities {
  const sums = logOdds(evidence);
  const highest = Math.max(...LATENCY_CLASSES.map((name) => sums[name]));
  const powers = LATENCY_CLASSES.map((name) => Math.exp(sums[name] - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const [realTime = 0, nearRealTime = 0, scheduled = 0] = powers.map((power) => power / total);
  return { 'real-time': realTime, 'near-real-time': nearRealTime, scheduled };
}

/**
 * The classes, most probable first. Of equals real-time comes first, then scheduled, because the most expensive mistake and the
 * largest saving lie between these two.
 */
export function ranked(probabilities: Probabilities): [LatencyClass, LatencyClass, LatencyClass] {
  const order: [LatencyClass, LatencyClass, LatencyClass] = ['real-time', 'scheduled', 'near-real-time'];
  return order.sort((a, b) => probabilities[b] - probabilities[a]);
}
