import { describe, expect, it } from 'vitest';
import { detectSchedule, type Run } from '../../../lib/workloads/profile/schedule/detect-schedule';
import { scheduleInWords } from '../../../lib/workloads/profile/schedule/schedule';
import { seeded } from '../../fixtures/arrival-shapes';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Monday, 2025-09-01 00:00 UTC, in seconds. */
const MONDAY = Date.UTC(2025, 8, 1) / 1000;

const run = (offsetS: number, minutes = 40, requests = 200): Run => ({
  startS: MONDAY + offsetS + 2,
  endS: MONDAY + offsetS + 2 + minutes * MINUTE,
  requests,
});
const days = (count: number, at: number, on = (_day: number) => true) =>
  Array.from({ length: count }, (_, day) => day)
    .filter(on)
    .map((day) => run(day * DAY + at));
const inWords = (runs: Run[], stampMinutes = 0) => {
  const schedule = detectSchedule(runs, stampMinutes);
  return schedule === null ? null : scheduleInWords(schedule);
};

describe('a schedule', () => {
  it.each<[string, Run[], string]>([
    ['every night', days(14, 2 * HOUR), 'daily at 02:00, 40 min'],
    ['on weekdays', days(14, 22 * HOUR, (day) => day % 7 < 5), 'daily at 22:00, 40 min'],
    ['twice a day', [...days(14, 7 * HOUR), ...days(14, 12.5 * HOUR)], 'daily at 07:00 and 12:30, 40 min'],
    ['once a week', [4, 11, 18].map((day) => run(day * DAY + 18 * HOUR, 90)), 'weekly on Friday 18:00, 1.5 h'],
    [
      'every hour',
      Array.from({ length: 72 }, (_, i) => run(i * HOUR + 5 * MINUTE, 0.5)),
      'hourly at minute 05, under a minute',
    ],
    ['every six hours', Array.from({ length: 40 }, (_, i) => run(i * 6 * HOUR)), 'every 6 h, 40 min'],
    ['every quarter', Array.from({ length: 96 }, (_, i) => run(i * 15 * MINUTE, 1)), 'every 15 min, 1 min'],
  ])('%s', (_, runs, expected) => expect(inWords([...runs].sort((a, b) => a.startS - b.startS))).toBe(expected));

  it('holds through a day of outage, runs by hand and a change of the clock', () => {
    const outage = days(14, 2 * HOUR, (day) => day !== 6);
    expect(inWords([...outage, run(3 * DAY + 15.37 * HOUR, 4, 20)])).toBe('daily at 02:00, 40 min');
    const changed = Array.from({ length: 14 }, (_, day) => run(day * DAY + (day < 7 ? 1 : 2) * HOUR));
    expect(inWords(changed)).toBe('daily at 01:00 and 02:00, 40 min');
  });

  it('counts how many runs it has, what they hold and how many were left out', () => {
    const schedule = detectSchedule(days(14, 2 * HOUR, (day) => day % 7 < 5));
    expect(schedule).toMatchObject({ everyMinutes: 1_440, times: [120], runs: 10, share: 1 });
    expect(schedule?.kept).toBeCloseTo(10 / 12, 9);
  });

  it('is told in the time zone of the reader', () => {
    const schedule = detectSchedule(days(14, 23.5 * HOUR));
    expect(schedule && scheduleInWords(schedule, 120)).toBe('daily at 01:30, 40 min');
  });
});

describe('no schedule', () => {
  it('is seen in runs at random', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seeded(seed);
      const runs = Array.from({ length: 3 + Math.floor(random() * 60) }, () =>
        run(random() * 14 * DAY, 5, 1 + random() * 90),
      );
      expect(detectSchedule(runs.sort((a, b) => a.startS - b.startS)), `seed ${seed}`).toBeNull();
    }
  });

  it('is seen in days that begin when somebody comes in', () => {
    const random = seeded(4);
    const runs = Array.from({ length: 10 }, (_, day) => run(day * DAY + (8 + random() * 1.5) * HOUR, 300));
    expect(detectSchedule(runs)).toBeNull();
  });

  it('is seen in one or two runs, but in two a week apart to the minute', () => {
    expect(detectSchedule([])).toBeNull();
    expect(detectSchedule([run(0)])).toBeNull();
    expect(detectSchedule([run(0), run(DAY)])).toBeNull();
    expect(inWords([run(0), run(7 * DAY)])).toBe('weekly on Monday 00:00, 40 min');
  });
});
