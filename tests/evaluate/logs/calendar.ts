import type { Draw } from './draw';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** A zone with the moment, if any, at which its clocks change in the logs' season. Hours east of UTC. */
type Zone = { name: string; hours: number; changesAtMs: number | null; hoursAfter: number };
const fixed = (name: string, hours: number): Zone => ({ name, hours, changesAtMs: null, hoursAfter: hours });
const ZONES: readonly Zone[] = [
  fixed('UTC', 0),
  fixed('America/Phoenix', -7),
  fixed('America/Sao_Paulo', -3),
  fixed('Asia/Kolkata', 5.5),
  fixed('Asia/Singapore', 8),
  fixed('Asia/Tokyo', 9),
  { name: 'Europe/Berlin', hours: 2, changesAtMs: Date.UTC(2026, 9, 25, 1), hoursAfter: 1 },
  { name: 'America/New_York', hours: -4, changesAtMs: Date.UTC(2026, 10, 1, 6), hoursAfter: -5 },
];

type Outage = { fromMs: number; toMs: number /** The calls fail; else there are none. */; failing: boolean };

/** Where and when a log was written, and what happened in that time. */
export type Calendar = {
  zone: Zone;
  /** Local midnight of the first day, as UTC ms. */
  startMs: number;
  endMs: number;
  days: number;
  /** Local days of the log (0 is the first) on which people rest. */
  holidays: ReadonlySet<number>;
  outage: Outage | null;
  /** Volume of the last day over that of the first. */
  growth: number;
};

export function drawCalendar(draw: Draw): Calendar {
  const zone = draw.pick(ZONES);
  const days = draw.pick([7, 10, 14, 14, 14, 21, 28]);
  const firstDay = Date.UTC(2026, draw.pick([2, 5, 8, 9, 9, 10]), draw.whole(1, 28));
  const startMs = firstDay - zone.hours * HOUR_MS;
  const endMs = startMs + days * DAY_MS;
  const outageAt = startMs + draw.between(0.2, 0.8) * days * DAY_MS;
  return {
    zone,
    startMs,
    endMs,
    days,
    holidays: new Set(draw.chance(0.3) ? [draw.whole(1, days - 2)] : []),
    outage: draw.chance(0.25)
      ? { fromMs: outageAt, toMs: outageAt + draw.between(5, 26) * HOUR_MS, failing: draw.chance(0.5) }
      : null,
    growth: draw.chance(0.3) ? draw.size(0.35, 3) : 1,
  };
}

/** The clock on the wall, as ms that read as local time when taken for UTC. */
export function localMs({ zone }: Calendar, ms: number): number {
  const changed = zone.changesAtMs !== null && ms >= zone.changesAtMs;
  return ms + (changed ? zone.hoursAfter : zone.hours) * HOUR_MS;
}

/** Weekday of a local time, Monday is 0. */
export function weekdayOf(local: number): number {
  return (Math.floor(local / DAY_MS) + 3) % 7;
}

/** Day of the log on which a moment falls, local, 0 is the first. */
export function dayOfLog(calendar: Calendar, ms: number): number {
  return Math.floor((localMs(calendar, ms) - localMs(calendar, calendar.startMs)) / DAY_MS);
}

export function isRestDay(calendar: Calendar, ms: number): boolean {
  return weekdayOf(localMs(calendar, ms)) >= 5 || calendar.holidays.has(dayOfLog(calendar, ms));
}

/** Volume at a moment over that of the first day. */
export function growthAt({ startMs, endMs, growth }: Calendar, ms: number): number {
  return growth ** ((ms - startMs) / (endMs - startMs));
}

export function inOutage({ outage }: Calendar, ms: number): boolean {
  return outage !== null && ms >= outage.fromMs && ms < outage.toMs;
}
