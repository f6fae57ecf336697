import type { Rate } from '../catalogue/rate';

/** The share of output tokens (0 to 1) of answers in thinking mode: at least, probably and at most. */
export type ThoughtShare = { low: number; base: number; high: number };

/** Of a model with two prices of output: the dearer one of answers in thinking mode over the other, and where that stands. */
export type ThinkingPrice = { ratio: number; says: string };

/**
 * Rates with the output of a workload at what it costs in and out of thinking mode. Other tiers keep the ratio of the two. A rate that a
 * user entered stays, as it is what is paid. Null: the model has one price of output.
 */
export function ratesOfThoughts(rates: readonly Rate[], thinking: ThinkingPrice | null, share: ThoughtShare): Rate[] {
  if (thinking === null || share.high === 0) return [...rates];
  const says =
    share.low === share.high
      ? `${thinking.says} The price is that of both, by the output of requests with reasoning tokens.`
      : `${thinking.says} The log does not tell it of all requests, so the output has a range.`;
  return rates.map((rate) => withThoughts(rate, thinking.ratio, share, says));
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
