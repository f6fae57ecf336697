import type { Rate, ServiceTier } from './rate';

/** The fields that identify a rate, apart from when it is in force. */
export type Keyed = Pick<Rate, 'provider' | 'model' | 'region' | 'tier' | 'over'>;

/** A key that sorts in price-list order: provider, model, region, tier, then the context band from short to long. */
export function keyOf({ provider, model, region, tier, over }: Keyed, asTier: ServiceTier = tier): string {
  return [provider, model, region, asTier, String(over).padStart(9, '0')].join('\t');
}

/** A rate as named in findings. */
export function rateInWords({ provider, model, region, tier, over }: Keyed, source: string): string {
  return `${source}: ${provider} ${model} ${tier} ${region} over ${over}`;
}

/** Separates the rates of one key that apply at different times. */
export function periodOf({ inForce }: Pick<Rate, 'inForce'>): string {
  return inForce === undefined ? '' : `${inForce.from ?? ''}\t${JSON.stringify(inForce.hours)}`;
}
