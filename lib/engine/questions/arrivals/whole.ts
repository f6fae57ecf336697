import { SLOTS_A_DAY, SLOTS_AN_HOUR } from '../../keyed/slots';
import { byStretch, commonest, LONGEST_STEP, type SlotMeasure } from './slot-measure';

const MINUTE_US = 60_000_000;
const MINUTES_AN_HOUR = 60;
/** Starts this near to the commonest minute are at it. */
const NEAR_MINUTES = 2;

/** First and last start of a workload, its share of active time between them, and its bursts. */
export function wholeOf() {
  const active = [SLOTS_A_DAY, 2, SLOTS_AN_HOUR].map(activeOf);
  const byMinutes = Array<number>(SLOTS_AN_HOUR).fill(0);
  const burstsByMinute = Array<number>(MINUTES_AN_HOUR).fill(0);
  let firstUs: number | null = null;
  let lastUs = 0;
  let lastSlot = Number.NEGATIVE_INFINITY;
  let starts = 0;
  return {
    add: (slot) => {
      for (const windows of active) windows.add(slot);
      firstUs ??= slot.firstUs;
      lastUs = slot.lastUs;
      starts += slot.starts;
      const place = slot.slot % SLOTS_AN_HOUR;
      byMinutes[place] = (byMinutes[place] ?? 0) + slot.starts;
      if (slot.slot - lastSlot > LONGEST_STEP) {
        const minute = Math.floor(slot.firstUs / MINUTE_US) % MINUTES_AN_HOUR;
        burstsByMinute[minute] = (burstsByMinute[minute] ?? 0) + 1;
      }
      lastSlot = slot.slot;
    },
    result: () => {
      const [days, windows, hours] = active.map(({ result }) => result());
      return {
        firstMs: Math.trunc((firstUs ?? 0) / 1000),
        lastMs: Math.trunc(lastUs / 1000),
        activeDays: days?.active ?? 0,
        activeWindowShare: Math.min(1, windows?.share ?? 0),
        activeHourShare: Math.min(1, hours?.share ?? 0),
        busiestMinutesShare: Math.min(1, Math.max(...byMinutes) / starts),
        ...alignedBursts(burstsByMinute),
      };
    },
  } satisfies SlotMeasure<unknown>;
}

/** How many windows of so many slots have starts, and the share they are of those between the first and the last. */
function activeOf(length: number): SlotMeasure<{ active: number; share: number }> {
  let first: number | null = null;
  let last = 0;
  let active = 0;
  const windows = byStretch(length, (place) => {
    first ??= place;
    last = place;
    active += 1;
  });
  return {
    add: windows.add,
    result: () => {
      windows.end();
      return { active, share: active / (last - (first ?? 0) + 1) };
    },
  };
}

function alignedBursts(byMinute: readonly number[]): { bursts: number; alignedStartShare: number } {
  const at = commonest(byMinute);
  const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0);
  const near = byMinute.filter((_, minute) => {
    const apart = Math.abs(minute - at);
    return Math.min(apart, MINUTES_AN_HOUR - apart) <= NEAR_MINUTES;
  });
  const bursts = sum(byMinute);
  return { bursts, alignedStartShare: Math.min(1, sum(near) / bursts) };
}
