import { formatRate } from '../../wording/usd';

import { type Rate, SERVICE_TIERS } from '../catalogue/rate';
import { thinkingPrices } from '../catalogue/thinking-prices';
import type { ModelRef } from '../models/resolve-model';
import type { ModelPrices } from './model-prices';

/** The share of output tokens (0 to 1) of answers in thinking mode: at least, probably and at most. */
export type ThoughtShare = { low: number; base: number; high: number };

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

/**
 * Rates with the output of a workload at what it costs in and out of thinking mode. DashScope bills the whole output of a request
 * (thoughts and answer) at the dearer price if the model thought, else at the other (thinking-prices.json, `rule`). Other tiers keep
 * the ratio of the two. A rate that a user entered stays, as it is what is paid.
 */
export function ratesWithThinking(rates: readonly Rate[], ref: ModelRef | null, share: ThoughtShare): Rate[] {
  const { provider, models, source } = thinkingPrices;
  const dearer = ref?.provider === provider ? models.find(({ model }) => model === ref.model) : undefined;
  if (dearer === undefined || share.high === 0) return [...rates];
  const ratio = dearer.thinking / dearer.output;
  const listed = `Output is listed at ${formatRate(dearer.thinking)} in thinking mode and at ${formatRate(dearer.output)} else (${source}).`;
  const says =
    share.low === share.high
      ? `${listed} The price is that of both, by the output of requests with reasoning tokens.`
      : `${listed} The log does not tell it of all requests, so the output has a range.`;
  return rates.map((rate) => withThoughts(rate, ratio, share, says));
}

function withThoughts(rate: Rate, ratio: number, share: ThoughtShare, says: string): Rate {
  const { output } = rate.usd;
  if (output === null || rate.status === 'override') return rate;
  const at = (thought: number) => Number((output * (1 + thought * (ratio - 1))).toPrecision(12));
  return {
    ...rate,
    usd: { ...rate.usd, output: at(share.base) },
    ...(share.base === 0 ? {} : { status: 'derived' as const }),
    note: rate.note === null ? says : `${rate.note} ${says}`,
    ...(share.low === share.high ? {} : { outputRange: { low: at(share.low), high: at(share.high) } }),
  };
}
