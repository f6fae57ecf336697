import type { Catalogue } from '../catalogue/catalogue';
import { applyOverrides } from './apply-overrides';
import type { PriceOverride } from './price-override';

/** The prices of an audit: the catalogue with this installation's prices, and the overrides behind it. */
export type Prices = { catalogue: Catalogue; overrides: readonly PriceOverride[] };

/** The prices of a catalogue after overrides. */
export function pricesOf(shipped: Catalogue, overrides: readonly PriceOverride[]): Prices {
  return { catalogue: applyOverrides(shipped, overrides), overrides };
}

/** The overrides that are not withdrawn. */
export function standingOverrides({ overrides }: Prices): PriceOverride[] {
  return overrides.filter(({ withdrawn }) => withdrawn === null);
}
