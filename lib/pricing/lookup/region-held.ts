import type { Rate } from '../catalogue/rate';
import { hasBedrockPremium } from '../models/bedrock-premium';
import { UNKNOWN_PROFILE } from '../models/name-region';
import type { ModelRef } from '../models/resolve-model';

/** Gemini models that Google sells a tenth dearer in a region than at the global endpoint. */
const REGIONAL_PREMIUM = /^gemini-([4-9]|3\.[5-9]|3\.1-flash-lite)/;

/**
 * The region of the catalogue whose rates hold in the region that a name carries. A region without rates of its own has
 * those of another only where the provider sells the model at one price in all of them. Else it is returned as it is,
 * and has no rates.
 */
export function regionHeld(rates: readonly Rate[], { provider, model, region = 'default' }: ModelRef): string {
  const held = (name: string) => rates.some((rate) => rate.region === name);
  if (region === 'default' || held(region)) return region;
  if (provider === 'vertex') {
    if (region === 'global') return 'default';
    if (held('regional')) return 'regional';
    return REGIONAL_PREMIUM.test(model) ? region : 'default';
  }
  if (provider === 'azure' && region === 'global') return 'default';
  // AWS has one price "Geo and In-region" for these, which is that of the id without a profile. The global profile costs
  // less, and government Regions cost more.
  if (provider !== 'bedrock' || !hasBedrockPremium(model) || region === UNKNOWN_PROFILE) return region;
  return /^global$|-gov\b|^cn-/.test(region) ? region : 'default';
}
