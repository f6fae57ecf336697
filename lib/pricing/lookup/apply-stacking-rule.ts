import type { TokenRates } from '../catalogue/rate';
import type { StackingRule } from '../catalogue/stacking-rule';

/** Cuts the noise of binary fractions: 0.1 x 3 is 0.3. Rates have far fewer than 12 significant digits. */
function times(rate: number | null, factor: number | null): number | null {
  return rate === null || factor === null ? null : Number((rate * factor).toPrecision(12));
}

/** The dearer of two rates; an unknown one does not count. */
function dearer(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/**
 * The complete batch rates of one band, in USD per million tokens, from the standard rates and what is known of the batch
 * rates (lib/pricing/data/provider-facts.md, "Stacking rules"). `unlistedRead`: what a per-model table that names no cache price means.
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
      // Only implicit caching, which has no charge for writing: a token that is written is a token that is read in full.
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
      // Nobody says what a write costs, so the dearer of the two readings is taken.
      return {
        input,
        cacheRead: input,
        cacheWrite5m: dearer(input, scaled5m),
        cacheWrite1h: dearer(input, scaled1h),
        output,
      };
  }
}

/** Batch input and output from the standard rates and a documented share of them; the cached types are left to the rule. */
export function scaleRates(standard: TokenRates, ratio: { input: number; output: number }): TokenRates {
  return {
    input: times(standard.input, ratio.input),
    cacheRead: null,
    cacheWrite5m: null,
    cacheWrite1h: null,
    output: times(standard.output, ratio.output),
  };
}
