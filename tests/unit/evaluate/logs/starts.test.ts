import { describe, expect, it } from 'vitest';
import { type Calendar, DAY_MS, HOUR_MS, localMs, weekdayOf } from '../../../evaluate/logs/calendar';
import { Draw } from '../../../evaluate/logs/draw';
import { clockStarts, handStarts, shapedStarts, tickStarts } from '../../../evaluate/logs/starts';

/** Two weeks from Monday, 19 October 2026, in Berlin, where clocks are put back on the 25th. */
const BERLIN: Calendar = {
  zone: { name: 'Europe/Berlin', hours: 2, changesAtMs: Date.UTC(2026, 9, 25, 1), hoursAfter: 1 },
  startMs: Date.UTC(2026, 9, 18, 22),
  endMs: Date.UTC(2026, 10, 1, 22),
  days: 14,
  holidays: new Set([2]),
  outage: null,
  growth: 1,
};
const NIGHTLY = {
  kind: 'clock',
  hours: [2],
  minute: 30,
  weekdays: null,
  monthDays: null,
  late: { median: 1, sigma: 0 },
} as const;
const localHour = (ms: number) => Math.floor(localMs(BERLIN, ms) / HOUR_MS) % 24;

describe('runs of a scheduler', () => {
  it('keep their local time when the clocks are put back', () => {
    const starts = clockStarts({ ...NIGHTLY, hours: [4] }, BERLIN, new Draw('clock'));
    expect(starts).toHaveLength(14);
    expect(new Set(starts.map(localHour))).toEqual(new Set([4]));
    expect(new Date(starts[0] ?? 0).toISOString()).toBe('2026-10-19T02:30:00.001Z');
    expect(new Date(starts[7] ?? 0).toISOString()).toBe('2026-10-26T03:30:00.001Z');
  });

  it('come on their weekdays and days of the month only, the last one of any month included', () => {
    const mondays = clockStarts({ ...NIGHTLY, weekdays: [0] }, BERLIN, new Draw('clock'));
    expect(mondays.map((ms) => weekdayOf(localMs(BERLIN, ms)))).toEqual([0, 0]);
    const monthEnd = clockStarts({ ...NIGHTLY, monthDays: [0, 1] }, BERLIN, new Draw('clock'));
    expect(monthEnd.map((ms) => new Date(localMs(BERLIN, ms)).getUTCDate())).toEqual([31, 1]);
  });
});

describe('looks every few minutes', () => {
  it('find something at their share, all through the day and night', () => {
    const starts = tickStarts({ kind: 'ticks', everyMinutes: 15, share: 0.5 }, BERLIN, new Draw('ticks'));
    expect(starts.length).toBeGreaterThan(14 * 96 * 0.4);
    expect(starts.length).toBeLessThan(14 * 96 * 0.6);
    expect(new Set(starts.map(localHour)).size).toBe(24);
    expect(new Set(starts.map((ms) => Math.floor(ms / 60_000) % 15))).toEqual(new Set([0]));
  });
});

describe('runs started by hand', () => {
  it('come in working hours, never at weekends or on a holiday', () => {
    const starts = handStarts({ kind: 'hand-started', perWeek: 10 }, BERLIN, new Draw('hand'));
    expect(starts.length).toBeGreaterThan(10);
    for (const ms of starts) {
      expect(weekdayOf(localMs(BERLIN, ms))).toBeLessThan(5);
      expect(Math.floor((ms - BERLIN.startMs) / DAY_MS)).not.toBe(2);
      expect(localHour(ms)).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('starts in the rhythm of a client', () => {
  const office = { kind: 'shaped', clients: ['daytime'], perDay: 200, peak: 13, weekend: 0.1 } as const;
  const starts = shapedStarts(office, BERLIN, new Draw('shape'));

  it('are about as many as asked for, within the log and in order', () => {
    expect(starts.length).toBeGreaterThan(200 * 14 * 0.9);
    expect(starts.length).toBeLessThan(200 * 14 * 1.1);
    expect(starts[0]).toBeGreaterThanOrEqual(BERLIN.startMs);
    expect(starts.at(-1)).toBeLessThan(BERLIN.endMs);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });

  it('are heaviest by day, and few at weekends and on the holiday', () => {
    const byDay = starts.filter((ms) => localHour(ms) >= 8 && localHour(ms) < 20).length;
    expect(byDay / starts.length).toBeGreaterThan(0.65);
    const onDay = (day: number) =>
      starts.filter((ms) => ms >= BERLIN.startMs + day * DAY_MS && ms < BERLIN.startMs + (day + 1) * DAY_MS).length;
    expect(onDay(2)).toBeLessThan(onDay(1) / 3);
    expect(onDay(5)).toBeLessThan(onDay(4) / 3);
  });

  it('grow where the volume drifts', () => {
    const growing = shapedStarts(office, { ...BERLIN, growth: 9, holidays: new Set() }, new Draw('shape'));
    const middle = BERLIN.startMs + 7 * DAY_MS;
    const late = growing.filter((ms) => ms >= middle).length;
    expect(late / growing.length).toBeGreaterThan(0.65);
  });
});
