import { describe, expect, it } from 'vitest';
import { SHAPE } from '../../../../../lib/latency/signals/all-signals';
import { readSignals } from '../../../../../lib/latency/signals/signal';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { evenNights } from '../../../../../lib/latency/signals/time/even-nights';
import { oneOff } from '../../../../../lib/latency/signals/time/one-off';
import { paced } from '../../../../../lib/latency/signals/time/paced';
import { subjectOfProfile } from '../../../../../lib/latency/subject';
import { aroundTheClock, officeHours, seeded } from '../../../../fixtures/arrival-shapes';
import { buildProfile, MONDAY_MS } from '../../../../fixtures/build-profile';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const log = { fromMs: MONDAY_MS, toMs: MONDAY_MS + 14 * DAY_MS, otherModels: null };

/** A page every quarter of an hour, by and large, for so many hours from each of these on. */
function slowly(offsetsMs: readonly number[], hours: number): number[] {
  const random = seeded(5);
  return offsetsMs.flatMap((offset) =>
    Array.from({ length: hours * 4 }, (_, page) => MONDAY_MS + offset + (page + 0.7 * random()) * 15 * MINUTE_MS),
  );
}
const twoStretches = { ...measureArrivals(slowly([9.2 * HOUR_MS, 8 * DAY_MS], 44)), log };
const neverStops = { ...measureArrivals(slowly([0], 14 * 24)), log };
const read = (arrivals: NonNullable<Parameters<typeof buildProfile>[0]>['arrivals']) =>
  ofProfile(evenNights, arrivals === undefined ? {} : { arrivals }, [clockAlignment, paced]);

describe('even nights', () => {
  it('speak for a list, and against anyone who waits, where counts of the hour are alike by night and by day and then end', () => {
    const evidence = read(twoStretches);
    expect(evidence).toMatchObject([
      { signal: 'even-nights', toward: 'scheduled' },
      { signal: 'even-nights-nobody-watches', toward: 'real-time' },
    ]);
    expect(evidence[0]?.says).toMatch(
      /^It makes 4 requests an hour by night and by day, with a variance of 0\.\d+ times the mean\./,
    );
  });

  it('say no more than that nobody waits of what goes on, which may keep watch, also where it is switched on or off in the log', () => {
    expect(names(read(neverStops))).toEqual(['even-nights-nobody-watches']);
    const off = { ...measureArrivals(slowly([0], 9 * 24)), log };
    expect(names(read(off))).toEqual(['even-nights-nobody-watches']);
  });

  it('speak for a list that ran once, whose end is seen', () => {
    const ran = { ...measureArrivals(slowly([3 * DAY_MS], 50)), log: { ...log, otherModels: false } };
    expect(names(ofProfile(evenNights, { requests: 200, arrivals: ran }, [oneOff]))).toEqual([
      'even-nights',
      'even-nights-nobody-watches',
    ]);
  });

  it('take the place of what else says of single calls at any hour', () => {
    const evidence = names(readSignals(SHAPE, subjectOfProfile(buildProfile({ arrivals: twoStretches }))));
    expect(evidence).toContain('even-nights');
    for (const name of ['one-by-one', 'no-pauses', 'always-active', 'round-the-clock', 'steady-volume'])
      expect(evidence, name).not.toContain(name);
  });

  it('say nothing of people, and of events by day and night, which come by chance', () => {
    expect(read({ ...measureArrivals(aroundTheClock(100)), log })).toEqual([]);
    expect(read({ ...measureArrivals(officeHours(600)), log })).toEqual([]);
  });

  it('say nothing of counts that can hardly vary, of a part of the work, of one day, and beside a clock', () => {
    const nights = { hours: 100, perHour: 4, fano: 0.1, share: 0.95 };
    expect(read({ nights, log })).toHaveLength(2);
    expect(read({ nights: { ...nights, perHour: 1.9 }, log })).toEqual([]);
    expect(read({ nights: { ...nights, share: 0.7 }, log })).toEqual([]);
    expect(read({ nights: { ...nights, hours: 17 }, log })).toEqual([]);
    expect(read({ nights: { ...nights, fano: 0.4 }, log })).toEqual([]);
    expect(read({ nights, log, phaseShare: 1, busiestMinutesShare: 0.3 })).toEqual([]);
  });

  it('say nothing where the log can not: older profiles, stamps of hours, and no times', () => {
    expect(read({ nights: null, log })).toEqual([]);
    expect(read(null)).toEqual([]);
  });
});
