import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../lib/audits/intake/period';
import type { DayCount } from '../../../lib/workloads/profile/schedule/bulk-of-days';
import { MONDAY_MS } from '../../fixtures/build-profile';

const HOUR_MS = 3_600_000;
const spanning = (fromMs: number, toMs: number) => ({ fromMs, toMs });
const onDays = (days: readonly DayCount[]) => ({ days, times: null });
const codes = (period: ReturnType<typeof periodOf>) => period.warnings.map(({ code }) => code);

describe('the period of a log', () => {
  it('is what the requests cover', () => {
    const period = periodOf(spanning(MONDAY_MS, MONDAY_MS + 10 * 24 * HOUR_MS), null);
    expect(period).toMatchObject({ fromMs: MONDAY_MS, toMs: MONDAY_MS + 10 * 24 * HOUR_MS, days: 10, warnings: [] });
  });

  it('warns when it is shorter than a week, in a unit a person would use', () => {
    expect(periodOf(spanning(MONDAY_MS, MONDAY_MS + 57 * 60_000), null).warnings[0]?.says).toContain('57 min');
    expect(periodOf(spanning(MONDAY_MS, MONDAY_MS + 30 * HOUR_MS), null).warnings[0]?.says).toContain('1.3 days');
  });

  it('is not extrapolated from under ten minutes, nor without time stamps', () => {
    const instant = periodOf(spanning(MONDAY_MS, MONDAY_MS + 1000), null);
    expect(instant.days).toBeNull();
    expect(codes(instant)).toEqual(['no-period']);
    const timeless = periodOf(null, null);
    expect(timeless).toMatchObject({ fromMs: null, toMs: null, days: null });
    expect(codes(timeless)).toEqual(['no-period']);
  });

  it('is a length without dates where times count from an unknown start', () => {
    const undated = periodOf(
      spanning(5000, 5000 + 10 * 24 * HOUR_MS),
      null,
      onDays([{ day: 0, requests: 9 }]),
      MONDAY_MS,
    );
    expect(undated).toEqual({ fromMs: null, toMs: null, days: 10, silenceDays: 0, warnings: [] });
    expect(codes(periodOf(spanning(0, HOUR_MS), null))).toEqual(['short-period']);
    expect(periodOf(spanning(0, HOUR_MS), 7)).toMatchObject({ fromMs: null, days: 7, warnings: [] });
  });

  const day = (date: string, requests: number) => ({ day: Date.parse(date) / (24 * HOUR_MS), requests });

  it('warns of a few requests that stretch it, and says how long it is without them', () => {
    const days = [day('2025-11-03', 300), day('2025-11-04', 299), day('2091-11-04', 1)];
    const covered = spanning(Date.parse('2025-11-03'), Date.parse('2091-11-04'));
    expect(periodOf(covered, null, onDays(days)).warnings).toEqual([
      {
        code: 'far-off-times',
        says: expect.stringMatching(
          /^1 request lies far from the others, which run from 3 Nov 2025 to 4 Nov 2025\. .*24,107 days.*--days 2\.$/,
        ),
        count: 1,
      },
    ]);
    expect(periodOf(covered, 2, onDays(days)).warnings).toEqual([]);
  });

  it('warns of requests in the future, but not of a clock that is a day ahead', () => {
    const now = Date.parse('2026-11-21T15:00:00Z');
    const days = [day('2026-11-14', 5), day('2026-11-22', 5)];
    const covered = spanning(Date.parse('2026-11-14'), Date.parse('2026-11-23'));
    expect(codes(periodOf(covered, null, onDays(days), now))).toEqual([]);
    expect(periodOf(covered, null, onDays([...days, day('2026-11-23', 7)]), now).warnings).toMatchObject([
      { code: 'future-times', says: expect.stringContaining('up to 23 Nov 2026'), count: 7 },
    ]);
  });

  it('is what the user says where the user says it', () => {
    expect(periodOf(null, 30)).toMatchObject({ days: 30, warnings: [] });
  });

  const nights = (count: number, apart = 24) => {
    const starts = Array.from({ length: count }, (_, night) => MONDAY_MS + night * apart * HOUR_MS);
    const toMs = (starts.at(-1) ?? 0) + HOUR_MS / 2;
    const silences = starts.slice(1).map((start, at) => ({ fromMs: (starts[at] ?? 0) + HOUR_MS / 2, toMs: start }));
    return { covered: spanning(MONDAY_MS, toMs), times: { firstMs: MONDAY_MS, lastMs: toMs, silences } };
  };

  it('has the silence after the last of its runs, which its dates do not', () => {
    const { covered, times } = nights(14);
    const period = periodOf(covered, null, { days: [], times });
    expect(period.days).toBeCloseTo(14, 9);
    expect(period.silenceDays).toBeCloseTo(23.5 / 24, 9);
    expect(period).toMatchObject({ toMs: covered.toMs, warnings: [] });
    expect(codes(periodOf(nights(7).covered, null, { days: [], times: nights(7).times }))).toEqual([]);
    expect(periodOf(covered, 20, { days: [], times })).toMatchObject({ days: 20, silenceDays: 0 });
  });

  it('warns where the traffic came two or three times', () => {
    for (const runs of [2, 3]) {
      const { covered, times } = nights(runs, 7 * 24);
      const period = periodOf(covered, null, { days: [], times });
      expect(period.days).toBeCloseTo(7 * runs, 9);
      expect(period.warnings).toMatchObject([
        { code: 'few-runs', says: expect.stringContaining(`only ${runs} times`) },
      ]);
    }
  });

  it('has no silence where other rows go on after the last request, and no more than is left after their end', () => {
    const { covered, times } = nights(14);
    const later = (ms: number) => periodOf({ ...covered, toMs: covered.toMs + ms }, null, { days: [], times });
    expect(later(2 * HOUR_MS).silenceDays).toBe(0);
    expect(later(HOUR_MS).days).toBeCloseTo(14, 9);
  });

  it('has no silence made of times that are far off, nor where rows are sums', () => {
    const { covered, times } = nights(2, 24 * 365);
    const days = [
      { day: MONDAY_MS / (24 * HOUR_MS), requests: 1000 },
      { day: MONDAY_MS / (24 * HOUR_MS) + 365, requests: 1 },
    ];
    expect(periodOf(covered, null, { days, times }).silenceDays).toBe(0);
    expect(periodOf(covered, null, { days, times: null }).silenceDays).toBe(0);
  });
});
