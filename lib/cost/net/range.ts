import type { Assumptions } from '../assumptions/assumptions';
import { drawnPoints, SAMPLING } from '../assumptions/points';
import { atTokens, pointsOfTokens } from '../bounds';
import { apportion, roundUsd, type UsdRange } from '../money';
import type { WorkloadInput } from '../workload-input';
import { netAtDraws, netAtPoints, netTerms } from './at-points';
import { orderStatistics } from './order-statistics';

/**
 * USD a month. `low` and `high` are the P10–P90 range of the draws and `median` is their P50. The range is widened where `base` is
 * outside, which is possible because the base takes every base value at once. `loss` is the share of draws that save nothing.
 */
export type NetRange = UsdRange & { median: number; loss: number };

/**
 * The range of the net of one workload, or of the sum of several, around its base. Only the base where a bill is unknown. The
 * draws are summed one by one, so that common causes do not average out. That is why ranges do not add up where bases do.
 * Where requests have no token counts, it holds the ranges at their least and their most tokens, and the larger loss.
 */
export function netRange(inputs: readonly WorkloadInput[], assumptions: Assumptions, base: number): NetRange {
  const ranges = pointsOfTokens(inputs).map((point) => {
    const terms = inputs.flatMap((input) => netTerms(atTokens(input, point), assumptions) ?? []);
    return terms.length === 0 ? surely(base) : rangeOf(netAtDraws(assumptions)(terms), base);
  });
  // The first point has the tokens that the figures use.
  const [first = surely(base)] = ranges;
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    base,
    median: first.median,
    high: Math.max(...ranges.map(({ high }) => high)),
    loss: Math.max(...ranges.map(({ loss }) => loss)),
  };
}

/** A net without a range. */
export function surely(net: number): NetRange {
  return { low: net, base: net, median: net, high: net, loss: net > 0 ? 0 : 1 };
}

function shareOfLosses(nets: Float64Array): number {
  const count = nets.length;
  let losses = 0;
  for (let i = 0; i < count; i += 1) if ((nets[i] as number) <= 0) losses += 1;
  return losses / count;
}

/** Percentiles of nets (nearest rank), widened to hold their base. */
function rangeOf(nets: Float64Array, base: number): NetRange {
  const ranks = [0.1, 0.5, 0.9].map((share) => Math.ceil(nets.length * share));
  const [least, p10, p50, p90] = orderStatistics(nets, [1, ...ranks]) as [number, number, number, number];
  return {
    low: Math.min(base, roundUsd(p10)),
    base,
    median: roundUsd(p50),
    high: Math.max(base, roundUsd(p90)),
    loss: least > 0 ? 0 : shareOfLosses(nets),
  };
}

/** The share of the draws, around the median, that tell what each workload adds to it. */
const AROUND = 0.1;

/**
 * What each workload adds to the median of the sum, in USD a month: the mean of its nets in the tenth of the draws around that
 * median, scaled to add up to it to the cent (Euler allocation: Tasche 1999). Medians of the workloads themselves do not add up.
 */
export function medianParts(inputs: readonly WorkloadInput[], assumptions: Assumptions, median: number): number[] {
  const terms = inputs.map((input) => netTerms(input, assumptions));
  const known = terms.flatMap((one) => one ?? []);
  if (known.length === 0) return inputs.map(() => 0);
  const nets = Float64Array.from(netAtDraws(assumptions)(known));
  const order = Array.from(nets, (_, draw) => draw).sort((a, b) => (nets[a] as number) - (nets[b] as number));
  const from = Math.floor(order.length * (0.5 - AROUND / 2));
  const near = order.slice(from, from + Math.max(1, Math.round(order.length * AROUND)));
  const netAtNear = netAtPoints(drawnPoints(assumptions, SAMPLING, near));
  const parts = terms.map((one) => (one === null ? 0 : mean(netAtNear([one]))));
  const sum = parts.reduce((total, part) => total + part, 0);
  const size = parts.reduce((total, part) => total + Math.abs(part), 0);
  const share = (part: number) => (size === 0 ? 1 / parts.length : Math.abs(part) / size);
  return apportion(parts.map((part) => part + (median - sum) * share(part)));
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
