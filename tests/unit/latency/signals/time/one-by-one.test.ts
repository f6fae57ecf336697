import { describe, expect, it } from 'vitest';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { oneByOne } from '../../../../../lib/latency/signals/time/one-by-one';
import { aroundTheClock, daily, hourly, officeHours, runsAt } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const read = (starts: number[]) => ofProfile(oneByOne, { arrivals: measureArrivals(starts) }, [clockAlignment]);

describe('one by one', () => {
  it('speaks against scheduled when requests come singly, at any time', () => {
    const [evidence] = read(aroundTheClock(20));
    expect(evidence).toMatchObject({ signal: 'one-by-one', toward: 'scheduled' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(evidence?.says).toMatch(/^Its requests come one by one, \d+ times, each after ten minutes of silence\.$/);
  });

  it('speaks against scheduled when they go on without pause', () => {
    expect(read(aroundTheClock(400))).toMatchObject([{ signal: 'no-pauses', toward: 'scheduled' }]);
    expect(read(officeHours(600))).toMatchObject([{ signal: 'no-pauses' }]);
  });

  it('says nothing on lists with silence between, on what a clock starts, or on a few starts a week', () => {
    const byHand = [9.3, 31.7, 57.1, 80.4, 105.9].map((hour) => hour * 3_600_000);
    expect(read(runsAt(byHand, 120, 10))).toEqual([]);
    expect(read(runsAt(daily(2, 0, 14), 3, 1))).toEqual([]);
    expect(read(runsAt(hourly(5, 14), 1, 1))).toEqual([]);
    expect(read(runsAt(byHand, 1, 1))).toEqual([]);
  });
});
