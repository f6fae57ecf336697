import { type Arrivals, HALF_HOURS } from '../../../workloads/profile/arrivals';
import { SLOTS_A_DAY, SLOTS_AN_HOUR } from '../../keyed/slots';
import { DAYS_BY_HOUR } from './question';
import type { SlotMeasure } from './slot-measure';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** 1970-01-01 was a Thursday: three days into a week that starts on Monday. */
const SLOTS_TO_MONDAY = 3 * SLOTS_A_DAY;

/** The starts by hour in a short log, and by day in a long one. */
export function overTimeOf(): SlotMeasure<NonNullable<Arrivals['overTime']>> {
  const days = new Map<number, number>();
  let hours = new Map<number, number>();
  let firstSlot: number | null = null;
  let lastSlot = 0;
  const isShort = () => Math.trunc(lastSlot / SLOTS_A_DAY) - Math.trunc((firstSlot ?? 0) / SLOTS_A_DAY) < DAYS_BY_HOUR;
  return {
    add: ({ slot, starts }) => {
      firstSlot ??= slot;
      lastSlot = slot;
      count(days, Math.trunc(slot / SLOTS_A_DAY), starts);
      if (isShort()) count(hours, Math.trunc(slot / SLOTS_AN_HOUR), starts);
      else hours = new Map();
    },
    result: () => {
      const [counts, stepMs, slots] = isShort() ? [hours, HOUR_MS, SLOTS_AN_HOUR] : [days, DAY_MS, SLOTS_A_DAY];
      const first = Math.trunc((firstSlot ?? 0) / slots);
      const length = Math.trunc(lastSlot / slots) - first + 1;
      return { fromMs: first * stepMs, stepMs, counts: Array.from({ length }, (_, i) => counts.get(first + i) ?? 0) };
    },
  };
}

/** The starts in each half hour of the week, each hour of the day and each weekday. */
export function weekOf(): SlotMeasure<{ byHalfHourOfWeek: number[]; byHour: number[]; byWeekday: number[] }> {
  const byHalfHourOfWeek = Array<number>(HALF_HOURS).fill(0);
  return {
    add: ({ slot, starts }) => {
      const place = Math.trunc((slot + SLOTS_TO_MONDAY) / 6) % HALF_HOURS;
      byHalfHourOfWeek[place] = (byHalfHourOfWeek[place] ?? 0) + starts;
    },
    result: () => {
      const byHour = Array<number>(24).fill(0);
      const byWeekday = Array<number>(7).fill(0);
      for (const [place, n] of byHalfHourOfWeek.entries()) {
        const [hour, day] = [Math.floor(place / 2) % 24, Math.floor(place / 48)];
        byHour[hour] = (byHour[hour] ?? 0) + n;
        byWeekday[day] = (byWeekday[day] ?? 0) + n;
      }
      return { byHalfHourOfWeek, byHour, byWeekday };
    },
  };
}

function count(counts: Map<number, number>, place: number, starts: number): void {
  counts.set(place, (counts.get(place) ?? 0) + starts);
}
