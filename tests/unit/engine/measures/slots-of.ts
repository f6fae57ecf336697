import type { Slot, SlotMeasure } from '@/lib/engine/questions/arrivals/slot-measure';
import { grouped } from '@/lib/workloads/grouped';

const SLOT_US = 300_000_000;
/** 2026-03-02, a Monday. */
export const MONDAY_MS = Date.UTC(2026, 2, 2);

/** The slots of starts, which are in seconds after the Monday. `failed` slots have no answer. */
export function slotsOf(starts: readonly number[], failed = false): Slot[] {
  const slots = grouped(
    starts.map((second) => MONDAY_MS * 1000 + second * 1e6).toSorted((a, b) => a - b),
    (us) => Math.floor(us / SLOT_US),
  );
  return [...slots].map(([slot, us]) => {
    const n = us.length;
    const chances = [0, 1, 2, 3, 4].map((m) => ((5 - m) / 5) ** n - ((4 - m) / 5) ** n);
    const [firstUs, lastUs] = [us[0] ?? 0, us.at(-1) ?? 0];
    return { slot, starts: n, answered: failed ? 0 : n, firstUs, lastUs, chances };
  });
}

/** What a measure says of slots that it gets one after the other. */
export function measured<Result>(measure: SlotMeasure<Result>, slots: readonly Slot[]): Result {
  for (const slot of slots) measure.add(slot);
  return measure.result();
}
