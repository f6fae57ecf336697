import type { Rate } from '../catalogue/rate';
import { SERVICE_TIERS } from '../catalogue/rate';
import { thinkingPrices } from '../catalogue/thinking-prices';
import type { ModelRef } from '../models/resolve-model';
import type { ModelPrices } from './model-prices';

/** The share of output tokens (0 to 1) of answers in thinking mode: at least, probably and at most. */
export type ThoughtShare = { low: number; base: number; high: number };

/** Where nothing tells it. The base is the price without thinking. */
export const UNTOLD_THOUGHTS: ThoughtShare = { low: 0, base: 0, high: 1 };

/**
 * Prices with the output of a workload at what it costs in and out of thinking mode. DashScope bills the whole output of a request
 * (thoughts and answer) at the dearer price if the model thought, else at the other (thinking-prices.json, `rule`). Other tiers keep
 * the ratio of the two. A rate that a user entered stays, as it is what is paid.
 */
export function withThinkingPrices(
  tiers: ModelPrices['tiers'],
  ref: ModelRef | null,
  share: ThoughtShare,
): ModelPrices['tiers'] {
  const { provider, models, source } = thinkingPrices;
  const dearer = ref?.provider === provider ? models.find(({ model }) => model === ref.model) : undefined;
  if (dearer === undefined || share.high === 0) return tiers;
  const ratio = dearer.thinking / dearer.output;
  const priced = { ...tiers };
  for (const tier of SERVICE_TIERS) priced[tier] = tiers[tier].map((rate) => withThoughts(rate, ratio, share, source));
  return priced;
}

function withThoughts(rate: Rate, ratio: number, share: ThoughtShare, source: string): Rate {
  const { output } = rate.usd;
  if (output === null || rate.status === 'override') return rate;
  const at = (thought: number) => Number((output * (1 + thought * (ratio - 1))).toPrecision(12));
  const dearest = `Output in thinking mode costs ${Number(ratio.toFixed(2))} x as much (${source}).`;
  const says =
    share.low === share.high
      ? `${dearest} The price is that of both, by the output of requests with reasoning tokens.`
      : `${dearest} The log does not tell it of all requests, so the output has a range.`;
  return {
    ...rate,
    usd: { ...rate.usd, output: at(share.base) },
    ...(share.base === 0 ? {} : { status: 'derived' as const }),
    note: rate.note === null ? says : `${rate.note} ${says}`,
    ...(share.low === share.high ? {} : { outputRange: { low: at(share.low), high: at(share.high) } }),
  };
}
