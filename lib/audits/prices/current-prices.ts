import { catalogue } from '../../pricing/catalogue/catalogue';
import { type Prices, pricesOf } from '../../pricing/overrides/prices';
import { listPriceOverrides } from '../../store/price-overrides';

let latest: { key: string; prices: Prices } | null = null;

/** The prices of this installation now: the shipped catalogue with the overrides that stand, laid over it once per change. */
export async function currentPrices(): Promise<Prices> {
  const overrides = await listPriceOverrides();
  const key = overrides.map(({ id, withdrawn }) => `${id}${withdrawn === null ? '' : '-'}`).join();
  if (latest?.key !== key) latest = { key, prices: pricesOf(catalogue, overrides) };
  return latest.prices;
}
