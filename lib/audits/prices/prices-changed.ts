import { findAlias } from '../../pricing/catalogue/model-alias';
import { resolveModel } from '../../pricing/models/resolve-model';
import type { PriceOverride } from '../../pricing/overrides/price-override';
import { type Prices, standingOverrides } from '../../pricing/overrides/prices';
import type { Report } from '../../reports/report';

/**
 * Whether the prices of a report have changed since: another catalogue, or overrides that affect it entered or
 * withdrawn.
 */
export function pricesChanged({ catalogue, workloads }: Report, prices: Prices): boolean {
  if (catalogue.version !== prices.catalogue.version) return true;
  const standing = standingOverrides(prices);
  const withdrawn = catalogue.overrides?.some(({ id }) => standing.every((override) => override.id !== id)) ?? false;
  const entered = standing.filter(({ id }) => !catalogue.standing?.includes(id));
  return withdrawn || entered.some((override) => workloads.some(concerns(override, prices)));
}

type Workload = Report['workloads'][number];

/** Whether an override affects a workload. One of a public catalogue has thousands of rates. */
function concerns({ change }: PriceOverride, prices: Prices): (workload: Workload) => boolean {
  if (change.kind === 'alias') {
    return ({ provider, model }) => model !== null && findAlias([change.alias], provider, model) !== null;
  }
  const resolved = ({ provider, model }: Workload) => resolveModel(prices.catalogue, provider, model);
  if (change.kind === 'discount') return (workload) => resolved(workload)?.provider === change.discount.provider;
  const nameOf = ({ provider, model }: { provider: string; model: string }) => `${provider}\t${model}`;
  const named = new Set((change.kind === 'rate' ? [change.rate] : change.rates).map(nameOf));
  return (workload) => {
    const ref = resolved(workload);
    return ref !== null && named.has(nameOf(ref));
  };
}
