import type { Rate, TokenRates } from '../pricing/catalogue/rate';
import { rateForBand } from '../pricing/lookup/find-rates';
import type { BilledPart } from '../workloads/billed-kind';
import { oncePer } from '../workloads/once-per';
import type { Retries } from '../workloads/profile/retries';
import type { ContextBand } from '../workloads/profile/tokens/context-band';
import { type TokenCounts, uncachedInput } from '../workloads/profile/tokens/token-counts';
import { hasAssumedPrices } from './bounds';
import { isRoundedAway, roundUsd, sumUsd } from './money';
import { oncePerWorkload, type WorkloadInput } from './workload-input';

/** The token bills of a workload (README.md, "Token bills"): what is paid now, and three ways to run it. */
export const BILL_NAMES = ['current', 'sync', 'batch', 'flex'] as const;
export type BillName = (typeof BILL_NAMES)[number];

/** The token types with a price of their own. Input is neither read from a cache nor written to one. */
export const TOKEN_TYPES = ['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h', 'output'] as const;

/** Rates are in USD per this many tokens. */
export const TOKENS_PER_RATE = 1_000_000;

/**
 * USD for the tokens of a log: each context band at its band's rate, in USD per million tokens. Null when a token type
 * that occurs has no rate: unknown is not zero. Cached tokens cost what `rates` says, including the stacking rule.
 */
export function tokenBill(bands: readonly ContextBand[], rates: readonly Rate[]): number | null {
  let usd = 0;
  for (const band of bands) {
    const bill = bandBill(band.tokens, rateForBand(rates, band.over)?.usd ?? null);
    if (bill === null) return null;
    usd += bill;
  }
  return usd;
}

function bandBill(tokens: TokenCounts, usd: TokenRates | null): number | null {
  let total = 0;
  for (const type of TOKEN_TYPES) {
    const count = type === 'input' ? uncachedInput(tokens) : tokens[type];
    if (count === 0) continue;
    const usdPerMillion = usd?.[type] ?? null;
    if (usdPerMillion === null) return null;
    total += (count * usdPerMillion) / TOKENS_PER_RATE;
  }
  return total;
}

/**
 * The same tokens when only `keptShare` (0 to 1) of the cache reads still hit. A prompt that misses is written to the cache where
 * `rates` charge for writing, for an hour in the share in which the workload's own writes are, and is uncached input where they
 * don't. Counts stay whole numbers, and `input`, which includes the cached tokens, does not change.
 */
export function shiftCacheHits(
  bands: readonly ContextBand[],
  keptShare: number,
  rates: readonly Rate[],
): ContextBand[] {
  const hourShare = writtenForAnHour(bands);
  return bands.map((band) => {
    const { tokens } = band;
    const { cacheWrite5m, cacheWrite1h } = tokens;
    const cacheRead = Math.round(tokens.cacheRead * keptShare);
    if (!chargesForWriting(rateForBand(rates, band.over))) return { ...band, tokens: { ...tokens, cacheRead } };
    const lost = tokens.cacheRead - cacheRead;
    const forAnHour = Math.round(lost * hourShare);
    return {
      ...band,
      tokens: {
        ...tokens,
        cacheRead,
        cacheWrite5m: cacheWrite5m + lost - forAnHour,
        cacheWrite1h: cacheWrite1h + forAnHour,
      },
    };
  });
}

/** The share of the tokens that a workload writes to a cache for an hour, in all of its bands: their edges are not those of its writes. */
function writtenForAnHour(bands: readonly ContextBand[]): number {
  let [minutes, hour] = [0, 0];
  for (const { tokens } of bands) {
    minutes += tokens.cacheWrite5m;
    hour += tokens.cacheWrite1h;
  }
  return hour === 0 ? 0 : hour / (minutes + hour);
}

/** Rates without a charge for writing have no rate of it, or that of input. */
export function chargesForWriting(rate: Rate | null): boolean {
  const { input = null, cacheWrite5m = null } = rate?.usd ?? {};
  return cacheWrite5m !== null && (input === null || cacheWrite5m > input);
}

/**
 * USD a month paid now: the cost in the log (an estimate at the prices of this installation), else its tokens at the rates of its
 * tier; null when unknown.
 */
export function currentBill(input: WorkloadInput): number | null {
  return rounded(exactCurrentBill(input));
}

/**
 * USD a month synchronously: the paid share of the standard rates, or of those of priority for work that pays them. Null when unknown.
 */
export function standardBill(input: WorkloadInput): number | null {
  return rounded(exactStandardBill(input));
}

