import type { Assumptions } from '../../cost/assumptions/schema';
import { sumRanges, sumUsd, type UsdRange } from '../../cost/money';
import type { NetRange } from '../../cost/net/range';
import { paybackMonths } from '../../cost/questions/payback';
import type { Way } from '../../pricing/lookup/way';
import type { Report } from '../../reports/report';
import { type Concluded, movedNet } from './conclude-verdicts';
import { clientCost, ownCost } from './priced-way';

type Move = NonNullable<Report['totals']['moves']>[number];

/** The moved workloads by provider and way, largest saving first: what they save together, what moving them costs, and its payback. */
export function movesOf(
  concluded: readonly Concluded[],
  savings: ReadonlyMap<string, number>,
  assumptions: Assumptions,
): Move[] {
  const groups = new Map<string, { provider: string; way: Way; members: Concluded[] }>();
  for (const one of concluded) {
    if (one.choice === null) continue;
    const { way } = one.choice.way.offer;
    const provider = one.workload.provider ?? 'unknown';
    const key = `${way} ${provider}`;
    const group = groups.get(key) ?? { provider, way, members: [] };
    groups.set(key, { ...group, members: [...group.members, one] });
  }
  const moves = [...groups.values()].map(({ provider, way, members }): Move => {
    const oneOff = sumRanges([clientCost(way, assumptions), ...members.map(() => ownCost(way, assumptions))]);
    const net = movedNet(members, assumptions);
    const saving = sumUsd(members.map(({ workload }) => savings.get(workload.id) ?? 0));
    return {
      provider,
      way,
      workloads: members.length,
      net,
      saving,
      oneOff,
      paybackMonths: paybackMonths(oneOff.base, net.median),
    };
  });
  return moves.sort((a, b) => b.saving - a.saving);
}

const MONTHS = 12;

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
      low: sumUsd([MONTHS * net.low, -oneOff.high]),
      median: sumUsd([MONTHS * net.median, -oneOff.base]),
      high: sumUsd([MONTHS * net.high, -oneOff.low]),
    },
  };
}
