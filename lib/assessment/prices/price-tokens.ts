import { estimateTokens } from '../../cost/bounds';
import type { Rate } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import { isEmbeddingModel } from '../../pricing/models/embedding-model';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import type { ContextBand } from '../../workloads/profile/tokens/context-band';
import type { CountedTokens } from '../work/work';

/**
 * The tokens that price a workload, and what the report says about requests without counts (null if all have counts).
 */
export function pricedTokens(profile: WorkloadProfile, model: string | null, standard: readonly Rate[]): CountedTokens {
  const { bands, uncounted, key } = profile;
  const hasOutput = !(key.operation === 'embedding' || isWithoutOutput(model ?? key.model ?? '', standard));
  const dearest = dearestBands(profile, standard);
  const reported = {
    ...withoutCounts(uncounted, hasOutput),
    ...(dearest === null ? {} : { bandUnknown: dearest.rows }),
  };
  if (uncounted === null || reported.requests === 0) {
    // If every request succeeded with 0 tokens, nobody counted them. Their cost is unknown, not $0.00.
    const { input, output } = profile.tokens;
    if (reported.zero > 0 && input + output === 0) return unknownTokens(bands, reported);
    const doubt = dearest === null ? {} : { tokenDoubt: { low: bands, high: dearest.bands } };
    const saysNothing = reported.zero === 0 && dearest === null;
    return { tokens: { bands, ...doubt }, uncounted: saysNothing ? null : { ...reported, priced: 'counted' } };
  }
  const estimate = estimateTokens(bands, uncounted, hasOutput);
  const most = dearest === null ? estimate : estimateTokens(dearest.bands, uncounted, hasOutput);
  if (estimate === 'unknown' || most === 'unknown') return unknownTokens(bands, reported);
  const tokenDoubt = { low: estimate.low, high: most.high };
  return { tokens: { bands: estimate.base, tokenDoubt }, uncounted: { ...reported, priced: 'estimated' } };
}

type Reported = Omit<NonNullable<CountedTokens['uncounted']>, 'priced'>;

function withoutCounts(uncounted: WorkloadProfile['uncounted'], hasOutput: boolean): Reported {
  if (uncounted === null) return { withoutInput: 0, withoutOutput: 0, requests: 0, zero: 0 };
  const withoutInput = uncounted.input.unknown;
  const withoutOutput = hasOutput ? uncounted.output.unknown : 0;
  const requests = hasOutput ? withoutInput + withoutOutput - uncounted.neither : withoutInput;
  return { withoutInput, withoutOutput, requests, zero: uncounted.zero };
}

function unknownTokens(bands: readonly ContextBand[], reported: Reported): CountedTokens {
  return { tokens: { bands, tokenDoubt: 'unknown' }, uncounted: { ...reported, priced: 'unknown' } };
}

/**
 * The bands in which sums without a count cost most, and the rows that may lie in a dearer band than the shortest. Null where the
 * log has no such sums, or the model costs the same in all bands that they may reach.
 */
function dearestBands({ bands, bandsAtMost }: WorkloadProfile, standard: readonly Rate[]) {
  if (bandsAtMost === null) return null;
  const priceOf = (over: number) => JSON.stringify(rateForBand(standard, over)?.usd);
  const inDearer = (list: readonly ContextBand[]) =>
    list.reduce((sum, { over, requests }) => sum + (priceOf(over) === priceOf(0) ? 0 : requests), 0);
  const rows = inDearer(bandsAtMost) - inDearer(bands);
  return rows > 0 ? { bands: bandsAtMost, rows } : null;
}

/** Embeddings and models with free output have no answers to count. */
function isWithoutOutput(model: string, standard: readonly Rate[]): boolean {
  return (
    isEmbeddingModel(model.toLowerCase()) || (standard.length > 0 && standard.every(({ usd }) => usd.output === 0))
  );
}