/** USD a month in batch, where `cacheHitsKept` (0 to 1) of the cache hits remain. Null when unknown. */
export function batchBill(input: WorkloadInput, cacheHitsKept: number): number | null {
  return rounded(exactBatchBill(input, cacheHitsKept));
}

/** USD a month on flex, which is synchronous and so keeps all cache hits. Null when unknown or not sold. */
export function flexBill(input: WorkloadInput): number | null {
  return rounded(exactFlexBill(input));
}

/** The synchronous bill before it is rounded to the cent. */
export const exactStandardBill = oncePerWorkload((input): number | null =>
  input.flatCost ? flatBill(input, 1) : paidTokenBill(input, input.standardRates),
);

/** The batch bill before it is rounded to the cent. */
export function exactBatchBill(input: WorkloadInput, cacheHitsKept: number): number | null {
  if (input.flatCost) return flatBill(input, input.flatCost.batchRatio);
  if (input.batchRates === null) return null;
  return paidTokenBill(input, input.batchRates, cacheHitsKept);
}

const exactCurrentBill = oncePerWorkload((input): number | null =>
  input.billedUsd === null ? exactTierBill(input) : loggedUsd(input, input.billedUsd) * input.monthlyFactor,
);

/**
 * The costs in the log by what they are, with the prices of this installation in what is an estimate. `usd` is all of them. Where
 * credits are more than the rest at these prices, nothing is paid, as in a log whose credits are more than its costs.
 */
export function loggedParts(input: WorkloadInput, usd: number): BilledPart[] {
  const { billedKind = 'unknown', billedParts = [{ kind: billedKind, usd }] } = input;
  const parts = billedParts.map((part) =>
    part.kind === 'estimate' ? { ...part, usd: part.usd * estimateScale(input) } : part,
  );
  return sumOf(parts) < 0 ? parts.map((part) => ({ ...part, usd: 0 })) : parts;
}

function loggedUsd(input: WorkloadInput, usd: number): number {
  return sumOf(loggedParts(input, usd));
}

function sumOf(parts: readonly BilledPart[]): number {
  return parts.reduce((sum, { usd }) => sum + usd, 0);
}

/**
 * What an estimate in the log is multiplied by, so that a discount is in it: the bill of its tokens at the prices of this
 * installation over their bill at list prices. 1 where they do not differ, and where the ratio is unknown.
 */
export function estimateScale(input: WorkloadInput): number {
  const { listedRates, currentRates } = input;
  if (listedRates === undefined) return 1;
  const [own, listed] = [exactTierBill(input), monthlyTokenBill(input, listedRates)];
  if (own !== null && listed !== null && listed > 0) return asRatio(own / listed);
  return sharedRatio(currentRates, listedRates) ?? 1;
}

/**
 * The part (above 0 to 1) of its bill at the rates that a workload pays: the costs in the log over its tokens at the rates of its tier.
 * Whatever lowers the price that is paid (a negotiated rate, credits, a stale rate of ours) is taken to do so in every way. It is never
 * above 1, so a markup raises no saving. Where tokens are estimated or a price has bounds, each point has its own share, because what
 * is paid stays. It is 1 where a request has no cost, or the bill at the rates is unknown.
 */
export const paidShare = oncePerWorkload((input): number => {
  const { billedUsd, flatCost } = input;
  if (billedUsd === null || flatCost) return 1;
  const [paid, computed] = [exactCurrentBill(input), exactTierBill(input)];
  // A cost of zero is rather that of a gateway without a price than a discount.
  if (paid === null || paid <= 0 || computed === null || computed <= paid) return 1;
  const share = paid / computed;
  return asRatio(share) === 1 ? 1 : share;
});

/** The ratio that all prices of two lists of rates share; null if they differ in it. It needs no tokens. */
function sharedRatio(own: readonly Rate[], listed: readonly Rate[]): number | null {
  const ratios = listed.flatMap(({ over, usd }) => {
    const same = rateForBand(own, over)?.usd;
    return TOKEN_TYPES.flatMap((type) => (usd[type] ? [asRatio((same?.[type] ?? Number.NaN) / usd[type])] : []));
  });
  const [ratio = null] = ratios;
  return ratios.every((one) => one === ratio) ? ratio : null;
}

/** Twelve digits are more than any price has. The rest is the noise of a division. */
function asRatio(value: number): number {
  return Number(value.toPrecision(12));
}

/** At the rates of the current tier, whatever the costs in the log are. */
function exactTierBill(input: WorkloadInput): number | null {
  return input.flatCost ? flatBill(input, 1) : monthlyTokenBill(input, input.currentRates);
}

