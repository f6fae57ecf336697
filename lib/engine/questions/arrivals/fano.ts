import { SLOTS_A_DAY } from '../../keyed/slots';
import { byStretch, type SlotMeasure } from './slot-measure';

/** Variance over mean of the counts in windows of so many slots, empty ones between first and last included. */
function fanoOf(length: number): SlotMeasure<number> {
  let first: number | null = null;
  let last = 0;
  let sum = 0;
  let squares = 0;
  const windows = byStretch(length, (place, n) => {
    first ??= place;
    last = place;
    sum += n;
    squares += n * n;
  });
  return {
    add: windows.add,
    result: () => {
      windows.end();
      const places = last - (first ?? 0) + 1;
      const mean = sum / places;
      return Math.max(0, (squares / places - mean * mean) / mean);
    },
  };
}

/** For windows of five minutes, an hour and a day. */
export function fanosOf(): SlotMeasure<{ fiveMinutes: number; hour: number; day: number }> {
  const [fiveMinutes, hour, day] = [fanoOf(1), fanoOf(12), fanoOf(SLOTS_A_DAY)];
  return {
    add: (slot) => {
      fiveMinutes.add(slot);
      hour.add(slot);
      day.add(slot);
    },
    result: () => ({ fiveMinutes: fiveMinutes.result(), hour: hour.result(), day: day.result() }),
  };
}
