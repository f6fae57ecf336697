import { expect, it } from 'vitest';
import { byDay, scheduleMarks } from '../../../../components/workload/time/over-time';
import { formatLocalDay } from '../../../../lib/wording/date';
import type { Schedule } from '../../../../lib/workloads/profile/schedule/schedule';

const HOUR_MS = 3_600_000;
const overTime = {
  fromMs: Date.parse('2026-11-02T21:00:00Z'),
  stepMs: HOUR_MS,
  counts: [1, 2, 3, 4, 5, 6],
};

/** Versions of ICU put a comma after the weekday or not. */
const plain = (text: string) => text.replaceAll(',', '');

it('marks the runs that a schedule promises, in columns from the left', () => {
  const atThirty: Schedule = { everyMinutes: 1440, times: [90], runs: 9, share: 1, kept: 1, medianRunMinutes: 30 };
  expect(scheduleMarks(overTime, atThirty)).toEqual([{ at: 4.5, width: 0.5 }]);
  expect(scheduleMarks({ ...overTime, stepMs: 24 * HOUR_MS }, atThirty)).toHaveLength(6);
});

it('adds hours up to the days of a time zone', () => {
  const days = (timeZone: string) => byDay(overTime, (ms) => plain(formatLocalDay(ms, timeZone)));
  expect(days('UTC')).toEqual([
    ['Mon 2 Nov 2026', 6],
    ['Tue 3 Nov 2026', 15],
  ]);
  expect(days('Europe/Berlin')).toEqual([
    ['Mon 2 Nov 2026', 3],
    ['Tue 3 Nov 2026', 18],
  ]);
});
