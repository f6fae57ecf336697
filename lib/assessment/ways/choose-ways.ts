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

/** Savings are compared over a year, or over the longest payback where that is longer. */
const MONTHS = 12;

/**
 * The best way of every workload, or null where none is worth it (lib/cost/README.md, "The rule"). The best ways of a provider save
 * most in a year after the cost of moving, of all sets of clients that the workloads that use them pay for together.
 */
export function chooseWays(choosers: readonly Chooser[], assumptions: Assumptions): (Choice | null)[] {
  const places = new Map<string | null, number[]>();
  choosers.forEach(({ provider }, at) => {
    places.set(provider, [...(places.get(provider) ?? []), at]);
  });
  const choices = choosers.map((): Choice | null => null);
  for (const ofProvider of places.values()) {
    const options = ofProvider.map((at) =>
      (choosers[at]?.ways ?? []).filter((way): way is Known => isWorthJoining(way, assumptions)),
    );
    bestTogether(options, assumptions).forEach((way, nth) => {
      const at = ofProvider[nth];
      if (way === null || at === undefined) return;
      choices[at] = { way, together: failing(way, way.oneOff + way.client, assumptions) !== null };
    });
  }
  return choices;
}

/** The best way of each workload of one provider, over all sets of clients: a provider has three at most. */
function bestTogether(options: readonly (readonly Known[])[], assumptions: Assumptions): readonly (Known | null)[] {
  const kinds = [...new Set(options.flat().map(({ offer }) => offer.way))].filter(needsClient);
  let best: { chosen: (Known | null)[]; worth: number } | null = null;
  for (const built of setsOf(kinds)) {
    const open = ({ offer }: Known) => !needsClient(offer.way) || built.includes(offer.way);
    const chosen = options.map((ways) => mostOf(ways.filter(open), (way) => value(way, assumptions)));
    const clients = built.map((kind) => chosen.flatMap((way) => (way?.offer.way === kind ? [way] : [])));
    const worth =
      chosen.reduce((sum, way) => sum + (way === null ? 0 : value(way, assumptions)), 0) -
      clients.reduce((sum, [one]) => sum + (one?.client ?? 0), 0);
    if (best !== null && worth < best.worth) continue;
    if (clients.every((users) => users.length === 0 || paysTogether(users, assumptions))) best = { chosen, worth };
  }
  return best?.chosen ?? [];
}

/** All sets of some things, the empty one first. */
function setsOf<Thing>(things: readonly Thing[]): Thing[][] {
  const sets: Thing[][] = [[]];
  for (const thing of things) sets.push(...sets.map((set) => [...set, thing]));
  return sets;
}

function mostOf<Thing>(things: readonly Thing[], worth: (thing: Thing) => number): Thing | null {
  return things.reduce<Thing | null>((best, one) => (best === null || worth(one) > worth(best) ? one : best), null);
}

/** The best way of a workload that no other one shares a client with; null where none is worth it. */
export function bestAlone(ways: readonly PricedWay[], assumptions: Assumptions): Choice | null {
  const [choice = null] = chooseWays([{ provider: null, ways }], assumptions);
  return choice;
}

/** USD of the first year, or of the longest payback, without the client. */
function value({ net, oneOff }: Known, { limits }: Assumptions): number {
  return Math.max(MONTHS, limits.paybackMonths.value) * net.median - oneOff;
}

/** Whether the workloads that share a client pay for it within the limits, by the draws of their sum. */
function paysTogether(users: readonly Known[], assumptions: Assumptions): boolean {
  const oneOff = users.reduce((sum, way) => sum + way.oneOff, users[0]?.client ?? 0);
  return failing({ net: netOf(users, assumptions), missed: 0 }, oneOff, assumptions) === null;
}

function netOf(users: readonly Known[], assumptions: Assumptions): NetRange {
  const [first, ...others] = users;
  if (first !== undefined && others.length === 0) return first.net;
  const inputs = users.map(({ input }) => input);
  return netRange(inputs, assumptions, sumUsd(users.map(({ net }) => net.base)));
}
