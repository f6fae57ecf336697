import { chargesForWriting, TOKENS_PER_RATE } from '../../cost/bills';
import type { CacheFacts } from '../../pricing/capabilities/cache-facts';
import type { Rate } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import type { ContextBand } from '../../workloads/profile/tokens/context-band';
import { type TokenCounts, uncachedInput } from '../../workloads/profile/tokens/token-counts';

/** Used where a provider publishes no lifetime: that of Anthropic, OpenAI and Azure. */
const USUAL_LIFETIME_SECONDS = 300;
const HOUR_SECONDS = 3600;

/** One way to keep a prefix: for how long after its last use, and the type of token that writing it costs. */
export type Keeping = { seconds: number; write: 'cacheWrite5m' | 'cacheWrite1h' };

/** The lifetime that the provider gives by itself, and an hour where it sells that for all of these rates. */
export function keepingsOf(
  { lifetimeSeconds, extendedLifetimeSeconds }: CacheFacts,
  rates: readonly (Rate | null)[],
): Keeping[] {
  const seconds = lifetimeSeconds ?? USUAL_LIFETIME_SECONDS;
  const sold = rates.every((rate) => rate !== null && rate.usd.cacheWrite1h !== null);
  const hour = sold && extendedLifetimeSeconds === HOUR_SECONDS && seconds < HOUR_SECONDS;
  return [
    { seconds, write: 'cacheWrite5m' },
    ...(hour ? [{ seconds: HOUR_SECONDS, write: 'cacheWrite1h' } as const] : []),
  ];
}

/**
 * USD at the rates for the tokens of a log: hits read `repeated` x `hits` (shares from 0 to 1) of the input, and each miss writes its
 * prefix where writing costs more than input. Only what is neither read nor written today is moved, in each context band its part.
 * Below zero where writing costs more than reading saves. Bands without a price of input or of cached tokens save nothing.
 */
export function cacheSaving(
  bands: readonly ContextBand[],
  rates: readonly Rate[],
  repeated: number,
  hits: number,
  { write }: Keeping,
): number {
  const sum = (of: (tokens: TokenCounts) => number) => bands.reduce((total, { tokens }) => total + of(tokens), 0);
  const input = sum((tokens) => tokens.input);
  const uncached = sum(uncachedInput);
  if (uncached === 0) return 0;
  const written = sum((tokens) => tokens.cacheWrite5m + tokens.cacheWrite1h);
  const reads = Math.min(uncached, Math.max(0, input * repeated * hits - sum((tokens) => tokens.cacheRead)));
  const writes = Math.min(uncached - reads, Math.max(0, input * repeated * (1 - hits) - written));
  let usd = 0;
  for (const { over, tokens } of bands) {
    const rate = rateForBand(rates, over);
    const { input: fresh = null, cacheRead: cached = null } = rate?.usd ?? {};
    if (fresh === null || cached === null) continue;
    const part = uncachedInput(tokens) / uncached;
    const extra = chargesForWriting(rate) ? (rate?.usd[write] ?? fresh) - fresh : 0;
    usd += (part * (reads * (fresh - cached) - writes * extra)) / TOKENS_PER_RATE;
  }
  return usd;
}
