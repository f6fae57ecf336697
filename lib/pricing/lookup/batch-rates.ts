import { type Capability, findCapability, takesNoBatch } from '../capabilities/capability';
import { stackingRuleSays } from '../capabilities/rule-words';
import type { Catalogue } from '../catalogue/catalogue';
import type { Rate, TokenRates } from '../catalogue/rate';
import type { StackingRule } from '../catalogue/stacking-rule';
import type { ModelRef } from '../models/resolve-model';
import { applyStackingRule, scaleRates } from './apply-stacking-rule';
import { findRates, rateForBand } from './find-rates';

type Ratio = { input: number; output: number };
type BatchRates = { rates: Rate[]; rule: StackingRule; says: string };

const UNKNOWN_RATES: TokenRates = {
  input: null,
  cacheRead: null,
  cacheWrite5m: null,
  cacheWrite1h: null,
  output: null,
};

/** The ratio of batch to standard if both rates are known. It applies to bands without a batch rate. */
function observedRatio(batch: readonly Rate[], standard: readonly Rate[]): Ratio | null {
  const [first] = batch;
  const same = first && standard.find((rate) => rate.over === first.over);
  if (!first?.usd.input || !same?.usd.input) return null;
  const input = first.usd.input / same.usd.input;
  return { input, output: first.usd.output && same.usd.output ? first.usd.output / same.usd.output : input };
}

/** The ratio that a derived batch rate may use, and its source; null if there is none. */
function derivation(
  capability: Capability | null,
  standard: readonly Rate[],
  explicit: readonly Rate[],
): { ratio: Ratio; says: string } | null {
  if (capability?.batchRatio && (capability.ratioHoldsFor === 'every' || explicit.length > 0)) {
    const { input, output } = capability.batchRatio;
    const [source] = capability.sources;
    return { ratio: capability.batchRatio, says: `${input} x input, ${output} x output (${source?.url})` };
  }
  const ratio = observedRatio(explicit, standard);
  return ratio && { ratio, says: "the ratio of this model's shorter context band" };
}

/**
 * The complete batch rates of a model at an instant, a band for each standard band, in USD per million tokens. Uses the
 * catalogue's batch rate, else the provider's documented share of the standard rate, marked `derived`. Cached tokens
 * follow the provider's stacking rule. Null if the provider has no batch endpoint, or no source says what batch costs
 * this model.
 */
export function batchRates(catalogue: Catalogue, ref: ModelRef, atMs: number): BatchRates | null {
  const { provider, model } = ref;
  const capability = findCapability(provider, model);
  if (findCapability(provider)?.endpoints.length === 0 || takesNoBatch(provider, model)) return null;
  const standard = findRates(catalogue, ref, 'standard', atMs);
  const explicit = findRates(catalogue, ref, 'batch', atMs);
  const derived = derivation(capability, standard, explicit);
  if (explicit.length === 0 && derived === null) return null;

  const rule = capability?.stackingRule ?? 'unknown';
  const rates: Rate[] = [];
  const overs = [...new Set([...standard, ...explicit].map((rate) => rate.over))].sort((a, b) => a - b);
  for (const over of overs) {
    const sync = rateForBand(standard, over);
    const named = explicit.find((rate) => rate.over === over);
    const scaled = sync && derived && scaleRates(sync.usd, derived.ratio);
    const known = named?.usd ?? scaled;
    const origin = named ?? sync;
    if (!known || !origin) continue;
    const output = known.output ?? scaled?.output ?? null;
    const usd = applyStackingRule(
      rule,
      sync?.usd ?? UNKNOWN_RATES,
      { ...known, output },
      capability?.unlistedCacheRead,
    );
    const notes = [
      origin.note,
      named ? null : `Derived from the standard rate: ${derived?.says}.`,
      stackingRuleSays(capability),
    ];
    const status = named && rule !== 'unknown' ? named.status : 'derived';
    const { others, ...said } = origin;
    // Other sources' values for the standard rate say nothing about the batch rate.
    const opinions = named && others ? { others } : {};
    rates.push({
      ...said,
      ...opinions,
      tier: 'batch',
      over,
      usd,
      status,
      note: notes.filter((note) => note !== null).join(' '),
    });
  }
  if (rates.length === 0) return null;
  const source =
    explicit.length > 0 ? `Batch rates from ${explicit[0]?.source}.` : `Batch rates derived: ${derived?.says}.`;
  return { rates, rule, says: `${source} ${stackingRuleSays(capability)}` };
}
