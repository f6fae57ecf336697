import { catalogue } from '../../pricing/catalogue/catalogue';
import { type Prices, pricesOf } from '../../pricing/overrides/prices';
import { listPriceOverrides } from '../../store/price-overrides';

let latest: { key: string; prices: Prices } | null = null;

/** This installation's current prices: the shipped catalogue with the overrides in force, computed once per change. */
export async function currentPrices(): Promise<Prices> {
  const overrides = await listPriceOverrides();
  const key = overrides.map(({ id, withdrawn }) => `${id}${withdrawn === null ? '' : '-'}`).join();
  if (latest?.key !== key) latest = { key, prices: pricesOf(catalogue, overrides) };
  return latest.prices;
}
