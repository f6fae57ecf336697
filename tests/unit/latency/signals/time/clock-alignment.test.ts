import { describe, expect, it } from 'vitest';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { aroundTheClock, daily, hourly, officeHours, runsAt, seeded } from '../../../../fixtures/arrival-shapes';
import { MONDAY_MS } from '../../../../fixtures/build-profile';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const read = (starts: number[]) => ofProfile(clockAlignment, { arrivals: measureArrivals(starts) });

describe('clock alignment', () => {
  it('speaks for scheduled when an hourly job starts at five past', () => {
    expect(read(runsAt(hourly(5, 14), 20, 4))).toMatchObject([
      { signal: 'clock-nobody-watches', toward: 'real-time' },
      { toward: 'scheduled', says: 'It runs hourly at minute 05, 3.8 min (UTC), 336 times.' },
    ]);
  });

  it('speaks for scheduled when a job starts at the same minute every night, however long it runs', () => {
    expect(read(runsAt(daily(2, 17, 14), 500, 180))[1]?.says).toBe('It runs daily at 02:17, 3 h (UTC), 14 times.');
    expect(read(runsAt(daily(2, 0, 14), 500, 41))[1]).toMatchObject({ signal: 'clock-start', toward: 'scheduled' });
  });

  it('says less on a few runs, and on a clock that ticks within the hour', () => {
    const [, few] = read(runsAt(daily(2, 0, 3), 500, 41));
    const [, many] = read(runsAt(daily(2, 0, 14), 500, 41));
    expect(few?.weight).toBeLessThan(many?.weight ?? 0);
    const quarters = Array.from({ length: 4 * 24 * 7 }, (_, i) => i * 15 * 60_000);
    expect(read(runsAt(quarters, 5, 1))[1]).toMatchObject({ signal: 'clock-frequent', toward: 'near-real-time' });
  });

  it('takes an hourly clock whose requests are minutes apart for a poll', () => {
    const polls = read(runsAt(hourly(0, 14), 6, 30));
    expect(polls[1]).toMatchObject({ signal: 'clock-frequent' });
    expect(polls[1]?.says).toContain('it makes a request every 5 minutes');
  });

  it('hears a poll in its single starts, which are no runs', () => {
    const every = (minutes: number) => Array.from({ length: (14 * 1_440) / minutes }, (_, i) => i * minutes * 60_000);
    for (const minutes of [5, 10]) {
      const some = every(minutes).filter((_, i) => (i * 7) % 10 < 6);
      expect(read(runsAt(some, 1, 1))).toMatchObject([
        { signal: 'clock-nobody-watches' },
        { signal: 'clock-frequent', toward: 'near-real-time' },
      ]);
    }
    const few = measureArrivals(runsAt(every(5).slice(0, 40), 1, 1));
    expect(ofProfile(clockAlignment, { requests: 40, arrivals: few })).toEqual([]);
  });

  it('hears a poll of every minute or two by the second at which it starts, unless it starts at any second or stamps are too coarse', () => {
    const found = (secondsAfter: (at: number) => number) =>
      measureArrivals(Array.from({ length: 140 }, (_, at) => MONDAY_MS + at * 137 * 60_000 + secondsAfter(at) * 1_000));
    const says = (arrivals: ReturnType<typeof measureArrivals>) =>
      names(ofProfile(clockAlignment, { requests: 140, arrivals }));
    const polled = found((at) => 2 + ((at * 7) % 9));
    expect(says(polled)).toEqual(['clock-nobody-watches', 'clock-frequent']);
    expect(says(found((at) => (at * 7) % 60))).toEqual([]);
    expect(says({ ...polled, secondShare: null })).toEqual([]);
    // A job a day is no poll, however sharp its clock, nor are lists at some times of the day.
    expect(says({ ...polled, bursts: 14 })).toEqual([]);
    expect(says({ ...polled, typicalRun: { requests: 30, minutes: 3 } })).toEqual([]);
  });

  it('says little of runs of many hours: a counter that opens at nine sharp looks the same', () => {
    const days = runsAt(daily(9, 0, 14), 2_000, 480);
    const [opening, ...rest] = read(days);
    expect(opening).toMatchObject({ signal: 'clock-start', says: expect.stringContaining('Opening hours') });
    expect(opening?.weight).toBeLessThan(1);
    expect(rest).toEqual([]);
    const arrivals = measureArrivals(days);
    const pool = {
      commonest: 4,
      commonestShare: 0.9,
      most: 4,
      handoverShare: 0.9,
      handoverChain: 300,
      handoverDays: null,
    };
    expect(ofProfile(clockAlignment, { arrivals, concurrency: pool })).toHaveLength(2);
  });

  it('says nothing on office hours, where each day is a burst that begins when somebody comes in', () => {
    const arrivals = measureArrivals(officeHours(800));
    expect(arrivals.bursts).toBeGreaterThanOrEqual(10);
    expect(arrivals.activeWindowShare).toBeLessThan(0.5);
    expect(ofProfile(clockAlignment, { arrivals })).toEqual([]);
  });

  it('says nothing on bursts at random minutes, on traffic without pause, and on two runs', () => {
    const random = seeded(3);
    const offsets = Array.from({ length: 40 }, (_, i) => (i * 8 + random() * 6) * 3_600_000);
    expect(measureArrivals(runsAt(offsets, 30, 20)).activeWindowShare).toBeLessThan(0.5);
    expect(read(runsAt(offsets, 30, 20))).toEqual([]);
    expect(read(aroundTheClock(3_000))).toEqual([]);
    expect(read([...runsAt([0], 100, 10), MONDAY_MS + 9 * 86_400_000])).toEqual([]);
  });
});
