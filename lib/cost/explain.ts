import type { Rate, TokenRates } from '../pricing/catalogue/rate';
import { rateForBand } from '../pricing/lookup/find-rates';
import type { ContextBand } from '../workloads/profile/tokens/context-band';
import { uncachedInput } from '../workloads/profile/tokens/token-counts';
import {
  type Assumptions,
  type AssumptionValues,
  assumed,
  baseValues,
  measured,
  type Term,
} from './assumptions/assumptions';
import {
  BILL_NAMES,
  type BillName,
  batchBill,
  currentBill,
  estimateScale,
  flexBill,
  paidShare,
  shiftCacheHits,
  standardBill,
  TOKEN_TYPES,
  TOKENS_PER_RATE,
} from './bills';
import { hasAssumedCache, hasUntoldThoughts } from './bounds';
import { apportion } from './money';
import { batchOutcome } from './net/workload-cost';
import { OVERHEAD_NAMES, OVERHEADS } from './overheads/overheads';
import type { WorkloadInput } from './workload-input';

/** The monthly figures of a workload, in the order in which they add up to its net. */
export const FIGURES = [...BILL_NAMES, ...OVERHEAD_NAMES, 'net'] as const;
export type Figure = (typeof FIGURES)[number];

/** Tokens of one type in one context band, and their cost. `usd` is for a month, and the lines of a bill add up to the bill. */
export type TokenLine = {
  over: number;
  requests: number;
  type: keyof TokenRates;
  tokens: number;
  usdPerMillion: number;
  usd: number;
  rate: Rate;
};

/** The parts of one monthly figure: the lines of a bill, the terms of a formula or the figures of a sum. */
export type Explanation = {
  figure: Figure;
  /** USD a month, as in the report. Null where it is unknown; `says` gives the reason. */
  usd: number | null;
  says: string;
  lines: TokenLine[];
  terms: Term[];
  /** Signed; they add up to `usd`, to the cent. Empty unless the figure is a sum of others. */
  parts: { figure: Figure; usd: number }[];
};

/** Explains a monthly figure of a workload with its tokens, rates and base assumptions. */
export function explainFigure(figure: Figure, input: WorkloadInput, assumptions: Assumptions): Explanation {
  const values = baseValues(assumptions, input.provider);
  const bill = BILL_NAMES.find((name) => name === figure);
  if (bill !== undefined) return explainBill(bill, input, values);
  const apart: Explanation = { figure, usd: null, says: '', lines: [], terms: [], parts: [] };
  const outcome = batchOutcome(input, values);
  if (outcome === null) {
    const says = 'Unknown: one of the two bills is unknown.';
    return { ...apart, says };
  }
  const overhead = OVERHEAD_NAMES.find((name) => name === figure);
  if (overhead !== undefined) {
    const { says, terms } = OVERHEADS[overhead].explain({ ...outcome, way: input.way, values });
    const filled = terms.map((term) => (typeof term === 'string' ? assumed(term, values) : term));
    return { ...apart, usd: outcome.overhead[overhead], says, terms: filled };
  }
  return {
    ...apart,
    usd: outcome.net,
    says: 'The synchronous bill, less the batch bill, less the overhead of batch.',
    parts: [
      { figure: 'sync', usd: outcome.sync },
      { figure: 'batch', usd: 0 - outcome.batch },
      ...OVERHEAD_NAMES.map((name) => ({ figure: name, usd: 0 - outcome.overhead[name] })),
    ],
  };
}

const SAYS = {
  current: 'Tokens of the log x the rate of its current tier x the monthly factor.',
  sync: 'Tokens of the log x the standard rate (priority, for work paid at that) of their context band x the monthly factor.',
  batch:
    'Tokens of the log x the batch rate of their context band x the monthly factor. Lost cache hits are written to the cache again where the model charges for writing, and are uncached input elsewhere.',
  flex: 'Tokens of the log x the flex rate of their context band x the monthly factor. Flex is synchronous, so the cache hit rate stays.',
} as const;

/** Explains one bill of a workload with its tokens and rates. */
export function explainBill(figure: BillName, input: WorkloadInput, values: AssumptionValues): Explanation {
  const usd = {
    current: () => currentBill(input),
    sync: () => standardBill(input),
    batch: () => batchBill(input, values.cacheHitsKept),
    flex: () => flexBill(input),
  }[figure]();
  const factor = measured('Monthly factor: from the log to a month', input.monthlyFactor, 'factor');
  const whole = { figure, usd, lines: [], parts: [] };
  if (figure === 'current' && input.billedUsd !== null) return { ...whole, ...logged(input, input.billedUsd, factor) };
  if (input.flatCost) return { ...whole, ...flat(figure, input, factor) };
  const rates = ratesOf(figure, input);
  const bands = figure === 'batch' ? shiftCacheHits(input.bands, values.cacheHitsKept, rates ?? []) : input.bands;
  const lines =
    usd === null || rates === null ? null : tokenLines(bands, rates, input.monthlyFactor * paidShare(input));
  const terms = [...(figure === 'batch' ? keptHits(input, values) : []), ...paidPart(input), factor];
  const says =
    lines === null ? unknownSays(figure, rates, input) : SAYS[figure] + paidPartSays(input) + doubtSays(input, rates);
  return { ...whole, says, lines: lines ?? [], terms };
}

/** The share of the prices that is paid. Empty where all of them is. */
function paidPart(input: WorkloadInput): Term[] {
  const share = paidShare(input);
  return share === 1 ? [] : [measured(`Share of ${pricesOf(input)} that is paid`, share, 'share')];
}

