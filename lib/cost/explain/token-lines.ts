import type { Rate } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import type { ContextBand } from '../../workloads/profile/context-band';
import { uncachedInput } from '../../workloads/profile/token-counts';
import { apportion } from '../apportion';
import type { TokenLine } from './explanation';

const TOKENS_PER_RATE = 1_000_000;

/**
 * A token bill as its lines, by context band and token type, each a month's USD; they add up to the bill to the cent. Null
 * where a token type that occurs has no rate.
 */
export function tokenLines(
  bands: readonly ContextBand[],
  rates: readonly Rate[],
  monthlyFactor: number,
): TokenLine[] | null {
  const lines: TokenLine[] = [];
  for (const { over, requests, tokens } of bands) {
    const rate = rateForBand(rates, over);
    const counts = { ...tokens, input: uncachedInput(tokens) };
    for (const type of ['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h', 'output'] as const) {
      if (counts[type] === 0) continue;
      const usdPerMillion = rate?.usd[type] ?? null;
      if (rate === null || usdPerMillion === null) return null;
      lines.push({ over, requests, type, tokens: counts[type], usdPerMillion, usd: 0, rate });
    }
  }
  const exact = lines.map(({ tokens, usdPerMillion }) => ((tokens * usdPerMillion) / TOKENS_PER_RATE) * monthlyFactor);
  const cents = apportion(exact);
  return lines.map((line, index) => ({ ...line, usd: cents[index] ?? 0 }));
}
