import { describe, expect, it } from 'vitest';
import { words } from '../../../../../lib/latency/signals/said/words';
import { dayRhythm } from '../../../../../lib/latency/signals/time/day-rhythm';
import { aroundTheClock, daily, officeHours, runsAt } from '../../../../fixtures/arrival-shapes';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const read = (starts: number[]) => ofProfile(dayRhythm, { arrivals: measureArrivals(starts) });

describe('day rhythm', () => {
  it('speaks against scheduled in office hours', () => {
    const [against] = read(officeHours(400));
    expect(against).toMatchObject({ signal: 'office-hours', toward: 'scheduled' });
    expect(against?.weight).toBeLessThan(0);
    expect(against?.says).toMatch(
      /% of requests start between 0\d:00 and 1\d:00 UTC and 0% at weekends: office hours\.$/,
    );
  });

  it('speaks more softly of a day without quiet weekends', () => {
    const everyDay = officeHours(400).flatMap((start) => [start, start + 5 * 86_400_000]);
    expect(names(read(everyDay))).toEqual(['day-and-night']);
  });

  it('says nothing on lists that somebody starts at work: they keep the hours of whoever starts them', () => {
    const starts = [9, 12, 16].flatMap((hour) => daily(hour, 7 * hour, 14));
    expect(names(read(runsAt(starts, 2, 1)))).toEqual(['day-and-night']);
    expect(read(runsAt(starts, 60, 6))).toEqual([]);
    expect(read(runsAt(starts.slice(0, 20), 2, 1))).toEqual([]);
  });

  it('says nothing on judges of live answers: they have the hours of those who got the answers', () => {
    const named = (application: string) =>
      names(ofProfile(dayRhythm, { arrivals: measureArrivals(officeHours(400)), key: { application } }, [words]));
    expect(named('answer-judge')).toEqual([]);
    expect(named('nightly-digest')).toEqual(['office-hours']);
  });

  it('says nothing on flat traffic or on a nightly job', () => {
    expect(read(aroundTheClock(500))).toEqual([]);
    expect(read(runsAt(daily(2, 0, 14), 300, 41))).toEqual([]);
  });
});
