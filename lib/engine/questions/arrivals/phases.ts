import { commonest, type SlotMeasure } from './slot-measure';

const MINUTE_US = 60_000_000;
/** Minutes of a slot. */
const MINUTES = 5;
/** A list at an even pace starts in every slot alike. A poll is silent until its next tick. */
const SILENCE_MINUTES = 2;

/** The chances of `Slot`: of n starts at any time in a slot, the first is in minute m with probability ((5 - m) / 5)^n - ((4 - m) / 5)^n. */
export const CHANCES_SQL = Array.from(
  { length: MINUTES },
  (_, minute) =>
    `pow((${MINUTES} - ${minute}) / ${MINUTES}, starts) - pow((${MINUTES - 1} - ${minute}) / ${MINUTES}, starts)`,
);

/** How strongly the slots of a workload start at the same minute, after silence, compared with chance. */
export function phaseOf(): SlotMeasure<number> {
  const slots = Array<number>(MINUTES).fill(0);
  const silent = Array<number>(MINUTES).fill(0);
  const chances = Array<number>(MINUTES).fill(0);
  let count = 0;
  let lastUs = Number.NEGATIVE_INFINITY;
  return {
    add: (slot) => {
      const minute = Math.floor(slot.firstUs / MINUTE_US) % MINUTES;
      count += 1;
      slots[minute] = (slots[minute] ?? 0) + 1;
      if (slot.firstUs - lastUs >= SILENCE_MINUTES * MINUTE_US) silent[minute] = (silent[minute] ?? 0) + 1;
      for (const [place, chance] of slot.chances.entries()) chances[place] = (chances[place] ?? 0) + chance;
      lastUs = slot.lastUs;
    },
    result: () => {
      const phase = commonest(slots);
      const chance = (chances[phase] ?? 0) / count;
      if (chance === 1) return 0;
      return Math.min(1, Math.max(0, ((silent[phase] ?? 0) / count - chance) / (1 - chance)));
    },
  };
}
