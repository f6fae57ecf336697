import type { Schedule } from './schedule';

const MINUTE_MS = 60_000;
const WEEK = 10_080;
/** 1970-01-01 was a Thursday: three days into a week that starts on Monday. */
const MONDAY = 3 * 1_440;

/** The times in ms at which a schedule starts runs, from `fromMs` up to but excluding `toMs`, in order. */
export function scheduledStarts({ everyMinutes, times }: Schedule, fromMs: number, toMs: number): number[] {
  const offset = everyMinutes === WEEK ? MONDAY : 0;
  const starts: number[] = [];
  const first = Math.floor((fromMs / MINUTE_MS + offset) / everyMinutes);
  const last = Math.floor((toMs / MINUTE_MS + offset) / everyMinutes);
  for (let period = first; period <= last; period += 1) {
    for (const time of times) {
      const start = (period * everyMinutes + time - offset) * MINUTE_MS;
      if (start >= fromMs && start < toMs) starts.push(start);
    }
  }
  return starts;
}
