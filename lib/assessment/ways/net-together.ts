import type { Assumptions } from '../../cost/assumptions/assumptions';
import { sumUsd } from '../../cost/money';
import { type NetRange, netRange } from '../../cost/net/range';
import type { KnownWay } from './priced-way';

/** What some workloads save together, each by its way, in USD a month: by the draws of their sum. */
export function netTogether(ways: readonly KnownWay[], assumptions: Assumptions): NetRange {
  const [only, ...others] = ways;
  // Its own draws are made already.
  if (only !== undefined && others.length === 0) return only.net;
  const inputs = ways.map(({ input }) => input);
  return netRange(inputs, assumptions, sumUsd(ways.map(({ net }) => net.base)));
}
