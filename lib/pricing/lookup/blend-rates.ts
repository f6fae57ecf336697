import { formatWhen } from '../../wording/date';
import { percent } from '../../wording/percent';
import { formatRate } from '../../wording/usd';
import { type Rate, TOKEN_TYPES, type TokenRates } from '../catalogue/rate';
import { rateForBand } from './find-rates';
import { type BandTokens, billedTokens } from './token-sums';

/** The rates of a model in one tier at some times, with the share of the requests at those times and their tokens. */
export type WeightedRates = { share: number; tokens?: BandTokens; rates: readonly Rate[] };

/** A rate with its share of the tokens of each type. */
type Piece = { share: number; shares: Readonly<Record<keyof TokenRates, number>>; rate: Rate };

/**
 * One set of rates for requests at several times. The price of a type of token is weighted by the tokens of that type in the
 * same context band, so that the bill is what each request costs at its own time. Without token sums it is weighted by
 * requests. A price that is unknown for some tokens is unknown.
 */
export function blendRates(parts: readonly WeightedRates[]): Rate[] {
  const [only] = parts;
  if (only && parts.length === 1) return [...only.rates];
  const overs = [...new Set(parts.flatMap(({ rates }) => rates.map(({ over }) => over)))].sort((a, b) => a - b);
  const counted = parts.some(({ tokens }) => tokens !== undefined && tokens.size > 0);
  return overs.map((over, at) => {
    const within = (band: number) => band >= over && band < (overs[at + 1] ?? Number.POSITIVE_INFINITY);
    const shares = TOKEN_TYPES.map((type) => sharesOf(parts, type, within));
    const pieces = parts.flatMap(({ share, rates }, part): Piece[] => {
      const rate = rateForBand(rates, over);
      const own = TOKEN_TYPES.map((type, index) => [type, shares[index]?.[part] ?? 0] as const);
      return rate === null ? [] : [{ share, shares: Object.fromEntries(own) as Piece['shares'], rate }];
    });
    return blended(pieces, over, counted);
  });
}

/** What a type without tokens of its own is weighted like: what misses the cache may be written. */
const LIKE: Partial<Record<keyof TokenRates, keyof TokenRates>> = {
  cacheWrite5m: 'cacheRead',
  cacheWrite1h: 'cacheRead',
};

/**
 * The share of each part of the tokens of a type in the bands that are meant, else in all bands, else of all tokens; of the
 * requests where no tokens are known.
 */
function sharesOf(
  parts: readonly WeightedRates[],
  type: keyof TokenRates,
  within: (over: number) => boolean,
): readonly number[] {
  const tries: { of: readonly (keyof TokenRates)[]; meant: typeof within }[] = [
    { of: [type], meant: within },
    { of: [LIKE[type] ?? type], meant: within },
    { of: [type], meant: always },
    { of: TOKEN_TYPES, meant: always },
  ];
  for (const { of, meant } of tries) {
    const sums = parts.map(({ tokens }) => {
      const bands = [...(tokens ?? [])].filter(([over]) => meant(over));
      return sumOf(bands.flatMap(([, own]) => of.map((one) => billedTokens(own, one))));
    });
    const total = sumOf(sums);
    if (total > 0) return sums.map((sum) => sum / total);
  }
  return parts.map(({ share }) => share);
}

const always = () => true;
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function blended(pieces: readonly Piece[], over: number, counted: boolean): Rate {
  const [largest, ...others] = [...pieces].sort((a, b) => b.share - a.share) as [Piece, ...Piece[]];
  const usd = { ...largest.rate.usd };
  for (const type of TOKEN_TYPES) {
    const known = pieces.filter(({ rate }) => rate.usd[type] !== null);
    const covered = known.reduce((sum, { shares }) => sum + shares[type], 0);
    const sum = known.reduce((total, { shares, rate }) => total + shares[type] * (rate.usd[type] ?? 0), 0);
    usd[type] = covered < 1 - 1e-9 ? null : Number(sum.toPrecision(12));
  }
  const { inForce: _, ...rate } = largest.rate;
  const overrides = [...new Set(pieces.flatMap(({ rate: part }) => part.overrides ?? []))];
  const weights = [largest, ...others].map((piece) => `${shareOf(piece)} at ${price(piece.rate)}`);
  const by = counted ? 'tokens' : 'request times';
  return {
    ...rate,
    over,
    usd,
    status: pieces.every(({ rate: part }) => part.status === rate.status) ? rate.status : 'derived',
    // The oldest date of the parts is the date of the whole.
    observedOn: pieces.map(({ rate: part }) => part.observedOn).sort()[0] ?? rate.observedOn,
    note: `Weighted by ${by}: ${weights.join(', ')}.${rate.note ? ` ${rate.note}` : ''}`,
    ...(overrides.length > 0 ? { overrides } : {}),
  };
}

function shareOf({ shares }: Piece): string {
  const [input, output] = [percent(shares.input), percent(shares.output)];
  return input === output ? input : `${input} of input and ${output} of output`;
}

function price({ usd, inForce }: Rate): string {
  const since = inForce?.from
    ? ` (from ${formatWhen(inForce.from)})`
    : inForce?.to
      ? ` (until ${formatWhen(inForce.to)})`
      : '';
  return `${formatRate(usd.input)} in, ${formatRate(usd.output)} out${since}`;
}
