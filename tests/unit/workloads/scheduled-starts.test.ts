import { expect, it } from 'vitest';
import type { Schedule } from '../../../lib/workloads/profile/schedule/schedule';
import { scheduledStarts } from '../../../lib/workloads/profile/schedule/scheduled-starts';

const schedule = (everyMinutes: number, ...times: number[]): Schedule => ({
  everyMinutes,
  times,
  runs: 3,
  share: 1,
  kept: 1,
  medianRunMinutes: 5,
});

function starts(of: Schedule, from: string, to: string): string[] {
  return scheduledStarts(of, Date.parse(from), Date.parse(to)).map((ms) => new Date(ms).toISOString().slice(0, 16));
}

it('are each day at its times', () => {
  expect(starts(schedule(1440, 120, 780), '2026-11-02T03:00:00Z', '2026-11-04T02:00:00Z')).toEqual([
    '2026-11-02T13:00',
    '2026-11-03T02:00',
    '2026-11-03T13:00',
  ]);
});

it('count a week from Monday, which 2026-11-02 is', () => {
  const fridaysAtSix = schedule(10_080, 4 * 1440 + 18 * 60);
  expect(starts(fridaysAtSix, '2026-11-02T00:00:00Z', '2026-11-16T00:00:00Z')).toEqual([
    '2026-11-06T18:00',
    '2026-11-13T18:00',
  ]);
});

it('are each hour at its minute, from the first moment on and before the last', () => {
  expect(starts(schedule(60, 5), '2026-11-02T09:05:00Z', '2026-11-02T11:05:00Z')).toEqual([
    '2026-11-02T09:05',
    '2026-11-02T10:05',
  ]);
});
