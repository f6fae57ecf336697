import type { Assumptions } from '../../cost/assumptions/schema';
import { sumUsd } from '../../cost/money';
import { type NetRange, netRange } from '../../cost/net/range';
import { needsClient } from '../../pricing/lookup/way';
import type { PricedWay } from './priced-way';
import { failing, isWorthJoining } from './rule';

/** A workload's ways, and the provider whose client it would share. */
export type Chooser = { provider: string | null; ways: readonly PricedWay[] };

type Known = PricedWay & { net: NetRange };

/** `together`: the way is worth it only because other workloads share the cost of its client. */
export type Choice = { way: Known; together: boolean };

const MONTHS = 12;

/**
 * The best way of every workload, or null where none is worth it (lib/cost/README.md, "The rule"). The best saves most in the first
 * year after the cost of moving. All clients are there at first. One goes where the workloads that chose it do not pay for it
 * together, or where the other ways save more without it.
 */
export function chooseWays(choosers: readonly Chooser[], assumptions: Assumptions): (Choice | null)[] {
  const options = choosers.map(({ ways }) => ways.filter((way): way is Known => isWorthJoining(way, assumptions)));
  const keyOf = (at: number, { offer }: Known) =>
    needsClient(offer.way) ? `${choosers[at]?.provider} ${offer.way}` : null;
  const chosenWithout = (closed: ReadonlySet<string>) =>
    options.map((ways, at) => {
      const open = ways.filter((way) => !closed.has(keyOf(at, way) ?? ''));
      return open.reduce<Known | null>((best, way) => (best === null || value(way) > value(best) ? way : best), null);
    });
  const membersOf = (chosen: readonly (Known | null)[]) => {
    const clients = new Map<string, Known[]>();
    chosen.forEach((way, at) => {
      const key = way && keyOf(at, way);
      if (way && key !== null) clients.set(key, [...(clients.get(key) ?? []), way]);
    });
    return clients;
  };
  const worthOf = (closed: ReadonlySet<string>) => {
    const chosen = chosenWithout(closed);
    const clients = [...membersOf(chosen).values()].reduce((sum, [one]) => sum + (one?.client ?? 0), 0);
    return chosen.reduce((sum, way) => sum + (way === null ? 0 : value(way)), 0) - clients;
  };

  const closed = new Set<string>();
  for (let changed = true; changed; ) {
    changed = false;
    const clients = membersOf(chosenWithout(closed));
    for (const [key, members] of clients) {
      if (!paysTogether(members, assumptions)) {
        closed.add(key);
        changed = true;
        break;
      }
    }
    if (changed) continue;
    const worth = worthOf(closed);
    const better = [...clients.keys()].find((key) => worthOf(new Set([...closed, key])) > worth);
    if (better !== undefined) {
      closed.add(better);
      changed = true;
    }
  }
  return chosenWithout(closed).map((way) => {
    if (way === null) return null;
    const alone = way.oneOff + way.client;
    return { way, together: failing(way, alone, assumptions) !== null };
  });
}

/** The best way of a workload that no other one shares a client with; null where none is worth it. */
export function bestAlone(ways: readonly PricedWay[], assumptions: Assumptions): Choice | null {
  let best: Known | null = null;
  for (const way of ways) {
    if (!isWorthJoining(way, assumptions)) continue;
    if (failing(way, way.oneOff + way.client, assumptions) !== null) continue;
    if (best === null || value(way) - way.client > value(best) - best.client) best = way;
  }
  return best && { way: best, together: false };
}

/** USD of the first year, without the client. */
function value({ net, oneOff }: Known): number {
  return MONTHS * net.median - oneOff;
}

/** Whether the workloads that share a client pay for it within the limits, by the draws of their sum. */
function paysTogether(members: readonly Known[], assumptions: Assumptions): boolean {
  const base = sumUsd(members.map(({ net }) => net.base));
  const net = netRange(
    members.map(({ input }) => input),
    assumptions,
    base,
  );
  const oneOff = (members[0]?.client ?? 0) + members.reduce((sum, way) => sum + way.oneOff, 0);
  return failing({ net, missed: 0 }, oneOff, assumptions) === null;
}
