import { drawnPoints, SAMPLING } from '../assumptions/points';
import type { Assumptions } from '../assumptions/schema';
import { apportion } from '../money';
import type { WorkloadInput } from '../workload-input';
import { netAtDraws, netAtPoints } from './at-points';
import { netTerms } from './terms';

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
