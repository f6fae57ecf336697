import { estimateTokens } from '../cost/uncounted-tokens';
import type { Rate } from '../pricing/catalogue/rate';
import { isEmbeddingModel } from '../pricing/models/embedding-model';
import type { WorkloadProfile } from '../workloads/profile/profile';
import type { CountedTokens } from './work';

/**
 * The tokens that price a workload, and what the report says about requests without counts (null if all have counts).
 */
export function pricedTokens(profile: WorkloadProfile, model: string | null, standard: readonly Rate[]): CountedTokens {
  const { bands, uncounted, key } = profile;
  if (uncounted === null) return { tokens: { bands }, uncounted: null };
  const hasOutput = !(key.operation === 'embedding' || isWithoutOutput(model ?? key.model ?? '', standard));
  const withoutInput = uncounted.input.unknown;
  const withoutOutput = hasOutput ? uncounted.output.unknown : 0;
  const reported = {
    withoutInput,
    withoutOutput,
    requests: hasOutput ? withoutInput + withoutOutput - uncounted.neither : withoutInput,
    zero: uncounted.zero,
  };
  if (reported.requests === 0) {
    if (reported.zero === 0) return { tokens: { bands }, uncounted: null };
    // If every request succeeded with 0 tokens, nobody counted them. Their cost is unknown, not $0.00.
    const { input, output } = profile.tokens;
    return input + output === 0
      ? { tokens: { bands, tokenDoubt: 'unknown' }, uncounted: { ...reported, priced: 'unknown' } }
      : { tokens: { bands }, uncounted: { ...reported, priced: 'counted' } };
  }
  const estimate = estimateTokens(bands, uncounted, hasOutput);
  if (estimate === 'unknown')
    return { tokens: { bands, tokenDoubt: 'unknown' }, uncounted: { ...reported, priced: 'unknown' } };
  const { base, low, high } = estimate;
  return { tokens: { bands: base, tokenDoubt: { low, high } }, uncounted: { ...reported, priced: 'estimated' } };
}

/** Embeddings and models with free output have no answers to count. */
function isWithoutOutput(model: string, standard: readonly Rate[]): boolean {
  return (
    isEmbeddingModel(model.toLowerCase()) || (standard.length > 0 && standard.every(({ usd }) => usd.output === 0))
  );
}
