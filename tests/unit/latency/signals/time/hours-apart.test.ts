import { describe, expect, it } from 'vitest';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { hoursApart } from '../../../../../lib/latency/signals/time/hours-apart';
import { daily, officeHours, runsAt, seeded } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const read = (starts: number[]) => ofProfile(hoursApart, { arrivals: measureArrivals(starts) }, [clockAlignment]);
/** The same hours every day, up to fifty minutes late. */
const late = (hours: readonly number[]) => {
  const random = seeded(5);
  return hours.flatMap((hour) => daily(hour, 0, 14)).map((start) => start + random() * 50 * 60_000);
};

describe('hours apart', () => {
  it('speaks for scheduled when lists come at the same few times of the day, late by as much as they like', () => {
    expect(read(runsAt(late([2, 8, 14, 20]), 30, 4))).toMatchObject([
      {
        toward: 'scheduled',
        says: 'It runs 4 times a day, at about 02:00, 08:00, 14:00, 20:00 UTC, and kept 100% of these times.',
      },
    ]);
  });

  it('says nothing on as many lists as there are times, spread over them by chance', () => {
    const days = [[2, 3, 8], [3], [14, 15], [2, 8, 9, 15], [8], [9, 15]];
    const starts = days.flatMap((hours, day) => hours.map((hour) => (day * 24 + hour) * 3_600_000 + day * 600_000));
    expect(read(runsAt(starts, 30, 4))).toEqual([]);
  });

  it('finds the times across midnight', () => {
    expect(read(runsAt(late([11, 23]), 30, 30))[0]?.says).toContain('2 times a day, at about 11:00, 23:00 UTC');
  });

  it('says nothing on people at work, on single requests, on random times, or where the clock itself is seen', () => {
    const random = seeded(9);
    const anyTime = Array.from({ length: 40 }, () => random() * 14 * 86_400_000);
    expect(read(officeHours(60))).toEqual([]);
    expect(read(runsAt(late([2, 8, 14, 20]), 1, 1))).toEqual([]);
    expect(read(runsAt(anyTime, 30, 4))).toEqual([]);
    expect(read(runsAt([...daily(2, 0, 14), ...daily(14, 0, 14)], 30, 4))).toEqual([]);
    expect(ofProfile(hoursApart, {})).toEqual([]);
  });
});
