import { type TokenCounts, uncachedInput } from '../../workloads/profile/tokens/token-counts';
import type { BandTimes } from '../../workloads/profile/tokens/token-times';
import { TOKEN_TYPES, type TokenRates } from '../catalogue/rate';

/** Tokens by context band (`over`). Not whole numbers where a day was split. */
export type BandTokens = Map<number, TokenCounts>;

/** Adds tokens of one type to a band. */
export function addTokens(bands: BandTokens, over: number, type: keyof TokenCounts, sum: number): void {
  const tokens = bands.get(over) ?? { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };
  bands.set(over, tokens);
  tokens[type] += sum;
}

/** Adds the tokens of some bands to others. */
export function addBands(to: BandTokens, bands: BandTokens): void {
  for (const [over, tokens] of bands) for (const type of TOKEN_TYPES) addTokens(to, over, type, tokens[type]);
}

/** The tokens of each place in time. */
export function tokensByPlace(times: readonly BandTimes[]): Map<number, BandTokens> {
  const places = new Map<number, BandTokens>();
  for (const band of times) {
    for (const [at, place] of band.places.entries()) {
      const bands = places.get(place) ?? new Map();
      places.set(place, bands);
      for (const type of TOKEN_TYPES) addTokens(bands, band.over, type, band[type][at] ?? 0);
    }
  }
  return places;
}

/** The tokens that are billed at the rate of a type: input without cached tokens, and each other type itself. */
export function billedTokens(tokens: TokenCounts, type: keyof TokenRates): number {
  return type === 'input' ? uncachedInput(tokens) : tokens[type];
}
