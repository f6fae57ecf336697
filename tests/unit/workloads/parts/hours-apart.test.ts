import { describe, expect, it } from 'vitest';
import { hoursApart } from '../../../../lib/workloads/parts/hours-apart';

/** Days with a request in each hour: 14 in the hours from `from` until before `to`. */
const hours = (from: number, to: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? 14 : 0));

describe('how far apart the hours of two sets of requests are', () => {
  it('is all where they have no hour in common, and a part where they share some', () => {
    expect(hoursApart(hours(8, 18), hours(2, 3))).toBeCloseTo(1, 9);
    const half = hoursApart(hours(8, 18), hours(13, 23));
    expect(half).toBeGreaterThan(0.3);
    expect(half).toBeLessThan(0.5);
    expect(hoursApart(hours(13, 23), hours(8, 18))).toBe(half);
  });

  it('is nothing where they keep the same hours, as nearly as chance has it', () => {
    expect(hoursApart(hours(8, 18), hours(8, 18))).toBe(0);
    const by = (days: number[]) => [...Array<number>(8).fill(0), ...days, ...Array<number>(8).fill(0)];
    expect(hoursApart(by([9, 11, 8, 12, 10, 9, 11, 10]), by([11, 9, 10, 10, 12, 8, 9, 11]))).toBe(0);
  });

  it('is nothing that can be told where a side has no times, or next to none', () => {
    expect(hoursApart(hours(8, 18), hours(0, 0))).toBe(0);
    expect(hoursApart(hours(0, 0), hours(0, 0))).toBe(0);
    // A request on one day in each of two hours differs by chance where the same on fourteen days does not.
    const onDays = (days: number, from: number) =>
      Array.from({ length: 24 }, (_, hour) => (hour === from || hour === from + 1 ? days : 0));
    expect(hoursApart(onDays(1, 9), onDays(1, 10))).toBeLessThan(0.1);
    expect(hoursApart(onDays(14, 9), onDays(14, 10))).toBeGreaterThan(0.3);
  });
});
