import { formatWhen } from '../../wording/date';
import { percent } from '../../wording/percent';
import { formatRate } from '../../wording/usd';
import { type Rate, TOKEN_TYPES } from '../catalogue/rate';
import { keyOf } from '../catalogue/rate-key';

/** Rates that apply at some times, and the share of the requests at those times. */
export type WeightedRates = { share: number; rates: readonly Rate[] };

/**
 * One set of rates for requests at several times. Each price is weighted by its share of the requests, which assumes
 * the same tokens per request at all times. A price that is unknown for some requests is unknown.
 */
export function blendRates(parts: readonly WeightedRates[]): Rate[] {
  const [only] = parts;
  if (only && parts.length === 1) return [...only.rates];
  const kinds = new Map<string, { share: number; rate: Rate }[]>();
  for (const { share, rates } of parts) {
    for (const rate of rates) kinds.set(keyOf(rate), [...(kinds.get(keyOf(rate)) ?? []), { share, rate }]);
  }
  return [...kinds.values()].map((pieces) => blended(pieces));
}

function blended(pieces: readonly { share: number; rate: Rate }[]): Rate {
  const [largest, ...others] = [...pieces].sort((a, b) => b.share - a.share) as [{ share: number; rate: Rate }];
  const covered = pieces.reduce((sum, { share }) => sum + share, 0);
  const usd = { ...largest.rate.usd };
  for (const type of TOKEN_TYPES) {
    const unknown = covered < 1 - 1e-9 || pieces.some(({ rate }) => rate.usd[type] === null);
    const sum = pieces.reduce((total, { share, rate }) => total + share * (rate.usd[type] ?? 0), 0);
    usd[type] = unknown ? null : Number(sum.toPrecision(12));
  }
  const { inForce: _, ...rate } = largest.rate;
  const shares = [largest, ...others].map(({ share, rate: part }) => `${percent(share)} at ${price(part)}`);
  const overrides = [...new Set(pieces.flatMap(({ rate: part }) => part.overrides ?? []))];
  return {
    ...rate,
    usd,
    status: pieces.every(({ rate: part }) => part.status === rate.status) ? rate.status : 'derived',
    // The oldest date of the parts is the date of the whole.
    observedOn: pieces.map(({ rate: part }) => part.observedOn).sort()[0] ?? rate.observedOn,
    note: `Weighted by request times: ${shares.join(', ')}.${rate.note ? ` ${rate.note}` : ''}`,
    ...(overrides.length > 0 ? { overrides } : {}),
  };
}

function price({ usd, inForce }: Rate): string {
  const since = inForce?.from
    ? ` (from ${formatWhen(inForce.from)})`
    : inForce?.to
      ? ` (until ${formatWhen(inForce.to)})`
      : '';
  return `${formatRate(usd.input)} in, ${formatRate(usd.output)} out${since}`;
}
