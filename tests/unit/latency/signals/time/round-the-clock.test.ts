import { describe, expect, it } from 'vitest';
import { roundTheClock } from '../../../../../lib/latency/signals/time/round-the-clock';
import { aroundTheClock, officeHours } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

describe('round the clock', () => {
  it('speaks against real-time when night and day are alike', () => {
    const [evidence] = ofProfile(roundTheClock, { arrivals: measureArrivals(aroundTheClock(500)) });
    expect(evidence).toMatchObject({ toward: 'real-time' });
    expect(evidence?.weight).toBeLessThan(0);
  });

  it('says nothing on people at work, on few requests, or without time stamps', () => {
    expect(ofProfile(roundTheClock, { arrivals: measureArrivals(officeHours(600)) })).toEqual([]);
    expect(ofProfile(roundTheClock, { requests: 300, arrivals: measureArrivals(aroundTheClock(20)) })).toEqual([]);
    expect(ofProfile(roundTheClock, { arrivals: null })).toEqual([]);
  });

  it('says nothing on a few runs a day, which are even for another reason', () => {
    expect(ofProfile(roundTheClock, { arrivals: { activeHourShare: 0.1 } })).toEqual([]);
  });
});
