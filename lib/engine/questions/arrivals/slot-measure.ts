/** Slots that are further apart are of two runs. */
export const LONGEST_STEP = 2;

/** A slot of five minutes in which requests of a workload started. */
export type Slot = {
  /** Slots since 1970. */
  slot: number;
  starts: number;
  /** How many of the starts did not fail. */
  answered: number;
  /** The first and the last start, in microseconds since 1970. */
  firstUs: number;
  lastUs: number;
  /** For each minute of the slot, the chance that the first of so many starts is in it. */
  chances: readonly number[];
};

/** Measures a workload by its slots, which it gets one after the other in order: a workload may have millions of them. */
export type SlotMeasure<Result> = { add: (slot: Slot) => void; result: () => Result };

/**
 * Measures the slots in which a workload was answered: those where every request failed are retries of a storm or an outage, and their
 * clock is that of the retries. A workload that always failed keeps all its slots.
 */
export function ofAnswered<Result>(measure: () => SlotMeasure<Result>): SlotMeasure<Result> {
  const answered = measure();
  const failed = measure();
  let some = false;
  return {
    add: (slot) => {
      some ||= slot.answered > 0;
      if (slot.answered > 0) answered.add(slot);
      else if (!some) failed.add(slot);
    },
    result: () => (some ? answered : failed).result(),
  };
}

/** Sums the starts of each stretch of so many slots and hands them on when the next one begins, and at the end. */
export function byStretch(length: number, take: (place: number, starts: number) => void) {
  let place: number | null = null;
  let starts = 0;
  const end = () => {
    if (place !== null) take(place, starts);
  };
  return {
    add: ({ slot, starts: more }: Slot) => {
      const at = Math.trunc(slot / length);
      if (at !== place) {
        end();
        place = at;
        starts = 0;
      }
      starts += more;
    },
    end,
  };
}

/** The index of the most frequent count, the first of several. */
export function commonest(counts: readonly number[]): number {
  return counts.indexOf(Math.max(...counts));
}
