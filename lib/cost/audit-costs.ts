import { SAMPLING } from './assumptions/points';
import type { Assumptions } from './assumptions/schema';
import { costModel } from './cost-model';
import { sumUsd } from './money';
import { type NetRange, rangeOf } from './net/range';
import { netTerms } from './net/terms';
import { costAtBase, type WorkloadCost } from './net/workload-cost';
import { addTo } from './total-at-points';
import { atTokens, pointsOfTokens, widest } from './uncounted-tokens';
import type { WorkloadInput } from './workload-input';

/**
 * What every workload of an audit costs under some assumptions, and the net of those that `moves` takes, drawn together.
 * Fast enough to follow a slider: each workload is drawn once, for its own range and for the total.
 */
export function auditCosts(
  workloads: readonly WorkloadInput[],
  assumptions: Assumptions,
  moves: (cost: WorkloadCost, index: number) => boolean,
): { costs: WorkloadCost[]; net: NetRange } {
  const { netsAt } = costModel(assumptions);
  const points = pointsOfTokens(workloads);
  const totals = points.map(() => new Float64Array(SAMPLING.draws));
  const moved: number[] = [];
  const costs = workloads.map((input, index) => {
    const cost = costAtBase(input, assumptions);
    const moving = moves(cost, index);
    if (moving && cost.net) moved.push(cost.net.base);
    if (cost.net === null) return cost;
    const { base } = cost.net;
    const ranges = points.flatMap((point, at) => {
      const terms = netTerms(atTokens(input, point), assumptions);
      if (terms === null) return [];
      const nets = netsAt(terms);
      const total = totals[at];
      if (moving && total) addTo(total, nets);
      return [rangeOf(nets, base)];
    });
    return { ...cost, net: widest(ranges, base) };
  });
  const base = sumUsd(moved);
  const ranges = totals.map((total) => rangeOf(total, base));
  return { costs, net: widest(ranges, base) };
}
