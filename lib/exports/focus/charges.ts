import type { Rate, TokenRates } from '../../pricing/catalogue/rate';
import { TOKEN_TYPES } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import { billedTokens } from '../../pricing/lookup/token-sums';
import { inputOfReported } from '../../reports/cost-basis';
import type { Report, ReportWorkload } from '../../reports/report';

const TOKENS = 1_000_000;

/** Tokens of one type at one price, with the prices in USD of a token, of the list and of the installation. */
export type Charge = {
  type: keyof TokenRates;
  over: number;
  /** Those of all requests, where the log holds a sample of them. */
  tokens: number;
  /** Those of the log, with what is estimated of requests without counts. */
  counted: number;
  tier: string | null;
  region: string | null;
  list: number | null;
  contracted: number | null;
};

/** The charges of a workload: one for each type of token and context band that has a price of its own. One without tokens where it has none. */
export function chargesOf(workload: ReportWorkload, { rates, source }: Pick<Report, 'rates' | 'source'>): Charge[] {
  const input = inputOfReported(workload, rates);
  const own = input?.currentRates ?? [];
  const listed = input?.listedRates ?? own;
  const charges = new Map<string, Charge>();
  for (const { over, tokens } of input?.bands ?? []) {
    const [ownRate, listRate] = [rateForBand(own, over), rateForBand(listed, over)];
    for (const type of TOKEN_TYPES) {
      const count = billedTokens(tokens, type);
      if (count === 0) continue;
      const key = chargeKey(type, ownRate?.over ?? 0);
      const counted = (charges.get(key)?.counted ?? 0) + count;
      charges.set(key, {
        type,
        over: ownRate?.over ?? 0,
        tokens: Math.round(counted / source.sampleRate),
        counted,
        tier: ownRate?.tier ?? null,
        region: regionOf(ownRate),
        list: perToken(listRate, type),
        contracted: perToken(ownRate, type),
      });
    }
  }
  return charges.size > 0
    ? [...charges.values()]
    : [{ type: 'input', over: 0, tokens: 0, counted: 0, tier: null, region: null, list: null, contracted: null }];
}

/** Tells the charges of a workload apart: the type of token, and the context band of the price. */
export function chargeKey(type: keyof TokenRates, over: number): string {
  return `${type}/${over}`;
}

function regionOf(rate: Rate | null): string | null {
  return rate === null || rate.region === 'default' ? null : rate.region;
}

/** USD of one token. A price has fewer digits than fifteen; the rest is the noise of the division. */
function perToken(rate: Rate | null, type: keyof TokenRates): number | null {
  const usd = rate?.usd[type] ?? null;
  return usd === null ? null : Number((usd / TOKENS).toPrecision(15));
}
