import { commonest, type SlotMeasure } from './slot-measure';

const SECOND_US = 1_000_000;
const QUARTERS = 4;
const QUARTER_US = (60 / QUARTERS) * SECOND_US;
/** The calls of a list start at any second. A timer is silent until its next minute. */
const SILENCE_US = 60 * SECOND_US;

/** How strongly the slots of a workload start in the same quarter of a minute, after silence, compared with chance, which has one in four there. */
export function secondOf(): SlotMeasure<number> {
  const slots = Array<number>(QUARTERS).fill(0);
  const silent = Array<number>(QUARTERS).fill(0);
  let count = 0;
  let endedUs = Number.NEGATIVE_INFINITY;
  return {
    add: ({ firstUs, lastUs }) => {
      const quarter = Math.floor(firstUs / QUARTER_US) % QUARTERS;
      count += 1;
      slots[quarter] = (slots[quarter] ?? 0) + 1;
      if (firstUs - endedUs >= SILENCE_US) silent[quarter] = (silent[quarter] ?? 0) + 1;
      endedUs = lastUs;
    },
    result: () => {
      const share = (silent[commonest(slots)] ?? 0) / count;
      return Math.min(1, Math.max(0, (share - 1 / QUARTERS) / (1 - 1 / QUARTERS)));
    },
  };
}
