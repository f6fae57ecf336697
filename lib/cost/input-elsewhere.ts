import { findCapability } from '../pricing/batch/capability';
import type { Catalogue } from '../pricing/catalogue/catalogue';
import type { Rate } from '../pricing/catalogue/rate';
import { flexRates } from '../pricing/lookup/flex-rates';
import { modelPrices } from '../pricing/lookup/model-prices';
import { evenlyAround } from '../pricing/lookup/request-times';
import { resolveModel } from '../pricing/models/resolve-model';
import type { ContextBand } from '../workloads/profile/context-band';
import type { Candidate } from './candidate';
import type { TokenDoubt, WorkloadInput } from './workload-input';

/**
 * The same work on another model: its tokens times the candidate's factor, at the candidate's rates around `atMs`. Requests stay in their
 * context band, as only lengths in tokens of today are known. Null where the catalogue does not hold the model.
 */
export function inputElsewhere(
  input: WorkloadInput,
  { provider, model, factor }: Candidate,
  catalogue: Catalogue,
  atMs: number,
): WorkloadInput | null {
  const resolved = resolveModel(catalogue, provider, model);
  if (resolved === null) return null;
  const { tiers, batch } = modelPrices(catalogue, resolved, evenlyAround(atMs));
  const standard = tiers.standard.map(uncachedWhereUnknown);
  const { flatCost: _, ...measured } = input;
  return {
    ...measured,
    provider: resolved.provider,
    bands: input.bands.map((band) => scaled(band, factor)),
    ...(input.tokenDoubt === undefined ? {} : { tokenDoubt: scaledDoubt(input.tokenDoubt, factor) }),
    standardRates: standard,
    currentRates: standard,
    batchRates: batch && tiers.batch.map(uncachedWhereUnknown),
    flexRates: flexRates(tiers.flex)?.map(uncachedWhereUnknown) ?? null,
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

/** Where nobody prices a cached token, the other model is taken to have no cache: it is read in full, which is never too cheap. */
function uncachedWhereUnknown(rate: Rate): Rate {
  const { input, cacheRead, cacheWrite5m, cacheWrite1h } = rate.usd;
  const usd = {
    ...rate.usd,
    cacheRead: cacheRead ?? input,
    cacheWrite5m: cacheWrite5m ?? input,
    cacheWrite1h: cacheWrite1h ?? cacheWrite5m ?? input,
  };
  return { ...rate, usd };
}
