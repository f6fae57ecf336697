import type { Assumptions } from '../../cost/assumptions/assumptions';
import { MONTHS_PER_YEAR } from '../../cost/money';
import { needsClient, type Way } from '../../pricing/lookup/way';
import { grouped } from '../../workloads/grouped';
import { netTogether } from './net-together';
import { type KnownWay, type PricedWay, surelySaves } from './priced-way';
import { failing, isWorthJoining } from './rule';

/** A workload's ways, and the provider whose client it would share. */
export type Chooser = { provider: string | null; ways: readonly PricedWay[] };

/** `together`: the way is worth it only because other workloads share the cost of its client. */
export type Choice = { way: KnownWay; together: boolean };

/** Errors of binary fractions in sums of cents are smaller. */
const HALF_A_CENT = 0.005;

/**
 * The best way of every workload, or null where none is worth it (lib/cost/README.md, "The rule"). The best ways of a provider save
 * most in a year after the cost of moving, of all sets of clients that the workloads that use them pay for together.
 */
export function chooseWays(choosers: readonly Chooser[], assumptions: Assumptions): (Choice | null)[] {
  const choices = choosers.map((): Choice | null => null);
  const joining = choosers.flatMap(({ provider, ways }, at) => {
    const options = ways.filter((way): way is KnownWay => isWorthJoining(way, assumptions));
    return options.length === 0 ? [] : [{ provider, options, at }];
  });
  for (const ofProvider of grouped(joining, ({ provider }) => provider).values()) {
    const best = bestTogether(
      ofProvider.map(({ options }) => options),
      assumptions,
    );
    for (const [index, { at }] of ofProvider.entries()) {
      const way = best[index] ?? null;
      if (way === null) continue;
      choices[at] = { way, together: failing(way, way.oneOff + way.client, assumptions) !== null };
    }
  }
  return choices;
}

/** The best way of each workload of one provider, over all sets of clients: a provider has three at most. */
function bestTogether(
  options: readonly (readonly KnownWay[])[],
  assumptions: Assumptions,
): readonly (KnownWay | null)[] {
  const kinds = [...new Set(options.flat().map(({ offer }) => offer.way))].filter(needsClient);
  const bestOf = (ways: readonly KnownWay[]) => mostOf(ways, (way) => value(way, assumptions));
  let best: { chosen: (KnownWay | null)[]; worth: number } | null = null;
  for (const built of setsOf(kinds)) {
    const open = ({ offer }: KnownWay) => !needsClient(offer.way) || built.includes(offer.way);
    const wished = options.map((ways) => bestOf(ways.filter(open)));
    const paid = new Set(built.flatMap((kind) => payingUsers(usersOf(kind, wished), assumptions)));
    // What its client can't carry goes by a way that needs none.
    const chosen = wished.map((way, at) =>
      way === null || !needsClient(way.offer.way) || paid.has(way)
        ? way
        : bestOf((options[at] ?? []).filter(({ offer }) => !needsClient(offer.way))),
    );
    const worth =
      chosen.reduce((sum, way) => sum + (way === null ? 0 : value(way, assumptions)), 0) -
      built.reduce((sum, kind) => sum + (usersOf(kind, chosen)[0]?.client ?? 0), 0);
    if (best === null || worth >= best.worth) best = { chosen, worth };
  }
  return best?.chosen ?? [];
}

/** The workloads that a client serves, by their ways. */
function usersOf(kind: Way, chosen: readonly (KnownWay | null)[]): KnownWay[] {
  return chosen.flatMap((way) => (way?.offer.way === kind ? [way] : []));
}

/**
 * The workloads that pay for the client that they share. Where all of them do not, those that save least are left out, so that none
 * takes the others down: the median of a sum may be less than the sum of the medians.
 */
function payingUsers(users: readonly KnownWay[], assumptions: Assumptions): readonly KnownWay[] {
  if (users.length === 0 || paysTogether(users, assumptions)) return users;
  const ordered = users.toSorted((a, b) => value(b, assumptions) - value(a, assumptions));
  let pay = 0;
  let fail = ordered.length;
  // Fewer whose medians do not add up to the client are not tried: drawing their sum is slow.
  const fewest = fewestThatMayPay(ordered, assumptions);
  while (pay + 1 < fail && fewest < fail) {
    const middle = Math.max(fewest, Math.floor((pay + fail) / 2));
    if (paysTogether(ordered.slice(0, middle), assumptions)) pay = middle;
    else fail = middle;
  }
  return ordered.slice(0, pay);
}

/** How many of the first workloads have medians that add up to the client within the longest payback. Infinity if all do not. */
function fewestThatMayPay(ordered: readonly KnownWay[], { limits }: Assumptions): number {
  let left = (ordered[0]?.client ?? 0) - HALF_A_CENT;
  for (const [at, way] of ordered.entries()) {
    left -= surelySaves(way) * limits.paybackMonths.value - way.oneOff;
    if (left <= 0) return at + 1;
  }
  return Number.POSITIVE_INFINITY;
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

/** USD of the first year, or of the longest payback where that is longer, without the client. */
function value(way: KnownWay, { limits }: Assumptions): number {
  return Math.max(MONTHS_PER_YEAR, limits.paybackMonths.value) * surelySaves(way) - way.oneOff;
}

/** Whether the workloads that share a client pay for it within the limits, by the draws of their sum, also at the prices of today. */
function paysTogether(users: readonly KnownWay[], assumptions: Assumptions): boolean {
  const oneOff = users.reduce((sum, way) => sum + way.oneOff, users[0]?.client ?? 0);
  const net = netTogether(users, assumptions);
  const today = users.some((way) => way.today !== undefined) ? netTogether(users.map(asToday), assumptions) : net;
  return failing({ net, missed: 0, today: { net: today } }, oneOff, assumptions) === null;
}

function asToday(way: KnownWay): KnownWay {
  return way.today === undefined ? way : { ...way, net: way.today.net, input: way.today.input };
}
