import type { WorkloadInput } from '../../cost/workload-input';
import { TOKEN_TYPES, type TokenRates } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import type { RequestTimes } from '../../pricing/lookup/request-times';
import { type BandTokens, billedTokens } from '../../pricing/lookup/token-sums';
import type { Work } from '../work/work';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Up to so many hours are kept as hours; more are kept as days, as a year of hours for each of thousands of workloads is much. */
export const MOST_HOURS = 48;

/** How a spend is spread: a weight for each hour or day, by its start in ms since 1970 (UTC). */
export type SpendTimes = ReadonlyMap<number, number>;

/**
 * When the money of a workload was spent: by what its tokens cost, or by its requests where not all tokens are counted or priced. Null for
 * a list, and for a log without dates.
 */
export function spendTimes(
  { from, times }: Pick<Work, 'from' | 'times'>,
  input: WorkloadInput | null,
): SpendTimes | null {
  if (from === 'list' || times === null) return null;
  const weights = costByHour(times, input) ?? times.map(({ share }) => share);
  const stepMs = times.length > MOST_HOURS ? DAY_MS : HOUR_MS;
  const sums = new Map<number, number>();
  for (const [at, { atMs }] of times.entries()) {
    const start = Math.floor(atMs / stepMs) * stepMs;
    sums.set(start, (sums.get(start) ?? 0) + (weights[at] ?? 0));
  }
  return sums;
}

/** The tokens of each hour at the rates of now; null where a count or a rate is missing, or all of it is free. */
function costByHour(times: RequestTimes, input: WorkloadInput | null): number[] | null {
  if (input === null || input.tokenDoubt !== undefined) return null;
  const rates = new Map<number, TokenRates | null>();
  let total = 0;
  const costs: number[] = [];
  for (const { tokens } of times) {
    const cost = tokens === undefined ? 0 : costOf(tokens, input, rates);
    if (cost === null) return null;
    total += cost;
    costs.push(cost);
  }
  return total > 0 ? costs : null;
}

function costOf(bands: BandTokens, input: WorkloadInput, rates: Map<number, TokenRates | null>): number | null {
  let cost = 0;
  for (const [over, tokens] of bands) {
    let usd = rates.get(over);
    if (usd === undefined) {
      usd = rateForBand(input.currentRates, over)?.usd ?? null;
      rates.set(over, usd);
    }
    for (const type of TOKEN_TYPES) {
      const count = billedTokens(tokens, type);
      if (count === 0) continue;
      const rate = usd?.[type] ?? null;
      if (rate === null) return null;
      cost += count * rate;
    }
  }
  return cost;
}
