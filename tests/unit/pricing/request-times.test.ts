import { describe, expect, it } from 'vitest';
import { evenlyAround, requestTimes } from '../../../lib/pricing/lookup/request-times';

const HOUR = 3_600_000;
const monday = Date.parse('2026-11-16T00:00:00Z');
const byHour = (hours: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => hours[hour] ?? 0);
const shareOn = (times: ReturnType<typeof requestTimes>, day: string) =>
  times.filter(({ atMs }) => new Date(atMs).toISOString().startsWith(day)).reduce((sum, { share }) => sum + share, 0);

describe('when requests were made', () => {
  it('is by weekday and hour where the profile keeps no more', () => {
    const times = requestTimes({
      firstMs: monday + 2 * HOUR,
      lastMs: monday + 26 * HOUR,
      byHour: byHour({ 2: 30, 12: 10 }),
      byWeekday: [30, 10, 0, 0, 0, 0, 0],
      overTime: null,
    });
    // Monday 30 of 40; Tuesday has only its hour 2 inside the log, so 10 x 30 of 30 x 40 + 10 x 30.
    expect(shareOn(times, '2026-11-16')).toBeCloseTo(1200 / 1500, 10);
    expect(shareOn(times, '2026-11-17')).toBeCloseTo(300 / 1500, 10);
  });

  it('is by the hour where the profile counts hours', () => {
    const overTime = { fromMs: monday, stepMs: HOUR, counts: [1, 0, 3] };
    const times = requestTimes({
      firstMs: monday,
      lastMs: monday + 2 * HOUR,
      byHour: byHour({}),
      byWeekday: [],
      overTime,
    });
    expect(times).toEqual([
      { atMs: monday, share: 0.25 },
      { atMs: monday + 2 * HOUR, share: 0.75 },
    ]);
  });

  it('is spread over a week where nothing is known', () => {
    const times = evenlyAround(monday);
    expect(times).toHaveLength(168);
    expect(times.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(times.at(-1)?.atMs).toBe(monday);
  });
});
