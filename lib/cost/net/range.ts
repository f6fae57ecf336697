import type { Assumptions } from '../assumptions/assumptions';
import { drawnPoints } from '../assumptions/points';
import { atTokens, pointsOfTokens, type TokenPoint } from '../bounds';
import { apportion, roundUsd, type UsdRange } from '../money';
import type { WorkloadInput } from '../workload-input';
import { factorsAtDraws, type NetTerms, netAtDraws, netAtPoints, netTerms, sumAtDraws, together } from './at-points';
import { type Percentiles, percentilesOf, percentilesOnce } from './percentiles';

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
  const points = pointsOfTokens(inputs);
  // The base has the tokens that the figures use.
  const first = rangeAt(inputs, 'base', assumptions, base);
  if (points.length === 1) return first;
  const ranges = points.map((point) => (point === 'base' ? first : rangeAt(inputs, point, assumptions, base)));
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    base,
    median: first.median,
    high: Math.max(...ranges.map(({ high }) => high)),
    loss: Math.max(...ranges.map(({ loss }) => loss)),
  };
}

function rangeAt(
  inputs: readonly WorkloadInput[],
  point: TokenPoint,
  assumptions: Assumptions,
  base: number,
): NetRange {
  const terms: NetTerms[] = [];
  for (const input of inputs) {
    const one = netTerms(atTokens(input, point), assumptions);
    if (one !== null) terms.push(one);
  }
  const only = terms[0];
  if (only === undefined) return surely(base);
  const percentiles =
    terms.length === 1 ? percentilesOfOne(only, assumptions) : percentilesOf(sumAtDraws(terms, assumptions));
  return rangeOf(percentiles, base);
}

/** A net without a range. */
export function surely(net: number): NetRange {
  return { low: net, base: net, median: net, high: net, loss: net > 0 ? 0 : 1 };
}

function percentilesOfOne(terms: NetTerms, assumptions: Assumptions): Percentiles {
  return percentilesOnce(terms.percentiles, factorsAtDraws(assumptions, terms), () =>
    netAtDraws(assumptions)(together([terms])),
  );
}

/** Widened to hold the base. */
function rangeOf({ p10, p50, p90, loss }: Percentiles, base: number): NetRange {
  return {
    low: Math.min(base, roundUsd(p10)),
    base,
    median: roundUsd(p50),
    high: Math.max(base, roundUsd(p90)),
    loss,
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
  const moved = terms.flatMap((one) => one ?? []);
  if (moved.length === 0) return inputs.map(() => 0);
  const nets = sumAtDraws(moved, assumptions);
  const order = Array.from(nets, (_, draw) => draw).sort((a, b) => (nets[a] as number) - (nets[b] as number));
  const from = Math.floor(order.length * (0.5 - AROUND / 2));
  const near = order.slice(from, from + Math.max(1, Math.round(order.length * AROUND)));
  const netAtNear = netAtPoints(drawnPoints(assumptions, undefined, near));
  const parts = terms.map((one) => (one === null ? 0 : mean(netAtNear(together([one])))));
  const sum = parts.reduce((total, part) => total + part, 0);
  const size = parts.reduce((total, part) => total + Math.abs(part), 0);
  const share = (part: number) => (size === 0 ? 1 / parts.length : Math.abs(part) / size);
  return apportion(parts.map((part) => part + (median - sum) * share(part)));
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
