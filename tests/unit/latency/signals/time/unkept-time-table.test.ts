import { describe, expect, it } from 'vitest';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { oneByOne } from '../../../../../lib/latency/signals/time/one-by-one';
import { unkeptTimeTable } from '../../../../../lib/latency/signals/time/unkept-time-table';
import { aroundTheClock, daily, runsAt } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const read = (application: string, starts: number[]) =>
  ofProfile(unkeptTimeTable, { arrivals: measureArrivals(starts), key: { application } }, [clockAlignment, oneByOne]);

describe('a time table that is not kept', () => {
  it('speaks against scheduled when work called weekly goes on all day', () => {
    const [evidence] = read('weekly-deals-headline', aroundTheClock(300));
    expect(evidence).toMatchObject({ signal: 'unkept-time-table', toward: 'scheduled' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(evidence?.says).toContain('The application says "weekly"');
  });

  it('hears it of rare work as well, which comes one by one', () => {
    expect(measureArrivals(aroundTheClock(6)).activeHourShare).toBeLessThan(0.3);
    expect(read('daily-matches', aroundTheClock(6))).toHaveLength(1);
  });

  it('hears it of events that are several requests each, and not of a few runs of a job', () => {
    const byDay = Array.from({ length: 14 }, (_, day) => daily(7 + (day % 3), (day * 7) % 60, 14)[day] ?? 0);
    // At any second: what starts as a minute does is found by a poll.
    const events = byDay.flatMap((ms, day) =>
      [0, 2.3, 4.1, 6.7, 9.2].map((hours, place) => ms + hours * 3_600_000 + ((day * 5 + place * 3) % 12) * 5_000),
    );
    expect(measureArrivals(runsAt(events, 6, 0.1)).activeHourShare).toBeLessThan(0.3);
    expect(read('nightly-scan', runsAt(events, 6, 0.1))).toHaveLength(1);
    const twice = byDay.flatMap((ms) => [0, 5.2].map((hours) => ms + hours * 3_600_000));
    expect(read('nightly-scan', runsAt(twice, 6, 0.1))).toEqual([]);
  });

  it('says nothing where the time table is kept, where there is none, or on an hourly one', () => {
    expect(read('nightly-deals', runsAt(daily(2, 0, 14), 300, 40))).toEqual([]);
    expect(read('deals-headline', aroundTheClock(300))).toEqual([]);
    expect(read('hourly-deals', aroundTheClock(300))).toEqual([]);
    expect(ofProfile(unkeptTimeTable, { arrivals: null, key: { application: 'nightly' } })).toEqual([]);
  });
});
