import type { Catalogue } from '../catalogue/catalogue';
import { applyOverrides, isListPrices } from './apply-overrides';
import type { PriceOverride } from './price-override';

/**
 * The prices of an audit: the catalogue with this installation's prices, and the overrides behind it. `listed` is the catalogue
 * without what this installation pays: list prices that were read later and names of models are in it.
 */
export type Prices = { catalogue: Catalogue; listed: Catalogue; overrides: readonly PriceOverride[] };

/** The prices of a catalogue after overrides. */
export function pricesOf(shipped: Catalogue, overrides: readonly PriceOverride[]): Prices {
  const ofList = overrides.filter((override) => isListPrices(override) || override.change.kind === 'alias');
  return { catalogue: applyOverrides(shipped, overrides), listed: applyOverrides(shipped, ofList), overrides };
}

/** The overrides that are not withdrawn. */
export function standingOverrides({ overrides }: Prices): PriceOverride[] {
  return overrides.filter(({ withdrawn }) => withdrawn === null);
}
