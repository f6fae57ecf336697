import { capabilities } from '../pricing/capabilities/capability';
import type { Verdict } from './latency-class';

/** What a provider sells between standard and batch to work that can wait for minutes; null when it sells nothing so, or the class does not fit. */
export function flexOffer(verdict: Verdict, provider: string | null): string | null {
  if (verdict !== 'near-real-time' || provider === null) return null;
  const tiers = capabilities.filter((entry) => entry.provider === provider).flatMap((entry) => entry.otherTiers);
  const flex = tiers.find(({ id }) => id === 'flex');
  return flex === undefined ? null : flex.says;
}
