import { isInForce, startMs } from '../catalogue/in-force';
import type { Rate } from '../catalogue/rate';
import { keyOf } from '../catalogue/rate-key';

function begun(rate: Rate, atMs: number): boolean {
  return rate.inForce === undefined || startMs(rate.inForce) <= atMs;
}

/**
 * The rates in force at an instant. If the oldest known rate of a kind begins later, it is used and marked as derived,
 * because the model was in use before anyone recorded its price. If all have ended, there is none.
 */
export function ratesAt(rates: readonly Rate[], atMs: number): Rate[] {
  const kinds = new Map<string, Rate[]>();
  for (const rate of rates) {
    const kind = kinds.get(keyOf(rate));
    if (kind) kind.push(rate);
    else kinds.set(keyOf(rate), [rate]);
  }
  return [...kinds.values()].flatMap((kind) => {
    if (kind.some((rate) => begun(rate, atMs))) return kind.filter((rate) => isInForce(rate.inForce, atMs)).slice(0, 1);
    const first = Math.min(...kind.map((rate) => (rate.inForce ? startMs(rate.inForce) : 0)));
    return kind
      .filter((rate) => isInForce(rate.inForce, first))
      .slice(0, 1)
      .map(predating);
  });
}

function predating(rate: Rate): Rate {
  const says = `Used for requests before ${rate.inForce?.from}, for which no price is known.`;
  return { ...rate, status: 'derived', note: rate.note === null ? says : `${rate.note} ${says}` };
}
