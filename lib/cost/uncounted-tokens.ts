import type { ContextBand } from '../workloads/profile/context-band';
import { type TokenCounts, uncachedInput } from '../workloads/profile/token-counts';
import type { CountedSide, Uncounted } from '../workloads/profile/uncounted';
import { baseValues } from './assumptions/assumptions';
import type { Assumptions } from './assumptions/schema';
import { batchBill, currentBill, standardBill } from './bills';
import type { UsdRange } from './money';
import type { WorkloadInput } from './workload-input';

/** Fewer requests than this have no 10th percentile, and fewer than this share may be of another kind than the others. */
export const LEAST_COUNTED = { requests: 10, share: 0.2 } as const;

/** What stands for requests without token counts: bands with tokens for all of them, or `unknown` where too few have counts. */
export type EstimatedTokens = { base: ContextBand[]; low: ContextBand[]; high: ContextBand[] } | 'unknown';

/**
 * Requests without counts are often of another kind (streamed, cut off), so they may have half or one and a half times the mean
 * of the others, however alike those are. Our assumption.
 */
const LEAST_DOUBT = { low: 0.5, high: 1.5 } as const;

/**
 * The tokens of a workload some of whose requests have no counts. `base`: each has the mean of those that say theirs, spread over
 * the context bands as they are. `low` and `high`: each has their 10th or 90th percentile, or as LEAST_DOUBT says where that is
 * farther from the mean. Fewer than ten requests with counts, or a fifth of all, stand for no others: `unknown`. Output is left
 * as it is where the model has none.
 */
export function estimateTokens(
  bands: readonly ContextBand[],
  { input, output, outputBesideUnknownInput }: Uncounted,
  hasOutput: boolean,
): EstimatedTokens {
  if (!standsForOthers(input) || (hasOutput && !standsForOthers(output))) return 'unknown';
  // Output beside unknown input lies in the first band only because nothing is known of its own.
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

/** All types of input by one factor, so that the share that hits a cache stays what it is. Counts stay whole. */
function scaled(tokens: TokenCounts, factor: number): TokenCounts {
  const [cacheRead, cacheWrite5m, cacheWrite1h] = [tokens.cacheRead, tokens.cacheWrite5m, tokens.cacheWrite1h].map(
    (count) => Math.round(count * factor),
  ) as [number, number, number];
  const input = Math.round(uncachedInput(tokens) * factor) + cacheRead + cacheWrite5m + cacheWrite1h;
  return { ...tokens, input, cacheRead, cacheWrite5m, cacheWrite1h };
}

/** The estimate, and what the tokens are at least and at most where some requests have no counts. */
const POINTS = ['base', 'low', 'high'] as const;
type Point = (typeof POINTS)[number];

/** A workload with the tokens of one point; itself where nothing about them is in doubt. */
export function atTokens(input: WorkloadInput, point: Point): WorkloadInput {
  const { tokenDoubt } = input;
  if (point === 'base' || tokenDoubt === undefined || tokenDoubt === 'unknown') return input;
  return { ...input, bands: tokenDoubt[point] };
}

/** The points that some of these workloads have: the base alone where every token is counted. */
export function pointsOfTokens(inputs: readonly WorkloadInput[]): readonly Point[] {
  return inputs.some(({ tokenDoubt }) => tokenDoubt !== undefined && tokenDoubt !== 'unknown') ? POINTS : ['base'];
}

/** A range that holds all of these; they have one base. */
export function widest(ranges: readonly UsdRange[], base: number): UsdRange {
  return {
    low: Math.min(base, ...ranges.map(({ low }) => low)),
    base,
    high: Math.max(base, ...ranges.map(({ high }) => high)),
  };
}

/** The bills of a workload, USD a month, between the least and the most that its tokens may be; a bill null where it is unknown. */
export type DoubtfulBills = Record<'current' | 'sync' | 'batch', UsdRange | null>;

/** The ranges of the bills; null for a workload whose tokens are all counted, or unknown altogether. */
export function doubtfulBills(input: WorkloadInput, assumptions: Assumptions): DoubtfulBills | null {
  if (input.tokenDoubt === undefined || input.tokenDoubt === 'unknown') return null;
  const kept = baseValues(assumptions, input.provider).cacheHitsKept;
  const range = (bill: (one: WorkloadInput) => number | null): UsdRange | null => {
    const [base = null, low = null, high = null] = POINTS.map((point) => bill(atTokens(input, point)));
    return base === null || low === null || high === null ? null : { low, base, high };
  };
  return { current: range(currentBill), sync: range(standardBill), batch: range((one) => batchBill(one, kept)) };
}
