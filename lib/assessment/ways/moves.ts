import type { Assumptions } from '../../cost/assumptions/assumptions';
import { paybackMonths } from '../../cost/assumptions/limits';
import { MONTHS_PER_YEAR, sumRanges, sumUsd, type UsdRange } from '../../cost/money';
import type { NetRange } from '../../cost/net/range';
import type { Report } from '../../reports/report';
import { grouped } from '../../workloads/grouped';
import { type Chosen, waysOf } from './conclude-verdicts';
import { netTogether } from './net-together';
import { clientCost, ownCost } from './priced-way';

type Move = Report['totals']['moves'][number];

/** The moved workloads by provider and way, largest saving first: what they save together, what moving them costs, and its payback. */
export function movesOf(
  chosen: readonly Chosen[],
  savings: ReadonlyMap<string, number>,
  assumptions: Assumptions,
): Move[] {
  const groups = grouped(chosen, ({ workload, choice }) => JSON.stringify([choice?.way.offer.way, workload.provider]));
  const moves = [...groups.values()].flatMap((members): Move[] => {
    const ways = waysOf(members);
    const [first] = ways;
    if (first === undefined) return [];
    const { way } = first.offer;
    const oneOff = sumRanges([clientCost(way, assumptions), ...members.map(() => ownCost(way, assumptions))]);
    const net = netTogether(ways, assumptions);
    const saving = sumUsd(members.map(({ workload }) => savings.get(workload.id) ?? 0));
    return [
      {
        provider: members[0]?.workload.provider ?? 'unknown',
        way,
        workloads: members.length,
        net,
        saving,
        oneOff,
        paybackMonths: paybackMonths(oneOff.base, net.median),
      },
    ];
  });
  return moves.sort((a, b) => b.saving - a.saving);
}

/** The cost of all moves, their payback, and what is left of the savings of the first year. USD. */
export function firstYearOf(moves: readonly Move[], net: NetRange) {
  const oneOff: UsdRange = sumRanges(moves.map((move) => move.oneOff));
  return {
    migration: {
      oneOff,
      paybackMonths: {
        low: paybackMonths(oneOff.low, net.high),
        base: paybackMonths(oneOff.base, net.median),
        high: paybackMonths(oneOff.high, net.low),
      },
    },
    firstYear: {
      low: sumUsd([MONTHS_PER_YEAR * net.low, -oneOff.high]),
      median: sumUsd([MONTHS_PER_YEAR * net.median, -oneOff.base]),
      high: sumUsd([MONTHS_PER_YEAR * net.high, -oneOff.low]),
    },
  };
}
