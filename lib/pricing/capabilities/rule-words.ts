import { percent } from '../../wording/percent';
import type { StackingRule } from '../catalogue/stacking-rule';
import type { Capability } from './capability';

const RULE_SAYS: Record<StackingRule, string> = {
  multiply: 'Cached tokens pay the cache rate times the batch ratio.',
  'cache-wins': 'Cached tokens pay the standard cache rate. Batch does not lower it.',
  'batch-only': 'Cached tokens pay the batch input rate.',
  'no-caching': 'Batch has no caching, so all input pays the batch input rate.',
  'per-model': 'Cached tokens pay the batch cache rate if the price table has one.',
  unknown: 'No source has a price for cached tokens in batch, so they are priced at the batch input rate.',
};

/** The price of a cached token in batch, in one or two sentences. */
export function stackingRuleSays(capability: Pick<Capability, 'stackingRule' | 'unlistedCacheRead'> | null): string {
  const rule = capability?.stackingRule ?? 'unknown';
  if (rule !== 'per-model') return RULE_SAYS[rule];
  const otherwise = capability?.unlistedCacheRead === 'standard-cache' ? 'standard cache rate' : 'batch input rate';
  return `${RULE_SAYS[rule]} Otherwise they pay the ${otherwise}.`;
}

/** The price of batch relative to standard, in one sentence. */
export function ratioSays({ batchRatio, ratioHoldsFor }: Pick<Capability, 'batchRatio' | 'ratioHoldsFor'>): string {
  if (batchRatio === null) return 'No source has a batch price here.';
  const { input, output } = batchRatio;
  const share = input === output ? percent(input) : `${percent(input)} (input) and ${percent(output)} (output)`;
  const where = ratioHoldsFor === 'listed' ? ', for models with a listed batch price' : '';
  return `Batch costs ${share} of the standard price${where}.`;
}
