import { describe, expect, it } from 'vitest';
import { sameHours } from '../../../../../lib/latency/signals/time/same-hours';
import { daily, officeHours, runsAt } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const read = (starts: number[]) => ofProfile(sameHours, { arrivals: measureArrivals(starts) });

describe('same hours', () => {
  it('speaks for scheduled when nearly all falls in one hour of the day', () => {
    expect(read(runsAt(daily(2, 0, 14), 300, 41))).toMatchObject([
      { toward: 'scheduled', says: '100% of requests start between 02:00 and 03:00 UTC, on 14 of 14 days.' },
    ]);
  });

  it('does not say that it runs on the days on which only a few others come', () => {
    const saturdays = daily(3, 0, 28).filter((_, day) => day % 7 === 5);
    const others = daily(11, 0, 28).filter((_, day) => day % 7 < 5);
    const starts = [...saturdays.flatMap((ms) => runsAt([ms], 300, 41)), ...runsAt(others, 1, 1)];
    expect(read(starts.sort((a, b) => a - b))[0]?.says).toMatch(
      /^98.\d% of requests start between 03:00 and 04:00 UTC\. All requests together come on 24 of 27 days\.$/,
    );
  });

  it('sees a run across midnight as two neighbouring hours', () => {
    expect(read(runsAt(daily(23, 30, 14), 300, 60))[0]?.says).toContain('between 23:00 and 01:00 UTC');
  });

  it('says nothing on a working day of requests, or on a single day', () => {
    expect(read(officeHours(400))).toEqual([]);
    expect(read(runsAt([0], 300, 30))).toEqual([]);
  });
});
