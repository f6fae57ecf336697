import { clockPart } from './clock-part';
import type { SlotCounts } from './clock-slots';
import type { PartTraits } from './part';
import { requestsOf, type Side } from './sides';

/** The parts of one side: inside the slots of the clock and outside, or both the same where the clock does not part it. */
export type SplitSide = {
  side: Side;
  inside: PartTraits;
  outside: PartTraits;
  slots: readonly number[];
  /** See `Part`; null where the clock does not part it. */
  others: number | null;
};

/**
 * How the requests of a workload are parted into uses: first by their system prompts or their clients, then by their origins, then by traits of theirs (`sides.ts`), then each side by the clock, so that
 * the people of one are not cut at the hours of another's job. `slotsOf`: the requests of a side by slot of the day; null without times. Empty
 * where they show one use.
 */
export function splitOf(sides: readonly Side[], slotsOf: (place: number) => SlotCounts | null): SplitSide[] {
  const all = sides.reduce((sum, { cells }) => sum + requestsOf(cells), 0);
  const split = sides.map((side, place): SplitSide => {
    const counted = slotsOf(place);
    const clock = counted === null ? null : clockPart(counted, all);
    const { streamed, named, prompt, client, origin, weekend } = side;
    const ofSide = {
      ...{ streamed, named },
      ...(prompt === null ? {} : { prompt }),
      ...(client === null ? {} : { client }),
      ...(origin === null ? {} : { origin }),
      ...(weekend === null ? {} : { weekend }),
    };
    if (clock === null) {
      const traits = { ...ofSide, clock: null };
      return { side, inside: traits, outside: traits, slots: [], others: null };
    }
    const traits = (inside: boolean) => ({ ...ofSide, clock: inside });
    return { side, inside: traits(true), outside: traits(false), ...clock };
  });
  return split.length === 1 && split[0]?.others === null ? [] : split;
}
