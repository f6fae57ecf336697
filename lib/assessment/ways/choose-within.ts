import type { Assumptions } from '../../cost/assumptions/assumptions';
import { standardBill } from '../../cost/bills';
import { sumUsd } from '../../cost/money';
import type { Commitment } from '../../pricing/overrides/commitments';
import { type Choice, type Chooser, chooseWays } from './choose-ways';
import { paidLess } from './paid-less';
import { type PricedWay, surelySaves } from './priced-way';

/**
 * By provider, how much less it may be paid in USD a month: what goes beyond is paid in any case. Below zero where it is paid less than
 * its commitment already. Others have no such bound.
 */
export type Rooms = ReadonlyMap<string | null, number>;

/** What a provider is paid now of a workload, USD a month, and at least for all of its work. */
export type Committed = { provider: string | null; spend: number | null; commitment: Commitment | null };

/** The part of what providers are paid that is above their commitments. Unknown spend adds nothing to it. */
export function roomsOf(works: readonly Committed[]): Rooms {
  const rooms = new Map<string | null, number>();
  for (const { provider, commitment } of works) {
    if (commitment === null || rooms.has(provider)) continue;
    const spend = works.flatMap((one) => (one.provider === provider ? [one.spend ?? 0] : []));
    rooms.set(provider, sumUsd([...spend, -commitment.usd]));
  }
  return rooms;
}

/**
 * The best ways as `chooseWays` has them, of which none takes what a provider is paid below its commitment. Those that save most go
 * first. A way that would reach below is none: a part of its saving is paid all the same, and its figures could not say so.
 */
export function chooseWithin(choosers: readonly Chooser[], rooms: Rooms, assumptions: Assumptions): (Choice | null)[] {
  let open = choosers;
  for (;;) {
    const choices = chooseWays(open, assumptions);
    const fewer = withoutBeyond(open, choices, rooms);
    if (fewer === null) return choices;
    open = fewer;
  }
}

/** What is left of the rooms after some choices. */
export function roomsAfter(choosers: readonly Chooser[], choices: readonly (Choice | null)[], rooms: Rooms): Rooms {
  return filled(choosers, choices, rooms).left;
}

/** The ways of work that ran once which are within the room of its provider, which is paid for it as well when it comes again. */
export function onceWithin({ provider, ways }: Chooser, rooms: Rooms): readonly PricedWay[] {
  const room = rooms.get(provider);
  return room === undefined ? ways : ways.filter((way) => paidLess(way) <= room + (standardBill(way.input) ?? 0));
}

/** The choosers without the ways that reach beyond; null where no choice does. */
function withoutBeyond(
  choosers: readonly Chooser[],
  choices: readonly (Choice | null)[],
  rooms: Rooms,
): Chooser[] | null {
  const { beyond } = filled(choosers, choices, rooms);
  if (beyond.size === 0) return null;
  return choosers.map((chooser, at) => {
    const left = beyond.get(at);
    return left === undefined ? chooser : { ...chooser, ways: chooser.ways.filter((way) => paidLess(way) <= left) };
  });
}

/** Fills the rooms with what choices save. `beyond`: those that do not fit, by their place, with the room that they found. */
function filled(choosers: readonly Chooser[], choices: readonly (Choice | null)[], rooms: Rooms) {
  const left = new Map(rooms);
  const beyond = new Map<number, number>();
  const chosen = choices.flatMap((choice, at) => (choice === null ? [] : [{ at, way: choice.way }]));
  for (const { at, way } of chosen.sort((a, b) => surelySaves(b.way) - surelySaves(a.way))) {
    const provider = choosers[at]?.provider ?? null;
    const room = left.get(provider);
    if (room === undefined) continue;
    const less = paidLess(way);
    if (less <= room) left.set(provider, sumUsd([room, -less]));
    else beyond.set(at, room);
  }
  return { left, beyond };
}
