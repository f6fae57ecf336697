import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../lib/audits/period';
import { MONDAY_MS } from '../../fixtures/build-profile';

const HOUR_MS = 3_600_000;
const spanning = (fromMs: number, toMs: number) => ({ fromMs, toMs });
const codes = (period: ReturnType<typeof periodOf>) => period.warnings.map(({ code }) => code);

describe('the period of a log', () => {
  it('is what the requests cover', () => {
    const period = periodOf(spanning(MONDAY_MS, MONDAY_MS + 10 * 24 * HOUR_MS), null);
    expect(period).toMatchObject({ fromMs: MONDAY_MS, toMs: MONDAY_MS + 10 * 24 * HOUR_MS, days: 10, warnings: [] });
  });

  it('warns when it is shorter than a week, in a unit a person would use', () => {
    expect(periodOf(spanning(MONDAY_MS, MONDAY_MS + 57 * 60_000), null).warnings[0]?.says).toContain('57 minutes');
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

  it('is what the user says where the user says it', () => {
    expect(periodOf(null, 30)).toMatchObject({ days: 30, warnings: [] });
  });
});
