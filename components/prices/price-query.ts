import type { PriceFilter } from '@/lib/pricing/list/price-filter';

/** What the page shows, as its address says it. */
export type PriceQuery = PriceFilter & { page: number };

/** The address of the page for a query; what is left out is not filtered. */
export function pricesHref({ search, provider, tier, status, page }: Partial<PriceQuery>): string {
  const parameters = new URLSearchParams();
  if (search) parameters.set('q', search);
  if (provider) parameters.set('provider', provider);
  if (tier) parameters.set('tier', tier);
  if (status) parameters.set('status', status);
  if (page !== undefined && page > 1) parameters.set('page', String(page));
  return parameters.size > 0 ? `/prices?${parameters}` : '/prices';
}
