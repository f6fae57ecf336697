import type { Catalogue } from '../../pricing/catalogue/catalogue';
import type { Assumptions } from '../assumptions/schema';
import type { Candidate } from '../candidate';
import { inputElsewhere } from '../input-elsewhere';
import { sumUsd } from '../money';
import { costAtBase, type WorkloadCost } from '../net/workload-cost';
import type { WorkloadInput } from '../workload-input';

/** The three ways to run some work on one model, USD a month; null is unknown or not sold. `batch` is without its overhead. */
export type Ways = {
  sync: number | null;
  flex: number | null;
  batch: number | null;
  overhead: number | null;
  /** Workloads among those compared that can not be priced so: they are in no figure of this row. */
  unpriced: number;
};

/** What some workloads cost as they are, in the three ways. */
export function waysNow(inputs: readonly WorkloadInput[], assumptions: Assumptions): Ways {
  return together(inputs.map((input) => costAtBase(input, assumptions)));
}

/** What the same workloads would cost on another model, at its rates around `atMs` (ms since 1970). */
export function waysOn(
  candidate: Candidate,
  inputs: readonly WorkloadInput[],
  assumptions: Assumptions,
  catalogue: Catalogue,
  atMs: number,
): Ways {
  return together(
    inputs.map((input) => {
      const elsewhere = inputElsewhere(input, candidate, catalogue, atMs);
      return elsewhere && costAtBase(elsewhere, assumptions);
    }),
  );
}

/** The sum of several workloads; a way that one of them can't take is a way that all together can't. */
function together(costs: readonly (WorkloadCost | null)[]): Ways {
  const priced = costs.filter((cost): cost is WorkloadCost => cost !== null && cost.sync !== null);
  const sum = (of: (cost: WorkloadCost) => number | null): number | null => {
    const known = priced.flatMap((cost) => of(cost) ?? []);
    return priced.length > 0 && known.length === priced.length ? sumUsd(known) : null;
  };
  return {
    sync: sum(({ sync }) => sync),
    flex: sum(({ flex }) => flex),
    batch: sum(({ batch }) => batch),
    overhead: sum(({ overhead }) => overhead && sumUsd(Object.values(overhead))),
    unpriced: costs.length - priced.length,
  };
}