function paidPartSays(input: WorkloadInput): string {
  if (paidShare(input) === 1) return '';
  return ` The result is multiplied by the share of ${pricesOf(input)} that the costs in the log are. It is taken to be the same in every way.`;
}

/** The rates are list prices, unless prices of this installation differ from them. */
function pricesOf({ listedRates }: WorkloadInput): string {
  return listedRates === undefined ? 'list prices' : 'your prices';
}

const LOGGED = {
  invoice: { label: 'Billed over the log', says: 'What the provider billed over the log' },
  estimate: { label: 'Estimated over the log', says: 'What the log estimates at list prices' },
  unknown: {
    label: 'Cost over the log',
    says: 'The cost in the log, taken as an invoice because nobody has said what it is',
  },
} as const;

/** The cost in the log. An estimate takes the prices of this installation. */
function logged(input: WorkloadInput, usd: number, factor: Term): Pick<Explanation, 'says' | 'terms'> {
  const { billedKind = 'unknown', billedParts = [{ kind: billedKind, usd }] } = input;
  const scale = estimateScale(input);
  const parts = billedParts.map((part) => {
    const { label, says } = LOGGED[part.kind];
    const cost = measured(label, part.usd, 'usd-exact');
    if (part.kind !== 'estimate' || scale === 1) return { says, terms: [cost] };
    const ratio = measured('Its tokens at your prices over the same at list prices', scale, 'factor');
    return { says: `${says} x your prices over list prices`, terms: [cost, ratio] };
  });
  const [only, ...others] = parts.map(({ says }) => says);
  return {
    says:
      others.length === 0
        ? `${only} x the monthly factor.`
        : `(${parts.map(({ says }) => says).join(' + ')}) x the monthly factor.`,
    terms: [...parts.flatMap(({ terms }) => terms), factor],
  };
}

function ratesOf(figure: BillName, input: WorkloadInput): readonly Rate[] | null {
  return { current: input.currentRates, sync: input.standardRates, batch: input.batchRates, flex: input.flexRates }[
    figure
  ];
}

function doubtSays(input: WorkloadInput, rates: readonly Rate[] | null): string {
  const counts =
    input.tokenDoubt === undefined
      ? ''
      : ' Requests without token counts get the mean of the others, so the tokens are an estimate.';
  const has = (field: 'assumed' | 'outputRange') => (rates ?? []).some((rate) => rate[field] !== undefined);
  const cached =
    hasAssumedCache(input) && has('assumed')
      ? ' No source has a price for cached tokens here, so they pay the input rate. They cost between nothing and that.'
      : '';
  const thoughts =
    hasUntoldThoughts(input) && has('outputRange')
      ? ' Output in thinking mode costs more, and the log does not tell which requests thought, so the bill is a range.'
      : '';
  return `${counts}${cached}${thoughts}`;
}

function unknownSays(figure: BillName, rates: readonly Rate[] | null, { tokenDoubt }: WorkloadInput): string {
  if (tokenDoubt === 'unknown') return 'Unknown: too few requests have token counts to estimate the others.';
  if (rates === null) return `Unknown: no source has a ${figure} rate for this model.`;
  return 'Unknown: a type of token has no rate, or the log has no token counts.';
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
    measured('Listed cost per request', flatCost?.usdPerRequest ?? 0, 'usd-exact'),
  ];
  if (figure === 'current' || figure === 'sync')
    return { says: 'Requests x the listed cost per request x the monthly factor.', terms: [...terms, factor] };
  const ratio = figure === 'batch' ? (flatCost?.batchRatio ?? null) : null;
  if (ratio === null)
    return { says: 'Unknown: without token counts, no single discount applies to the listed cost.', terms };
  return {
    says: 'Requests x the listed cost per request x the batch share x the monthly factor.',
    terms: [...terms, measured('Batch price as a share of the standard price', ratio, 'share'), factor],
  };
}

/** The bands of a profile that pay the same rate as one: others' models have edges that are none of this one. */
function pricedBands(bands: readonly ContextBand[], rates: readonly Rate[]): (ContextBand & { rate: Rate | null })[] {
  const priced = new Map<number, ContextBand & { rate: Rate | null }>();
  for (const { over, requests, tokens } of bands) {
    const rate = rateForBand(rates, over);
    const edge = rate?.over ?? over;
    const before = priced.get(edge);
    const sum = { ...tokens };
    for (const type of TOKEN_TYPES) sum[type] += before?.tokens[type] ?? 0;
    priced.set(edge, { over: edge, requests: requests + (before?.requests ?? 0), tokens: sum, rate });
  }
  return [...priced.values()];
}

/**
 * The lines of a token bill, by context band and token type, in USD a month, each times `factor`. They add up to the bill to the cent. Null where a
 * token type that occurs has no rate.
 */
function tokenLines(bands: readonly ContextBand[], rates: readonly Rate[], factor: number): TokenLine[] | null {
  const lines: TokenLine[] = [];
  for (const { over, requests, tokens, rate } of pricedBands(bands, rates)) {
    const counts = { ...tokens, input: uncachedInput(tokens) };
    for (const type of TOKEN_TYPES) {
      if (counts[type] === 0) continue;
      const usdPerMillion = rate?.usd[type] ?? null;
      if (rate === null || usdPerMillion === null) return null;
      lines.push({ over, requests, type, tokens: counts[type], usdPerMillion, usd: 0, rate });
    }
  }
  const exact = lines.map(({ tokens, usdPerMillion }) => ((tokens * usdPerMillion) / TOKENS_PER_RATE) * factor);
  const cents = apportion(exact);
  return lines.map((line, index) => ({ ...line, usd: cents[index] ?? 0 }));
}
