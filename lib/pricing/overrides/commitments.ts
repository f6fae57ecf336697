import { ALWAYS, isInForce } from '../catalogue/in-force';
import { type Prices, standingOverrides } from './prices';

/** What a provider is paid in any case, USD a month, and until when; null if no end was entered. */
export type Commitment = { usd: number; until: string | null };

/** The commitment to a provider at an instant (ms since 1970), the largest where there are several; null if there is none. */
export function commitmentAt(prices: Prices, provider: string | null, atMs: number): Commitment | null {
  let largest: Commitment | null = null;
  for (const { change } of standingOverrides(prices)) {
    if (change.kind !== 'discount' || change.discount.provider !== provider) continue;
    const { commitmentUsd: usd, from, to } = change.discount;
    if (usd === null || !isInForce({ ...ALWAYS, from, to }, atMs)) continue;
    if (largest === null || usd > largest.usd) largest = { usd, until: to };
  }
  return largest;
}
