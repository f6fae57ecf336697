import { times } from '../catalogue/token-rates';
import { withoutProfile } from '../models/model-spellings';
import type { RateObservation } from './rate-observation';

const SHARE = 0.25;
const CACHED = /^amazon\.nova-(2-)?(micro|lite|pro|premier)\b/;

/**
 * A cached input token of Amazon Nova costs a quarter of input in every profile that AWS's price list has, as pi-ai quotes it on
 * 2026-11-20 and models.dev on 2026-09-30. The price of a Region names none.
 */
export function withNovaCachedInput(observations: readonly RateObservation[]): RateObservation[] {
  return observations.map((one) => {
    const { input, cacheRead } = one.usd;
    if (one.provider !== 'bedrock' || one.tier !== 'standard' || cacheRead !== null || !input) return one;
    if (!CACHED.test(withoutProfile(one.model))) return one;
    const note = `Cached input at ${SHARE} x input, as in every profile of Amazon Nova that AWS's price list has.`;
    return { ...one, usd: { ...one.usd, cacheRead: times(input, SHARE) }, derived: one.derived ?? note };
  });
}
