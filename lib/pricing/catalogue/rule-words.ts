import { percent } from '../../wording/percent';
import type { Capability } from '../batch/capability';
import type { StackingRule } from './stacking-rule';

const RULE_SAYS: Record<StackingRule, string> = {
  multiply: 'Cached tokens pay the cache rate times the batch ratio.',
  'cache-wins': 'Cached tokens pay the standard cache rate, which batch does not lower.',
  'batch-only': 'Cached tokens pay the batch input rate.',
  'no-caching': 'Nothing is cached in a batch: all input pays the batch input rate.',
  'per-model': 'Cached tokens pay the batch cache rate where the price table names one.',
  unknown: 'No source says what cached tokens cost in a batch; they are priced at the batch input rate.',
};

/** What a cached token costs in a batch, in one or two sentences. */
export function stackingRuleSays(capability: Pick<Capability, 'stackingRule' | 'unlistedCacheRead'> | null): string {
  const rule = capability?.stackingRule ?? 'unknown';
  if (rule !== 'per-model') return RULE_SAYS[rule];
  const otherwise = capability?.unlistedCacheRead === 'standard-cache' ? 'standard cache rate' : 'batch input rate';
  return `${RULE_SAYS[rule]} Without one they pay the ${otherwise}.`;
}

/** What batch costs of standard, in one sentence. */
export function ratioSays({ batchRatio, ratioHoldsFor }: Pick<Capability, 'batchRatio' | 'ratioHoldsFor'>): string {
  if (batchRatio === null) return 'No source says what batch costs here.';
  const { input, output } = batchRatio;
  const share = input === output ? percent(input) : `${percent(input)} (input) and ${percent(output)} (output)`;
  const where = ratioHoldsFor === 'listed' ? ', for the models that are listed with a batch price' : '';
  return `Batch costs ${share} of the standard price${where}.`;
}
