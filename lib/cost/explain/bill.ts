import type { Rate } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import type { ContextBand } from '../../workloads/profile/context-band';
import { uncachedInput } from '../../workloads/profile/token-counts';
import type { AssumptionValues } from '../assumptions/assumptions';
import { assumed } from '../assumptions/assumptions';
import { measured, type Term } from '../assumptions/term';
import {
  type BillName,
  batchBill,
  currentBill,
  flexBill,
  shiftCacheHits,
  standardBill,
  TOKEN_TYPES,
  TOKENS_PER_RATE,
} from '../bills';
import { apportion } from '../money';
import type { WorkloadInput } from '../workload-input';
import type { Explanation, TokenLine } from './explanation';

const SAYS = {
  current: 'Tokens of the log x the rate of the tier that it runs on, made a month of.',
  sync: 'Tokens of the log x the standard rate of their context band, made a month of.',
  batch:
    'Tokens of the log x the batch rate of their context band, made a month of. What no longer hits the cache is plain input.',
  flex: 'Tokens of the log x the flex rate of their context band, made a month of. Flex answers synchronously, so caches work as now.',
} as const;

/** One of the bills of a workload, down to its tokens and rates. */
export function explainBill(figure: BillName, input: WorkloadInput, values: AssumptionValues): Explanation {
  const usd = {
    current: () => currentBill(input),
    sync: () => standardBill(input),
    batch: () => batchBill(input, values.cacheHitsKept),
    flex: () => flexBill(input),
  }[figure]();
  const factor = measured('What the log is multiplied by to make a month', input.monthlyFactor, 'factor');
  const whole = { figure, usd, lines: [], parts: [] };
  if (figure === 'current' && input.billedUsd !== null) {
    const billed = measured('Billed over the log', input.billedUsd, 'usd-exact');
    return {
      ...whole,
      says: 'What the log says was billed for each request, made a month of.',
      terms: [billed, factor],
    };
  }
  if (input.flatCost) return { ...whole, ...flat(figure, input, factor) };
  const rates = ratesOf(figure, input);
  const bands = figure === 'batch' ? shiftCacheHits(input.bands, values.cacheHitsKept) : input.bands;
  const lines = usd === null || rates === null ? null : tokenLines(bands, rates, input.monthlyFactor);
  const terms = figure === 'batch' ? [...keptHits(input, values), factor] : [factor];
  const says = lines === null ? unknownSays(figure, rates, input) : SAYS[figure] + doubtSays(input);
  return { ...whole, says, lines: lines ?? [], terms };
}

function ratesOf(figure: BillName, input: WorkloadInput): readonly Rate[] | null {
  return { current: input.currentRates, sync: input.standardRates, batch: input.batchRates, flex: input.flexRates }[
    figure
  ];
}

function doubtSays({ tokenDoubt }: WorkloadInput): string {
  return tokenDoubt === undefined
    ? ''
    : ' Requests without token counts are reckoned with the mean of the others, so the tokens are an estimate.';
}

function unknownSays(figure: BillName, rates: readonly Rate[] | null, { tokenDoubt }: WorkloadInput): string {
  if (tokenDoubt === 'unknown')
    return 'Too few requests say their tokens to stand for the others; unknown is not zero.';
  if (rates === null) return `No source names a ${figure} rate for this model, so this way can not be priced.`;
  return 'No rate is known for a type of token that occurs, or the log counts no tokens; unknown is not zero.';
}

function keptHits({ bands }: WorkloadInput, values: AssumptionValues): Term[] {
  const hits = bands.reduce((sum, { tokens }) => sum + tokens.cacheRead, 0);
  return hits === 0
    ? []
    : [measured('Cache hits in the log, in tokens', hits, 'count'), assumed('cacheHitsKept', values)];
}

function flat(
  figure: BillName,
  { requests, flatCost }: WorkloadInput,
  factor: Term,
): Pick<Explanation, 'says' | 'terms'> {
  const terms = [
    measured('Requests', requests, 'count'),
    measured('Cost of a request as listed', flatCost?.usdPerRequest ?? 0, 'usd-exact'),
  ];
  if (figure === 'current' || figure === 'sync')
    return { says: 'Requests x the cost that was listed.', terms: [...terms, factor] };
  const ratio = figure === 'batch' ? (flatCost?.batchRatio ?? null) : null;
  if (ratio === null)
    return { says: 'Without tokens, and without one share for all of them, this can not be priced.', terms };
  return {
    says: 'Requests x the cost that was listed x the share that batch costs.',
    terms: [...terms, measured('What batch costs of the standard price', ratio, 'share'), factor],
  };
}

/**
 * A token bill as its lines, by context band and token type, each a month's USD; they add up to the bill to the cent. Null
 * where a token type that occurs has no rate.
 */
function tokenLines(bands: readonly ContextBand[], rates: readonly Rate[], monthlyFactor: number): TokenLine[] | null {
  const lines: TokenLine[] = [];
  for (const { over, requests, tokens } of bands) {
    const rate = rateForBand(rates, over);
    const counts = { ...tokens, input: uncachedInput(tokens) };
    for (const type of TOKEN_TYPES) {
      if (counts[type] === 0) continue;
      const usdPerMillion = rate?.usd[type] ?? null;
      if (rate === null || usdPerMillion === null) return null;
      lines.push({ over, requests, type, tokens: counts[type], usdPerMillion, usd: 0, rate });
    }
  }
  const exact = lines.map(({ tokens, usdPerMillion }) => ((tokens * usdPerMillion) / TOKENS_PER_RATE) * monthlyFactor);
  const cents = apportion(exact);
  return lines.map((line, index) => ({ ...line, usd: cents[index] ?? 0 }));
}
