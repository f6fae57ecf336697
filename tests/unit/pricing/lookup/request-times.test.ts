import { describe, expect, it } from 'vitest';
import { evenlyAround, type RequestTimes, requestTimes } from '../../../../lib/pricing/lookup/request-times';
import type { BandTimes } from '../../../../lib/workloads/profile/tokens/token-times';

const HOUR = 3_600_000;
const monday = Date.parse('2026-11-16T00:00:00Z');
const byHour = (hours: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => hours[hour] ?? 0);
const shareOn = (times: RequestTimes | null, day: string) =>
  (times ?? [])
    .filter(({ atMs }) => new Date(atMs).toISOString().startsWith(day))
    .reduce((sum, { share }) => sum + share, 0);

describe('when requests were made', () => {
  it('is by weekday and hour where the profile keeps no more', () => {
    const times = requestTimes(
      {
        firstMs: monday + 2 * HOUR,
        lastMs: monday + 26 * HOUR,
        byHour: byHour({ 2: 30, 12: 10 }),
        byWeekday: [30, 10, 0, 0, 0, 0, 0],
        overTime: null,
      },
      null,
    );
    // Monday 30 of 40; Tuesday has only its hour 2 inside the log, so 10 x 30 of 30 x 40 + 10 x 30.
    expect(shareOn(times, '2026-11-16')).toBeCloseTo(1200 / 1500, 10);
    expect(shareOn(times, '2026-11-17')).toBeCloseTo(300 / 1500, 10);
  });

  it('is by the hour where the profile counts hours', () => {
    const overTime = { fromMs: monday, stepMs: HOUR, counts: [1, 0, 3] };
    const times = requestTimes(
      {
        firstMs: monday,
        lastMs: monday + 2 * HOUR,
        byHour: byHour({}),
        byWeekday: [],
        overTime,
      },
      null,
    );
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

  it('has the tokens of each hour beside its share of the requests', () => {
    const times = requestTimes(
      { firstMs: monday, lastMs: monday + 2 * HOUR, byHour: byHour({}), byWeekday: [], overTime: hours([1, 0, 3]) },
      {
        step: 'hour',
        bySteps: [band({ places: [MONDAY_HOUR, MONDAY_HOUR + 2], input: [900, 100] })],
        byHourOfWeek: null,
      },
    );
    expect(times?.map(({ atMs, share, tokens }) => [atMs - monday, share, tokens?.get(0)?.input])).toEqual([
      [0, 0.25, 900],
      [2 * HOUR, 0.75, 100],
    ]);
  });

  it('splits the tokens of a day like those of its weekday, each type by its own, and a day of unknown hours evenly', () => {
    const times = requestTimes(null, {
      step: 'day',
      // Monday, the Monday after it, and a Tuesday.
      bySteps: [band({ places: [MONDAY, MONDAY + 1, MONDAY + 7], input: [1000, 240, 200], output: [30, 0, 10] })],
      byHourOfWeek: [band({ places: [2, 14], input: [900, 300], output: [0, 40] })],
    });
    const at = (ms: number) => times?.find(({ atMs }) => atMs === monday + ms)?.tokens?.get(0);
    expect(at(2 * HOUR)).toMatchObject({ input: 750, output: 0 });
    expect(at(14 * HOUR)).toMatchObject({ input: 250, output: 30 });
    expect(at(7 * 24 * HOUR + 2 * HOUR)).toMatchObject({ input: 150, output: 0 });
    expect(at(30 * HOUR)?.input).toBeCloseTo(10, 10);
    // Nothing says how many requests an hour has, so they are taken to be like the tokens: 1,240 of them before the second Monday.
    expect(shareOn(times, '2026-11-16')).toBeCloseTo(1030 / 1480, 10);
  });

  it('is unknown without times of requests and of tokens', () => {
    expect(requestTimes(null, null)).toBeNull();
  });
});

const MONDAY = monday / (24 * HOUR);
const MONDAY_HOUR = monday / HOUR;
const NONE = { over: 0, input: [], cacheRead: [], cacheWrite5m: [], cacheWrite1h: [], output: [] };
const band = (own: Partial<BandTimes> & Pick<BandTimes, 'places'>): BandTimes => ({ ...NONE, ...own });
const hours = (counts: number[]) => ({ fromMs: monday, stepMs: HOUR, counts });
