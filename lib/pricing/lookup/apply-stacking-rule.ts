import type { TokenRates } from '../catalogue/rate';
import type { StackingRule } from '../catalogue/stacking-rule';
import { times } from '../catalogue/token-rates';

/** The higher of two rates, ignoring unknown ones. */
function dearer(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/**
 * The complete batch rates of one band, in USD per million tokens, from the standard rates and the known batch rates
 * (lib/pricing/data/provider-facts.md, "Stacking rules"). `unlistedRead`: the meaning of a per-model table without a
 * cache price.
 */
export function applyStackingRule(
  rule: StackingRule,
  standard: TokenRates,
  batch: TokenRates,
  unlistedRead: 'batch-input' | 'standard-cache' = 'batch-input',
): TokenRates {
  const { input, output } = batch;
  const ratio = input !== null && standard.input ? input / standard.input : null;
  const scaled5m = times(standard.cacheWrite5m, ratio);
  const scaled1h = times(standard.cacheWrite1h, ratio);
  switch (rule) {
    case 'multiply': {
      const cacheRead = times(standard.cacheRead, ratio);
      return { input, cacheRead, cacheWrite5m: scaled5m, cacheWrite1h: scaled1h, output };
    }
    case 'cache-wins':
      // Implicit caching has no charge for writing, so a written token pays the full input rate.
      return { input, cacheRead: standard.cacheRead, cacheWrite5m: input, cacheWrite1h: input, output };
    case 'batch-only':
    case 'no-caching':
      return { input, cacheRead: input, cacheWrite5m: input, cacheWrite1h: input, output };
    case 'per-model': {
      const cacheRead = batch.cacheRead ?? (unlistedRead === 'standard-cache' ? standard.cacheRead : input);
      const cacheWrite5m = batch.cacheWrite5m ?? scaled5m ?? input;
      return { input, cacheRead, cacheWrite5m, cacheWrite1h: batch.cacheWrite1h ?? scaled1h ?? input, output };
    }
    case 'unknown':
      // No source has a price for writes, so the higher of the two readings is used.
      return {
        input,
        cacheRead: input,
        cacheWrite5m: dearer(input, scaled5m),
        cacheWrite1h: dearer(input, scaled1h),
        output,
      };
  }
}

/** Batch input and output as a documented share of the standard rates. The stacking rule sets the cached types. */
export function scaleRates(standard: TokenRates, ratio: { input: number; output: number }): TokenRates {
  return {
    input: times(standard.input, ratio.input),
    cacheRead: null,
    cacheWrite5m: null,
    cacheWrite1h: null,
    output: times(standard.output, ratio.output),
  };
}
