import { describe, expect, it } from 'vitest';
import { oneWeekday } from '../../../../../lib/latency/signals/time/one-weekday';
import { daily, runsAt } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const DAY_MS = 86_400_000;
const read = (starts: number[]) => ofProfile(oneWeekday, { arrivals: measureArrivals(starts) });

describe('one weekday', () => {
  it('speaks for scheduled when it ran on two Thursdays', () => {
    expect(read(runsAt([3 * DAY_MS, 10 * DAY_MS], 200, 15))).toMatchObject([
      { toward: 'scheduled', says: '100% of requests start on a Thursday, over 8 days.' },
    ]);
  });

  it('says nothing on daily runs, or on one Thursday alone', () => {
    expect(read(runsAt(daily(6, 0, 14), 50, 15))).toEqual([]);
    expect(read(runsAt([3 * DAY_MS], 200, 15))).toEqual([]);
  });
});
