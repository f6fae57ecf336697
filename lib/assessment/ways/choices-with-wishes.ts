import type { Assumptions } from '../../cost/assumptions/assumptions';
import type { Way } from '../../pricing/lookup/way';
import { isOpenInTime } from '../../reports/ways/patience';
import type { Choice } from './choose-ways';
import { type Choosing, choicesOf } from './conclude-verdicts';
import { paidLess } from './paid-less';
import type { KnownWay, PricedWay } from './priced-way';

/** What somebody wishes for a workload, whatever the rule says: to stay, or to move by a way. Null leaves it to the rule. */
export type Wish = Way | 'stay' | null;

/**
 * The way of each workload where some are wished. A wish goes before the rule and the time that a way takes, and not before what blocks it
 * otherwise, or a price that is unknown: then the workload stays. The others share the clients that wished moves have built.
 */
export function choicesWithWishes(
  workloads: readonly Choosing[],
  wishes: readonly Wish[],
  assumptions: Assumptions,
): (Choice | null)[] {
  const wished = workloads.map(({ ways }, at) => ways.find((way) => isWished(way, wishes[at] ?? null)) ?? null);
  const clientOf = (provider: string | null, way: Way) => JSON.stringify([provider, way]);
  const built = new Set(
    wished.flatMap((way, at) =>
      way === null ? [] : [clientOf(workloads[at]?.workload.provider ?? null, way.offer.way)],
    ),
  );
  const left = workloads.map((one, at): Choosing => {
    if ((wishes[at] ?? null) !== null) {
      const way = wished[at] ?? null;
      return { ...one, ways: [], spend: one.spend === null || way === null ? one.spend : one.spend - paidLess(way) };
    }
    if (built.size === 0) return one;
    const ways = one.ways.map((way) =>
      built.has(clientOf(one.workload.provider, way.offer.way)) ? { ...way, client: 0 } : way,
    );
    return { ...one, ways };
  });
  const chosen = choicesOf(left, assumptions);
  return wished.map((way, at) => (way === null ? (chosen[at] ?? null) : { way, together: false }));
}

function isWished(way: PricedWay, wish: Wish): way is KnownWay {
  return way.offer.way === wish && way.net !== null && isOpenInTime(way);
}
