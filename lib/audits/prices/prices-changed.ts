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
  return withdrawn || entered.some((override) => workloads.some((workload) => concerns(override, workload, prices)));
}

function concerns({ change }: PriceOverride, workload: Report['workloads'][number], prices: Prices): boolean {
  const { provider, model } = workload;
  if (change.kind === 'alias') return model !== null && findAlias([change.alias], provider, model) !== null;
  const resolved = resolveModel(prices.catalogue, provider, model);
  if (resolved === null) return false;
  if (change.kind === 'discount') return change.discount.provider === resolved.provider;
  const rates = change.kind === 'rate' ? [change.rate] : change.rates;
  return rates.some((rate) => rate.provider === resolved.provider && rate.model === resolved.model);
}
