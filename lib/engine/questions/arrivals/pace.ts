import type { Arrivals } from '../../../workloads/profile/arrivals';
import { LONGEST_STEP, type SlotMeasure } from './slot-measure';

/** The counts of the five-minute slots between the first and the last slot of each run, which are only partly filled. */
export function paceOf(): SlotMeasure<Arrivals['pace']> {
  const inside = { slots: 0, starts: 0, squares: 0 };
  let first = { slot: 0, starts: 0 };
  let last: { slot: number; starts: number } | null = null;
  let sum = 0;
  let squares = 0;
  const end = () => {
    if (last === null || last.slot === first.slot) return;
    inside.slots += last.slot - first.slot - 1;
    inside.starts += sum - first.starts - last.starts;
    inside.squares += squares - first.starts ** 2 - last.starts ** 2;
  };
  return {
    add: ({ slot, starts }) => {
      if (last === null || slot - last.slot > LONGEST_STEP) {
        end();
        first = { slot, starts };
        [sum, squares] = [0, 0];
      }
      last = { slot, starts };
      sum += starts;
      squares += starts * starts;
    },
    result: () => {
      end();
      if (inside.starts === 0) return null;
      const perSlot = inside.starts / inside.slots;
      const fano = Math.max(0, (inside.squares / inside.slots - perSlot * perSlot) / perSlot);
      return { slots: inside.slots, perSlot, fano };
    },
  };
}
