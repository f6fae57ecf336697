import { type Assumptions, defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { ASSUMPTION_NAMES } from '../../../lib/cost/assumptions/table';
import { certainly } from './build-workload';

/** Where nothing is zero overhead: one attempt, whole jobs, every cache hit kept. */
const NOT_ZERO: Record<string, number> = {
  maxAttempts: 1,
  recordsPerJob: 50_000,
  cacheHitsKept: 1,
  tokensElsewhere: 1,
};

const certain = ASSUMPTION_NAMES.map((name) => {
  const value = certainly(NOT_ZERO[name] ?? 0);
  return [name, 'otherwise' in defaultAssumptions[name] ? { otherwise: value, byProvider: {} } : value];
});

/** Batch as its price list alone: no rerun, no fallback, no lost cache hit, nothing stored, watched, missed or migrated. */
export const zeroOverhead: Assumptions = {
  ...defaultAssumptions,
  ...Object.fromEntries(certain),
};
