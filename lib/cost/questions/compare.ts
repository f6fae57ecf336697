import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { soldModel } from '../../pricing/lookup/sold-model';
import { resolveModel } from '../../pricing/models/resolve-model';
import type { Assumptions } from '../assumptions/assumptions';
import { inputOnModel } from '../input-on-model';
import { sumUsd } from '../money';
import { costAtBase, type WorkloadCost } from '../net/workload-cost';
import type { WorkloadInput } from '../workload-input';
import type { Candidate } from './candidate';

/** The cost of some work on one model in three ways, USD a month. Null is unknown or not sold. `batch` excludes its overhead. */
export type Ways = {
  sync: number | null;
  flex: number | null;
  batch: number | null;
  overhead: number | null;
  /** Workloads without a price on this model. No figure of this row includes them. */
  unpriced: number;
};

/** What some workloads cost on their own models, in the three ways. */
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

/** The sum of several workloads. A way that is null for one of them is null for the sum. */
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

/** The same work on another model (`inputOnModel`), at its rates around `atMs`. Null where the catalogue lacks the model. */
export function inputElsewhere(
  input: WorkloadInput,
  { provider, model, factor }: Candidate,
  catalogue: Catalogue,
  atMs: number,
): WorkloadInput | null {
  const resolved = resolveModel(catalogue, provider, model);
  return resolved && inputOnModel(input, soldModel(catalogue, resolved, atMs), factor);
}
