import { SAMPLING } from './assumption-points';
import type { Assumptions } from './assumptions-schema';
import { sumUsd } from './cents';
import { costModel } from './cost-model';
import { type NetRange, rangeOf } from './net-range';
import { netTerms } from './net-terms';
import { addTo } from './total-at-points';
import { costAtBase, type WorkloadCost } from './workload-cost';
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
  const total = new Float64Array(SAMPLING.draws);
  const moved: number[] = [];
  const costs = workloads.map((input, index) => {
    const cost = costAtBase(input, assumptions);
    const terms = cost.net && netTerms(input, assumptions);
    const moving = moves(cost, index);
    if (moving && cost.net) moved.push(cost.net.base);
    if (cost.net === null || terms === null) return cost;
    const nets = netsAt(terms);
    if (moving) addTo(total, nets);
    return { ...cost, net: rangeOf(nets, cost.net.base) };
  });
  return { costs, net: rangeOf(total, sumUsd(moved)) };
}
