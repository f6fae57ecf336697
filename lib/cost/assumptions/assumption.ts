/** The values an assumption may take; a null `max` is no upper bound. */
export type Domain = { min: number; max: number | null };

export const SHARE: Domain = { min: 0, max: 1 };
export const AMOUNT: Domain = { min: 0, max: null };
export const COUNT: Domain = { min: 1, max: null };
export const ATTEMPTS: Domain = { min: 1, max: 100 };

/** One assumption: `low` is the least it may be, `base` what is reckoned with, `high` the most; none of them means best or worst. */
export type Assumption = { low: number; base: number; high: number; unit: string; reason: string };

/** An assumption that differs per provider; `otherwise` holds for the providers that are not listed. */
export type ProviderAssumption = { otherwise: Assumption; byProvider: Record<string, Assumption> };

/** What an assumption says for one provider; null is a provider that the log does not name. */
export function forProvider(assumption: Assumption | ProviderAssumption, provider: string | null): Assumption {
  if (!('otherwise' in assumption)) return assumption;
  // Own keys only: the name comes from a log, and "constructor" is not a provider.
  const own = provider !== null && Object.hasOwn(assumption.byProvider, provider);
  return (own ? assumption.byProvider[provider] : undefined) ?? assumption.otherwise;
}