function exactFlexBill(input: WorkloadInput): number | null {
  if (input.flatCost || input.flexRates === null) return null;
  return paidTokenBill(input, input.flexRates);
}

function flatBill({ flatCost, requests, monthlyFactor }: WorkloadInput, ratio: number | null): number | null {
  if (!flatCost || ratio === null) return null;
  return requests * flatCost.usdPerRequest * ratio * monthlyFactor;
}

function paidTokenBill(input: WorkloadInput, rates: readonly Rate[], hitsKept: number | null = null): number | null {
  const usd = monthlyTokenBill(input, rates, hitsKept);
  return usd === null ? null : usd * paidShare(input);
}

/** At the rates, whatever part of them is paid. */
function monthlyTokenBill(input: WorkloadInput, rates: readonly Rate[], hitsKept: number | null = null): number | null {
  const { bands, tokenDoubt, requests, monthlyFactor } = input;
  if (tokenDoubt === 'unknown') return null;
  const { usd, counted } = logBill(bands, rates, hitsKept);
  // Requests without a single token come from a log without token counts. Their bill is unknown, not zero.
  if (requests > 0 && !counted) return null;
  return usd === null ? null : usd * monthlyFactor;
}

/** `usd` is null where a price is unknown. `counted`: whether there is a token at all. */
type LogBill = { usd: number | null; counted: boolean };

type KeptBill = { rates: readonly Rate[]; hitsKept: number | null; bill: LogBill };
const keptBills = oncePer((_bands: readonly ContextBand[]): KeptBill[] => []);

/** More than the ways of a workload ask for at once, at each of its points. */
const MOST_KEPT = 64;

/**
 * The bill of the tokens of a log at some rates, made once: a change of volume makes workloads anew, with the same tokens and rates.
 * `hitsKept` is the share of cache hits that remain; null for the tokens as they are.
 */
function logBill(bands: readonly ContextBand[], rates: readonly Rate[], hitsKept: number | null): LogBill {
  const kept = keptBills(bands);
  // From the newest, because a slider of prices leaves many that nobody asks for again.
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const one = kept[at];
    if (one?.rates === rates && one.hitsKept === hitsKept) return one.bill;
  }
  const bill = newLogBill(hitsKept === null ? bands : shiftCacheHits(bands, hitsKept, rates), rates);
  if (kept.length >= MOST_KEPT) kept.length = 0;
  kept.push({ rates, hitsKept, bill });
  return bill;
}

function newLogBill(bands: readonly ContextBand[], rates: readonly Rate[]): LogBill {
  const counted = bands.some(({ tokens }) => TOKEN_TYPES.some((type) => tokens[type] > 0));
  return { usd: tokenBill(bands, rates), counted };
}

function rounded(usd: number | null): number | null {
  return usd === null ? null : roundUsd(usd);
}

/** The bills that are not zero but round to zero. */
export function billsRoundedAway(input: WorkloadInput): BillName[] {
  const exact = {
    current: exactCurrentBill(input),
    sync: exactStandardBill(input),
    // The share of kept cache hits makes no bill zero.
    batch: exactBatchBill(input, 1),
    flex: exactFlexBill(input),
  };
  return BILL_NAMES.filter((name) => isRoundedAway(exact[name]));
}

/** USD a month: what is paid by the costs in the log, what the rates of its tier make of the same requests, and the difference. */
export type Reconciliation = { billed: number; computed: number; residual: number };

/** The bill against the rates; null where the log does not bill every request, a rate is unknown or tokens are. */
export function reconcile(input: WorkloadInput): Reconciliation | null {
  const computed = rounded(exactTierBill(input));
  // An estimate does not show how well rates explain a bill.
  if (input.billedUsd === null || computed === null || input.tokenDoubt !== undefined) return null;
  if (hasAssumedPrices(input)) return null;
  const billed = roundUsd(loggedUsd(input, input.billedUsd) * input.monthlyFactor);
  return { billed, computed, residual: sumUsd([billed, -computed]) };
}

/**
 * The retries in the log, and USD a month for the tokens of failed attempts: the paid share of the rates of their tier. They are part
 * of the spend now and of both bills, because both ways may fail. Batch neither adds nor saves them.
 */
export function retriesCost(
  { requests, bands }: Retries,
  input: WorkloadInput,
): { requests: number; usd: number | null } {
  const usd = tokenBill(bands, input.currentRates);
  return { requests, usd: rounded(usd === null ? null : usd * input.monthlyFactor * paidShare(input)) };
}
