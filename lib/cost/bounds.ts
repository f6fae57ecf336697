import type { Rate } from '../pricing/catalogue/rate';
import { oncePer } from '../workloads/once-per';
import type { ContextBand } from '../workloads/profile/tokens/context-band';
import { type TokenCounts, uncachedInput } from '../workloads/profile/tokens/token-counts';
import type { CountedSide, Uncounted } from '../workloads/profile/tokens/uncounted';
import { oncePerWorkload, type WorkloadInput } from './workload-input';

/** Fewer requests than this have no 10th percentile. A smaller share than this may differ from the other requests. */
export const LEAST_COUNTED = { requests: 10, share: 0.2 } as const;

/** The estimate for requests without token counts: bands with tokens for all requests, or `unknown` where too few have counts. */
export type EstimatedTokens = { base: ContextBand[]; low: ContextBand[]; high: ContextBand[] } | 'unknown';

/**
 * Requests without counts often differ from the others (streamed, cut off). We assume that they may have half or one and a half
 * times the mean of the others, even where those are alike.
 */
const LEAST_DOUBT = { low: 0.5, high: 1.5 } as const;

/**
 * The tokens of a workload with requests that have no counts. `base` gives each of them the mean of the counted requests, spread
 * over the context bands in the same proportions. `low` and `high` give each the 10th or 90th percentile, or LEAST_DOUBT times the
 * mean where that is farther away. The result is `unknown` with fewer than ten counted requests, or fewer than a fifth. Output
 * stays as it is where the model has none.
 */
export function estimateTokens(
  bands: readonly ContextBand[],
  { input, output, outputBesideUnknownInput }: Uncounted,
  hasOutput: boolean,
): EstimatedTokens {
  if (!standsForOthers(input) || (hasOutput && !standsForOthers(output))) return 'unknown';
  // Output beside unknown input is in the first band only because its own band is unknown.
  const own = bands.map((band) =>
    band.over === 0
      ? { ...band, tokens: { ...band.tokens, output: band.tokens.output - outputBesideUnknownInput } }
      : band,
  );
  const sum = (type: keyof TokenCounts) => own.reduce((total, { tokens }) => total + tokens[type], 0);
  const [inputs, outputs] = [sum('input'), sum('output')];
  const allOutputs = outputs + outputBesideUnknownInput;
  const meanInput = input.known === 0 ? 0 : inputs / input.known;
  const meanOutput = output.known === 0 ? 0 : allOutputs / output.known;
  const withMissing = (each: (side: CountedSide, mean: number) => number): ContextBand[] => {
    const moreInput = input.unknown * each(input, meanInput);
    const moreOutput = hasOutput ? output.unknown * each(output, meanOutput) : 0;
    const inputFactor = inputs === 0 ? 1 : (inputs + moreInput) / inputs;
    return own.map((band) => {
      const share =
        outputs > 0 ? band.tokens.output / outputs : inputs > 0 ? band.tokens.input / inputs : Number(band.over === 0);
      return {
        ...band,
        tokens: {
          ...scaled(band.tokens, inputFactor),
          output: Math.round(band.tokens.output + share * (outputBesideUnknownInput + moreOutput)),
        },
      };
    });
  };
  return {
    base: withMissing((_, mean) => mean),
    low: withMissing(({ low }, mean) => Math.min(low ?? mean, mean * LEAST_DOUBT.low)),
    high: withMissing(({ high }, mean) => Math.max(high ?? mean, mean * LEAST_DOUBT.high)),
  };
}

function standsForOthers({ known, unknown }: CountedSide): boolean {
  return unknown === 0 || (known >= LEAST_COUNTED.requests && known >= LEAST_COUNTED.share * (known + unknown));
}

/** Multiplies all types of input by one factor, so that the cache hit rate stays the same. Counts stay whole numbers. */
function scaled(tokens: TokenCounts, factor: number): TokenCounts {
  const [cacheRead, cacheWrite5m, cacheWrite1h] = [tokens.cacheRead, tokens.cacheWrite5m, tokens.cacheWrite1h].map(
    (count) => Math.round(count * factor),
  ) as [number, number, number];
  const input = Math.round(uncachedInput(tokens) * factor) + cacheRead + cacheWrite5m + cacheWrite1h;
  return { ...tokens, input, cacheRead, cacheWrite5m, cacheWrite1h };
}

