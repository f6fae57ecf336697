import type { Unit } from '../../wording/unit';

/** The values that an assumption may take, and their unit. A null `max` means no upper bound. */
export type Domain = { min: number; max: number | null; unit: Unit };

export const SHARE: Domain = { min: 0, max: 1, unit: 'share' };
export const ATTEMPTS: Domain = { min: 1, max: 100, unit: 'count' };
export const RECORDS: Domain = { min: 1, max: null, unit: 'count' };
export const USD: Domain = { min: 0, max: null, unit: 'usd' };
export const BYTES: Domain = { min: 0, max: null, unit: 'bytes' };
export const MINUTES: Domain = { min: 0, max: null, unit: 'minutes' };
export const HOURS: Domain = { min: 0, max: null, unit: 'hours' };
export const DAYS: Domain = { min: 0, max: null, unit: 'days' };
export const TOKEN_FACTOR: Domain = { min: 0.1, max: 10, unit: 'factor' };

/** The lowest value, the value to calculate with, and the highest. None of them means best or worst. */
type Range = { low: number; base: number; high: number };

/** One assumption: its range, its unit in words and the reason for its values. `setBy` is the person who set it, absent for a default. */
export type Assumption = Range & { unit: string; reason: string; setBy?: string | undefined };

/** An assumption that differs per provider. `otherwise` is for providers that are not listed. */
export type ProviderAssumption = { otherwise: Assumption; byProvider: Record<string, Assumption> };

/**
 * What moves assumptions. Assumptions with one cause are drawn together: a busy queue is slow, lets more work expire and
 * loses more of the cache, all at once. Drawn separately they would cancel out, and the range would be too narrow. Each cause
 * takes its draws after the ones before it. Add a new cause at the end, so that the ranges of the others stay the same.
 */
export const CAUSES = [
  'a busy queue',
  'poor outputs',
  'slow review',
  'expensive reviewers',
  'large records',
  'long retention',
  'expensive storage',
  'expensive monitoring',
  'large jobs',
  'more retries',
  'expensive misses',
  'hard migration',
  'a busy flex tier',
  'repeating prompts',
  'another tokenizer',
  'speed that is needed',
  'failures that a fix avoids',
] as const;

/** An entry of the table. Screens, sampling, schema and explanations all use it. */
export type AssumptionEntry = {
  /** Its name on screens. */
  label: string;
  domain: Domain;
  cause: (typeof CAUSES)[number];
  /** True where its value falls when its cause grows. */
  falls?: true;
} & ({ range: Range; unit: string; reason: string } | ProviderAssumption);

/** The assumption for one provider. Null is a provider that the log does not name. */
export function forProvider(assumption: Assumption | ProviderAssumption, provider: string | null): Assumption {
  if (!('otherwise' in assumption)) return assumption;
  // Own keys only: the name comes from a log, and "constructor" is not a provider.
  const own = provider !== null && Object.hasOwn(assumption.byProvider, provider);
  return (own ? assumption.byProvider[provider] : undefined) ?? assumption.otherwise;
}
