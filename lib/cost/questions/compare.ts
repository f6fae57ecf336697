import { findCapability } from '../../pricing/capabilities/capability';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import type { Rate } from '../../pricing/catalogue/rate';
import { timesEach } from '../../pricing/catalogue/token-rates';
import { flexRates } from '../../pricing/lookup/flex-rates';
import { modelPrices } from '../../pricing/lookup/model-prices';
import { evenlyAround } from '../../pricing/lookup/request-times';
import { withThinkingPrices } from '../../pricing/lookup/thinking-price';
import { resolveModel } from '../../pricing/models/resolve-model';
import type { ContextBand } from '../../workloads/profile/tokens/context-band';
import type { Assumptions } from '../assumptions/assumptions';
import { paidShare } from '../bills';
import { sumUsd } from '../money';
import { costAtBase, type WorkloadCost } from '../net/workload-cost';
import type { TokenDoubt, WorkloadInput } from '../workload-input';

/**
 * A model that a workload could run on instead. `factor` is how many tokens its tokenizer makes of one token of the log. It is 1
 * until somebody measures it.
 */
export type Candidate = { provider: string; model: string; factor: number };

/** Reads `provider/model` or `provider/model=factor`. A problem is a sentence for people. */
export function readCandidate(text: string): Candidate | { problem: string } {
  const trimmed = text.trim();
  const equals = trimmed.lastIndexOf('=');
  const name = equals < 0 ? trimmed : trimmed.slice(0, equals);
  const factor = equals < 0 ? 1 : Number(trimmed.slice(equals + 1));
  const slash = name.indexOf('/');
  if (slash < 1 || slash === name.length - 1) {
    return { problem: `"${trimmed}": write provider/model, such as anthropic/claude-haiku-4-5.` };
  }
  if (!Number.isFinite(factor) || factor <= 0 || factor > 10) {
    return { problem: `"${trimmed}": the factor after = must be above 0 and at most 10, such as 1.15.` };
  }
  return { provider: name.slice(0, slash), model: name.slice(slash + 1), factor };
}

/** The cost of some work on one model in three ways, USD a month. Null is unknown or not sold. `batch` excludes its overhead. */
export type Ways = {
  sync: number | null;
  flex: number | null;
  batch: number | null;
  overhead: number | null;
  /** Workloads without a price on this model. No figure of this row includes them. */
  unpriced: number;
};

/** What some workloads cost on their own models, in the three ways. */
export function waysNow(inputs: readonly WorkloadInput[], assumptions: Assumptions): Ways {
  return together(inputs.map((input) => costAtBase(input, assumptions)));
}

/** What the same workloads would cost on another model, at its rates around `atMs` (ms since 1970). */
export function waysOn(
  candidate: Candidate,
  inputs: readonly WorkloadInput[],
  assumptions: Assumptions,
  catalogue: Catalogue,
  atMs: number,
): Ways {
  return together(
    inputs.map((input) => {
      const elsewhere = inputElsewhere(input, candidate, catalogue, atMs);
      return elsewhere && costAtBase(elsewhere, assumptions);
    }),
  );
}

/** The sum of several workloads. A way that is null for one of them is null for the sum. */
function together(costs: readonly (WorkloadCost | null)[]): Ways {
  const priced = costs.filter((cost): cost is WorkloadCost => cost !== null && cost.sync !== null);
  const sum = (of: (cost: WorkloadCost) => number | null): number | null => {
    const known = priced.flatMap((cost) => of(cost) ?? []);
    return priced.length > 0 && known.length === priced.length ? sumUsd(known) : null;
  };
  return {
    sync: sum(({ sync }) => sync),
    flex: sum(({ flex }) => flex),
    batch: sum(({ batch }) => batch),
    overhead: sum(({ overhead }) => overhead && sumUsd(Object.values(overhead))),
    unpriced: costs.length - priced.length,
  };
}

/**
 * The same work on another model: its tokens times the candidate's factor, at the candidate's rates around `atMs`. The share of its
 * rates that it pays holds for other models of its provider, but not elsewhere. What thinks today is taken to think there. Requests stay in their context band, because only
 * their lengths in today's tokens are known. Null where the catalogue lacks the model.
 */
export function inputElsewhere(
  input: WorkloadInput,
  { provider, model, factor }: Candidate,
  catalogue: Catalogue,
  atMs: number,
): WorkloadInput | null {
  const resolved = resolveModel(catalogue, provider, model);
  if (resolved === null) return null;
  const { tiers: named, batch } = modelPrices(catalogue, resolved, evenlyAround(atMs));
  const { thoughtShare: thought = 0 } = input;
  const tiers = withThinkingPrices(named, resolved, { low: thought, base: thought, high: thought });
  const share = resolved.provider === input.provider ? paidShare(input) : 1;
  const paid = (rate: Rate): Rate => {
    const { usd, ...of } = uncachedWhereUnknown(rate);
    return { ...of, usd: timesEach(usd, share) };
  };
  const standard = tiers.standard.map(paid);
  const { flatCost: _, ...measured } = input;
  return {
    ...measured,
    provider: resolved.provider,
    bands: input.bands.map((band) => scaled(band, factor)),
    ...(input.tokenDoubt === undefined ? {} : { tokenDoubt: scaledDoubt(input.tokenDoubt, factor) }),
    standardRates: standard,
    currentRates: standard,
    batchRates: batch && tiers.batch.map(paid),
    flexRates: flexRates(tiers.flex)?.map(paid) ?? null,
    billedUsd: null,
    expiryHours: findCapability(resolved.provider, resolved.model)?.expiryHours ?? null,
  };
}

function scaledDoubt(doubt: TokenDoubt, factor: number): TokenDoubt {
  if (doubt === 'unknown') return doubt;
  const all = (bands: readonly ContextBand[]) => bands.map((band) => scaled(band, factor));
  return { low: all(doubt.low), high: all(doubt.high) };
}

function scaled(band: ContextBand, factor: number): ContextBand {
  if (factor === 1) return band;
  const { input, cacheRead, cacheWrite5m, cacheWrite1h, output } = band.tokens;
  const times = (tokens: number) => Math.round(tokens * factor);
  const tokens = {
    input: times(input),
    cacheRead: times(cacheRead),
    cacheWrite5m: times(cacheWrite5m),
    cacheWrite1h: times(cacheWrite1h),
    output: times(output),
  };
  return { ...band, tokens };
}

/** Prices cached tokens as input where no cache rate is known. That is never too cheap. */
export function uncachedWhereUnknown(rate: Rate): Rate {
  const { input, cacheRead, cacheWrite5m, cacheWrite1h } = rate.usd;
  const usd = {
    ...rate.usd,
    cacheRead: cacheRead ?? input,
    cacheWrite5m: cacheWrite5m ?? input,
    cacheWrite1h: cacheWrite1h ?? cacheWrite5m ?? input,
  };
  return { ...rate, usd };
}
