import { formatRate } from '../../wording/usd';
import { type Rate, SERVICE_TIERS } from '../catalogue/rate';
import { thinkingPrices } from '../catalogue/thinking-prices';
import type { ModelRef } from '../models/resolve-model';
import type { ModelPrices } from './model-prices';
import { ratesOfThoughts, type ThinkingPrice, type ThoughtShare } from './thought-rates';

/** Where nothing tells it. The base is the price without thinking. */
export const UNTOLD_THOUGHTS: ThoughtShare = { low: 0, base: 0, high: 1 };

/** Prices of all tiers with the output of a workload at what it costs in and out of thinking mode. */
export function withThinkingPrices(
  tiers: ModelPrices['tiers'],
  ref: ModelRef | null,
  share: ThoughtShare,
): ModelPrices['tiers'] {
  const priced = { ...tiers };
  for (const tier of SERVICE_TIERS) priced[tier] = ratesWithThinking(tiers[tier], ref, share);
  return priced;
}

/** The rates of a model with the output of a workload at what it costs in and out of thinking mode. */
export function ratesWithThinking(rates: readonly Rate[], ref: ModelRef | null, share: ThoughtShare): Rate[] {
  return ratesOfThoughts(rates, thinkingPriceOf(ref), share);
}

/**
 * What output of a model costs in thinking mode; null where it costs the same. DashScope bills the whole output of a request (thoughts
 * and answer) at the dearer price if the model thought, else at the other (thinking-prices.json, `rule`).
 */
export function thinkingPriceOf(ref: ModelRef | null): ThinkingPrice | null {
  const { provider, models, source } = thinkingPrices;
  const dearer = ref?.provider === provider ? models.find(({ model }) => model === ref.model) : undefined;
  if (dearer === undefined) return null;
  return {
    ratio: dearer.thinking / dearer.output,
    says: `Output is listed at ${formatRate(dearer.thinking)} in thinking mode and at ${formatRate(dearer.output)} else (${source}).`,
  };
}
