import type { WorkloadInput } from '../../cost/workload-input';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import type { Rate } from '../../pricing/catalogue/rate';
import { profilesMeant } from '../../pricing/models/bedrock-profiles';
import { isBilledInCredits } from '../../pricing/models/billed-in-credits';
import { UNKNOWN_PROFILE } from '../../pricing/models/name-region';
import { nearestModels } from '../../pricing/models/nearest-models';
import type { ModelRef } from '../../pricing/models/resolve-model';
import type { ReportWorkload } from '../../reports/report';
import type { Work } from '../work/work';
import { ratedTier } from './price-work';

/** What an unpriced workload names that has no rate; nothing if a rate is known and the tokens are not. */
export function unrated(
  work: Work,
  { ref, rates }: { ref: ModelRef | null; rates: readonly Rate[] },
  catalogue: Catalogue,
): Pick<ReportWorkload, 'unrated'> {
  const { model } = work.facts;
  if (model === null || rates.length > 0) return {};
  if (ratedTier(work) === null) return { unrated: { tier: work.serviceTier, region: null, nearest: [] } };
  const region = ref?.region ?? null;
  // What another seller asks for the model says nothing of credits.
  if (isBilledInCredits(work.provider)) return { unrated: { tier: null, region, nearest: [], billedIn: 'credits' } };
  if (ref !== null && region === UNKNOWN_PROFILE)
    return { unrated: { tier: null, region, nearest: profilesMeant(catalogue, ref) } };
  // Where a region lacks the rate, the model is known.
  const nearest = region === null ? [...nearestModels(catalogue, work.provider, model)] : [];
  return { unrated: { tier: null, region, nearest } };
}

/** Why a workload of a log is unpriced. */
export function whyUnpriced(
  work: Work,
  { standardRates, tokenDoubt, bands }: WorkloadInput,
): NonNullable<ReportWorkload['unpriced']> {
  if (ratedTier(work) === null) return 'tier-unknown';
  if (standardRates.length === 0) return 'no-rate';
  const counted = bands.some(({ tokens }) => Object.values(tokens).some((count) => count > 0));
  return tokenDoubt === 'unknown' || !counted ? 'tokens-unknown' : 'no-rate';
}
