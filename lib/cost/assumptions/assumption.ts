import type { Unit } from '../../wording/unit';

/** The values an assumption may take, and how they are counted; a null `max` is no upper bound. */
export type Domain = { min: number; max: number | null; unit: Unit };

export const SHARE: Domain = { min: 0, max: 1, unit: 'share' };
export const ATTEMPTS: Domain = { min: 1, max: 100, unit: 'count' };
export const RECORDS: Domain = { min: 1, max: null, unit: 'count' };
export const USD: Domain = { min: 0, max: null, unit: 'usd' };
export const BYTES: Domain = { min: 0, max: null, unit: 'bytes' };
export const MINUTES: Domain = { min: 0, max: null, unit: 'minutes' };
export const HOURS: Domain = { min: 0, max: null, unit: 'hours' };
export const DAYS: Domain = { min: 0, max: null, unit: 'days' };

/** The least it may be, what is reckoned with, and the most; none of them means best or worst. */
type Range = { low: number; base: number; high: number };

/** One assumption: its range, what it counts in words, and why it is so. */
export type Assumption = Range & { unit: string; reason: string };

/** An assumption that differs per provider; `otherwise` holds for the providers that are not listed. */
export type ProviderAssumption = { otherwise: Assumption; byProvider: Record<string, Assumption> };

/**
 * What moves assumptions. Assumptions with one cause are drawn together: a busy queue is slow, lets more work expire and
 * forgets more of the cache, all at once. Drawn apart they would cancel out and the range look too sure. Each cause takes
 * its draws after the ones before it, so a new one goes to the end: then it changes no range of the others.
 */
export const CAUSES = [
  'a busy queue',
  'poor outputs',
  'slow review',
  'dear reviewers',
  'large records',
  'long retention',
  'dear storage',
  'heavy machinery',
  'large jobs',
  'patient retries',
  'dear misses',
  'hard migration',
] as const;

/** An assumption of the table: all that is said of it anywhere. */
export type AssumptionEntry = {
  /** What screens call it. */
  label: string;
  domain: Domain;
  cause: (typeof CAUSES)[number];
  /** True where it falls when its cause grows. */
  falls?: true;
} & ({ range: Range; unit: string; reason: string } | ProviderAssumption);

/** What an assumption says for one provider; null is a provider that the log does not name. */
export function forProvider(assumption: Assumption | ProviderAssumption, provider: string | null): Assumption {
  if (!('otherwise' in assumption)) return assumption;
  // Own keys only: the name comes from a log, and "constructor" is not a provider.
  const own = provider !== null && Object.hasOwn(assumption.byProvider, provider);
  return (own ? assumption.byProvider[provider] : undefined) ?? assumption.otherwise;
}
