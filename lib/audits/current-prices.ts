import { catalogue } from '../pricing/catalogue';
import { type Prices, pricesOf } from '../pricing/prices';
import { listPriceOverrides } from '../store/price-overrides';

/** The prices of this installation now: the shipped catalogue with the overrides that stand. */
export async function currentPrices(): Promise<Prices> {
  return pricesOf(catalogue, await listPriceOverrides());
}
