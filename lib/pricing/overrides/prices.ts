import type { Catalogue } from '../catalogue/catalogue';
import { applyOverrides } from './apply-overrides';
import type { PriceOverride } from './price-override';

/** What an audit is priced with: the catalogue as this installation pays it, and the overrides behind it. */
export type Prices = { catalogue: Catalogue; overrides: readonly PriceOverride[] };

/** The prices of a catalogue with overrides laid over it. */
export function pricesOf(shipped: Catalogue, overrides: readonly PriceOverride[]): Prices {
  return { catalogue: applyOverrides(shipped, overrides), overrides };
}

/** The overrides that were not withdrawn. */
export function standingOverrides({ overrides }: Prices): PriceOverride[] {
  return overrides.filter(({ withdrawn }) => withdrawn === null);
}
