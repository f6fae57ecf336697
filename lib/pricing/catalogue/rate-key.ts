import type { Rate, ServiceTier } from './rate';

/** What tells one rate from another, whenever it was in force. */
export type Keyed = Pick<Rate, 'provider' | 'model' | 'region' | 'tier' | 'over'>;

/** A key that sorts as a price list does: provider, model, region, tier, then the context band from short to long. */
export function keyOf({ provider, model, region, tier, over }: Keyed, asTier: ServiceTier = tier): string {
  return [provider, model, region, asTier, String(over).padStart(9, '0')].join('\t');
}

/** A rate in the words of a finding. */
export function named({ provider, model, region, tier, over }: Keyed, source: string): string {
  return `${source}: ${provider} ${model} ${tier} ${region} over ${over}`;
}

/** Tells apart the rates of one key that hold at different times. */
export function periodOf({ inForce }: Pick<Rate, 'inForce'>): string {
  return inForce === undefined ? '' : `${inForce.from ?? ''}\t${JSON.stringify(inForce.hours)}`;
}
