import type { Rate } from '../../pricing/catalogue/rate';
import type { AssumptionValues } from '../assumptions/assumptions';
import { batchBill, currentBill, flexBill, standardBill } from '../bills';
import { shiftCacheHits } from '../cache-shift';
import type { WorkloadInput } from '../workload-input';
import type { Explanation, Term } from './explanation';
import { tokenLines } from './token-lines';

type Bill = Extract<Explanation['figure'], 'current' | 'sync' | 'batch' | 'flex'>;

const SAYS = {
  current: 'Tokens of the log x the rate of the tier that it runs on, made a month of.',
  sync: 'Tokens of the log x the standard rate of their context band, made a month of.',
  batch:
    'Tokens of the log x the batch rate of their context band, made a month of. What no longer hits the cache is plain input.',
  flex: 'Tokens of the log x the flex rate of their context band, made a month of. Flex answers synchronously, so caches work as now.',
} as const;

/** One of the bills of a workload, down to its tokens and rates. */
export function explainBill(figure: Bill, input: WorkloadInput, values: AssumptionValues): Explanation {
  const usd = {
    current: () => currentBill(input),
    sync: () => standardBill(input),
    batch: () => batchBill(input, values.cacheHitsKept),
    flex: () => flexBill(input),
  }[figure]();
  const factor: Term = {
    label: 'What the log is multiplied by to make a month',
    value: input.monthlyFactor,
    unit: 'factor',
  };
  const whole = { figure, usd, lines: [], parts: [] };
  if (figure === 'current' && input.billedUsd !== null) {
    const billed: Term = { label: 'Billed over the log', value: input.billedUsd, unit: 'usd-exact' };
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

function ratesOf(figure: Bill, input: WorkloadInput): readonly Rate[] | null {
  return { current: input.currentRates, sync: input.standardRates, batch: input.batchRates, flex: input.flexRates }[
    figure
  ];
}

function doubtSays({ tokenDoubt }: WorkloadInput): string {
  return tokenDoubt === undefined
    ? ''
    : ' Requests without token counts are reckoned with the mean of the others, so the tokens are an estimate.';
}

function unknownSays(figure: Bill, rates: readonly Rate[] | null, { tokenDoubt }: WorkloadInput): string {
  if (tokenDoubt === 'unknown')
    return 'Too few requests say their tokens to stand for the others; unknown is not zero.';
  if (rates === null) return `No source names a ${figure} rate for this model, so this way can not be priced.`;
  return 'No rate is known for a type of token that occurs, or the log counts no tokens; unknown is not zero.';
}

function keptHits({ bands }: WorkloadInput, { cacheHitsKept }: AssumptionValues): Term[] {
  const hits = bands.reduce((sum, { tokens }) => sum + tokens.cacheRead, 0);
  if (hits === 0) return [];
  return [
    { label: 'Cache hits in the log, in tokens', value: hits, unit: 'count' },
    {
      label: 'Share of them that survives the queue',
      value: cacheHitsKept,
      unit: 'share',
      assumption: 'cacheHitsKept',
    },
  ];
}

function flat(figure: Bill, { requests, flatCost }: WorkloadInput, factor: Term): Pick<Explanation, 'says' | 'terms'> {
  const terms: Term[] = [
    { label: 'Requests', value: requests, unit: 'count' },
    { label: 'Cost of a request as listed', value: flatCost?.usdPerRequest ?? 0, unit: 'usd-exact' },
  ];
  if (figure === 'current' || figure === 'sync')
    return { says: 'Requests x the cost that was listed.', terms: [...terms, factor] };
  const ratio = figure === 'batch' ? (flatCost?.batchRatio ?? null) : null;
  if (ratio === null)
    return { says: 'Without tokens, and without one share for all of them, this can not be priced.', terms };
  const share: Term = { label: 'What batch costs of the standard price', value: ratio, unit: 'share' };
  return {
    says: 'Requests x the cost that was listed x the share that batch costs.',
    terms: [...terms, share, factor],
  };
}
