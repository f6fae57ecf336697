import { capabilities } from '../pricing/capabilities/capability';
import type { Verdict } from './latency-class';

/** The flex tier of a provider, in words, for near-real-time work. Null where it sells none, or the class differs. */
export function flexOffer(verdict: Verdict, provider: string | null): string | null {
  if (verdict !== 'near-real-time' || provider === null) return null;
  const tiers = capabilities.filter((entry) => entry.provider === provider).flatMap((entry) => entry.otherTiers);
  const flex = tiers.find(({ id }) => id === 'flex');
  return flex === undefined ? null : flex.says;
}
