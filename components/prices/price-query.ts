import type { PriceFilter } from '@/lib/pricing/list/price-filter';

/** The filters and the page number in the address. */
export type PriceQuery = PriceFilter & { page: number };

/** The address of the page for a query. A missing field does not filter. */
export function pricesHref({ search, provider, tier, status, page }: Partial<PriceQuery>): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set('q', search);
  if (provider) parameters.set('provider', provider);
  if (tier) parameters.set('tier', tier);
  if (status) parameters.set('status', status);
  if (page !== undefined && page > 1) parameters.set('page', String(page));
  return parameters.size > 0 ? `/prices?${parameters}` : '/prices';
}
