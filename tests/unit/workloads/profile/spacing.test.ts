import { describe, expect, it } from 'vitest';
import { spacingOf } from '../../../../lib/workloads/profile/spacing';
import { evenArrivals, MONDAY_MS } from '../../../fixtures/build-profile';

const HOUR_MS = 3_600_000;
const day = { ...evenArrivals(1440), firstMs: MONDAY_MS, lastMs: MONDAY_MS + 24 * HOUR_MS };

describe('the spacing of requests', () => {
  it('is the time in use, by windows of ten minutes, over the requests', () => {
    // A quarter of a day is six hours, for 1,440 requests: 15 s.
    const found = spacingOf({ ...day, activeWindowShare: 0.25, activeHourShare: 0.5, bursts: 7 }, 1440);
    expect(found).toEqual({ requests: 1440, gapMs: 15_000, runs: 7, idleHours: 12 });
  });

  it('is closer where a log has a part of the requests', () => {
    expect(spacingOf({ ...day, activeWindowShare: 0.25 }, 14_400)?.gapMs).toBe(1500);
  });

  it('is no longer than the log', () => {
    const minute = { ...day, lastMs: MONDAY_MS + 60_000, activeWindowShare: 1 };
    expect(spacingOf(minute, 60)?.gapMs).toBe(1000);
    expect(spacingOf({ ...day, lastMs: MONDAY_MS, activeWindowShare: 1 }, 5)).toMatchObject({ gapMs: 0, runs: 1 });
  });

  it('is unknown without times, and where they are those of sums', () => {
    expect(spacingOf(null, 10)).toBeNull();
    expect(spacingOf({ ...day, stampMs: HOUR_MS }, 10)).toBeNull();
    expect(spacingOf({ ...day, stampMs: null, activeHourShare: null }, 10)).toMatchObject({ idleHours: null });
  });
});
