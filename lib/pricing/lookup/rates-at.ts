import { grouped } from '../../workloads/grouped';
import { isInForce, startMs } from '../catalogue/in-force';
import type { Rate } from '../catalogue/rate';
import { keyOf } from '../catalogue/rate-key';

/** The rates of one kind (see `keyOf`), each for other times, and when the first of them begins (ms since 1970). */
type RatesOfKind = { readonly rates: readonly Rate[]; readonly first: number };

/** Sorts rates by kind once, to ask what is in force at many instants. */
export function ratesByKind(rates: readonly Rate[]): RatesOfKind[] {
  const kinds = grouped(rates, (rate) => keyOf(rate));
  return [...kinds.values()].map((kind) => ({ rates: kind, first: Math.min(...kind.map(beginMs)) }));
}

function beginMs({ inForce }: Rate): number {
  return inForce === undefined ? Number.NEGATIVE_INFINITY : startMs(inForce);
}

/**
 * The rate of a kind in force at an instant. Before the oldest begins it is that one, because the model was in use before anyone
 * recorded its price. If all have ended, there is none.
 */
export function rateOfKindAt({ rates, first }: RatesOfKind, atMs: number): Rate | undefined {
  const instant = first > atMs ? first : atMs;
  return rates.find(({ inForce }) => isInForce(inForce, instant));
}

/** The rates in force at an instant. One that is used before it begins is marked as derived. */
export function ratesAt(rates: readonly Rate[], atMs: number): Rate[] {
  return ratesByKind(rates).flatMap((kind) => {
    const rate = rateOfKindAt(kind, atMs);
    if (rate === undefined) return [];
    return [kind.first > atMs ? predating(rate) : rate];
  });
}

function predating(rate: Rate): Rate {
  const says = `Used for requests before ${rate.inForce?.from}, for which no price is known.`;
  return { ...rate, status: 'derived', note: rate.note === null ? says : `${rate.note} ${says}` };
}