/** The estimate, and the least and the most tokens where some requests have no counts. */
const POINTS = ['base', 'low', 'high'] as const;
const BASE_ONLY: readonly TokenPoint[] = ['base'];
export type TokenPoint = (typeof POINTS)[number];

/**
 * A workload at one point: with its least or most tokens, and with the least or most that token types without a price
 * can cost. The same workload where nothing is in doubt.
 */
export function atTokens(input: WorkloadInput, point: TokenPoint): WorkloadInput {
  if (point === 'base' || !isDoubtful(input)) return input;
  return inDoubt[point](input);
}

/** Made once, so that what is known of a workload at its ends stays known too. */
const inDoubt = {
  low: oncePerWorkload((input) => atEnd(input, 'low')),
  high: oncePerWorkload((input) => atEnd(input, 'high')),
};

function atEnd(input: WorkloadInput, point: 'low' | 'high'): WorkloadInput {
  const { tokenDoubt, bands } = input;
  const counted = tokenDoubt === undefined || tokenDoubt === 'unknown' ? bands : tokenDoubt[point];
  return { ...atPrices(input, point), bands: counted };
}

/** The points of these workloads. Only the base where every token is counted and priced. */
export function pointsOfTokens(inputs: readonly WorkloadInput[]): readonly TokenPoint[] {
  return inputs.some(isDoubtful) ? POINTS : BASE_ONLY;
}

const isDoubtful = oncePerWorkload((input): boolean => {
  const { tokenDoubt } = input;
  return (tokenDoubt !== undefined && tokenDoubt !== 'unknown') || hasAssumedPrices(input);
});

/** Whether cached tokens of a workload are priced without a source. */
export function hasAssumedCache(input: WorkloadInput): boolean {
  return (
    hasRate(input, ({ assumed }) => assumed !== undefined) && input.bands.some(({ tokens }) => tokens.cacheRead > 0)
  );
}

/** Whether the output of a workload costs more in thinking mode, and its log does not tell which requests thought. */
export function hasUntoldThoughts(input: WorkloadInput): boolean {
  return (
    hasRate(input, ({ outputRange }) => outputRange !== undefined) &&
    input.bands.some(({ tokens }) => tokens.output > 0)
  );
}

/** Whether a price of a workload has bounds, of all its rates or of some. */
export function hasAssumedPrices(input: WorkloadInput): boolean {
  return hasAssumedCache(input) || hasUntoldThoughts(input);
}

function hasRate({ standardRates, currentRates, batchRates }: WorkloadInput, is: (rate: Rate) => boolean): boolean {
  return standardRates.some(is) || currentRates.some(is) || (batchRates?.some(is) ?? false);
}

/**
 * The workload at the least or the most that it can cost: nothing for token types that no source prices, which have the most
 * already, and the bounds of its output.
 */
function atPrices(input: WorkloadInput, point: 'low' | 'high'): WorkloadInput {
  const bounded = ratesAtEnds[point];
  const { standardRates, currentRates, listedRates, batchRates, flexRates } = input;
  return {
    ...input,
    standardRates: bounded(standardRates),
    currentRates: bounded(currentRates),
    ...(listedRates === undefined ? {} : { listedRates: bounded(listedRates) }),
    batchRates: batchRates && bounded(batchRates),
    flexRates: flexRates && bounded(flexRates),
  };
}

/** Made once for each list of rates, because many workloads share one. */
const ratesAtEnds = { low: boundedOnce('low'), high: boundedOnce('high') };

function boundedOnce(point: 'low' | 'high') {
  return oncePer((rates: readonly Rate[]): readonly Rate[] => rates.map((rate) => boundedRate(rate, point)));
}

function boundedRate(rate: Rate, point: 'low' | 'high'): Rate {
  const usd = { ...rate.usd };
  if (point === 'low') for (const type of rate.assumed ?? []) usd[type] = 0;
  if (rate.outputRange !== undefined) usd.output = rate.outputRange[point];
  return { ...rate, usd };
}
