import { clockSlots, SLOT_MINUTES, SLOTS, type SlotCounts } from './clock-slots';
import { isLargeEnough } from './sides';

/** Slots of the clock (see `clockSlots`), in order, and the share of the requests in them that are likely of the rest. */
export type ClockPart = { slots: number[]; others: number };

/** A use beside the job is there on an average day, and over a working day. Reruns by hand and late ends of the job are not. */
export const SLOTS_OF_USE = 2;
const HOURS_OF_USE = 8;
/** A rest that starts nearly always in the same ones as the job is an hourly job with little to do. */
const SLOTS_OF_HOUR = 60 / SLOT_MINUTES;
const SAME_MINUTES = 0.9;
/** Slots of three hours. */
const NEAR = 18;

/**
 * The slots by which the clock parts requests: those of a job beside another use. Null where there is no job, or nothing else. `all`
 * is the number of requests of their workload.
 */
export function clockPart(counted: SlotCounts, all: number): ClockPart | null {
  const clock = clockSlots(counted);
  if (clock.size === 0) return null;
  const phases = new Set([...clock].map((slot) => slot % SLOTS_OF_HOUR));
  let inside = 0;
  let rest = 0;
  let restSlots = 0;
  let inPhase = 0;
  const hours = new Set<number>();
  for (const [slot, counts] of counted.counts) {
    const requests = requestsIn(counts);
    if (clock.has(slot)) {
      inside += requests;
      continue;
    }
    rest += requests;
    restSlots += counts.length;
    hours.add(Math.floor(slot / SLOTS_OF_HOUR));
    if (phases.has(slot % SLOTS_OF_HOUR)) inPhase += requests;
  }
  if (!isLargeEnough(inside, all) || !isLargeEnough(rest, all)) return null;
  if (restSlots < SLOTS_OF_USE * counted.days || hours.size < HOURS_OF_USE) return null;
  if (phases.size < SLOTS_OF_HOUR / 2 && inPhase >= SAME_MINUTES * rest) return null;
  return { slots: [...clock].sort((a, b) => a - b), others: Math.min(1, likelyOfRest(clock, counted) / inside) };
}

/** How many requests the rest likely has in the slots of the clock: as many as in the other slots of three hours before and after. */
function likelyOfRest(clock: ReadonlySet<number>, { counts }: SlotCounts): number {
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, step) => step - NEAR);
  return [...clock].reduce((sum, slot) => {
    const others = near.map((step) => (slot + step + SLOTS) % SLOTS).filter((other) => !clock.has(other));
    const requests = others.reduce((all, other) => all + requestsIn(counts.get(other)), 0);
    return sum + (others.length === 0 ? 0 : requests / others.length);
  }, 0);
}

function requestsIn(counts: readonly number[] = []): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
