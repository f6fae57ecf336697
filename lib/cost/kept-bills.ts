import type { Rate } from '../pricing/catalogue/rate';
import type { ContextBand } from '../workloads/profile/tokens/context-band';

/** USD for the tokens of a log; null where a price is unknown. `counted`: whether there is a token at all. */
export type LogBill = { usd: number | null; counted: boolean };

type Kept = { rates: readonly Rate[]; hitsKept: number | null; bill: LogBill };
const known = new WeakMap<readonly ContextBand[], Kept[]>();

/** More than the ways of a workload ask for at once, at each of its points. */
const MOST = 64;

/**
 * The bill of some tokens at some rates, made once: a change of volume makes workloads anew, with the same tokens and rates. `hitsKept`
 * is the share of cache hits that remain; null for the tokens as they are.
 */
export function keptBill(
  bands: readonly ContextBand[],
  rates: readonly Rate[],
  hitsKept: number | null,
  make: (bands: readonly ContextBand[], rates: readonly Rate[], hitsKept: number | null) => LogBill,
): LogBill {
  let kept = known.get(bands);
  if (kept === undefined) {
    kept = [];
    known.set(bands, kept);
  }
  // From the newest, because a slider of prices leaves many that nobody asks for again.
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const one = kept[at];
    if (one?.rates === rates && one.hitsKept === hitsKept) return one.bill;
  }
  const bill = make(bands, rates, hitsKept);
  if (kept.length >= MOST) kept.length = 0;
  kept.push({ rates, hitsKept, bill });
  return bill;
}
