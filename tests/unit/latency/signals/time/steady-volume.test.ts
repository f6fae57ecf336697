import { describe, expect, it } from 'vitest';
import { dayRhythm } from '../../../../../lib/latency/signals/time/day-rhythm';
import { steadyVolume } from '../../../../../lib/latency/signals/time/steady-volume';
import { officeHours } from '../../../../fixtures/arrival-shapes';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

/** 1,000 requests a day over 14 days whose daily counts have this variance over mean. */
const read = (day: number, requests = 14_000) =>
  ofProfile(steadyVolume, { requests, arrivals: { fano: { fiveMinutes: 1, hour: 1, day } } });

describe('steady volume', () => {
  it('speaks for scheduled when every day holds nearly the same', () => {
    expect(read(2.5)).toMatchObject([{ toward: 'scheduled', says: '1,000 requests a day, ±5%.' }]);
  });

  it('says nothing where the day swells as those of people do, though all days are alike', () => {
    const fano = { fiveMinutes: 1, hour: 1, day: 2.5 };
    expect(ofProfile(steadyVolume, { arrivals: { ...measureArrivals(officeHours(400)), fano } }, [dayRhythm])).toEqual(
      [],
    );
  });

  it('says nothing on days that differ as those of people do, on few requests a day, or where it was not measured', () => {
    expect(read(90)).toEqual([]);
    expect(read(0.1, 140)).toEqual([]);
    expect(ofProfile(steadyVolume, { arrivals: { fano: null } })).toEqual([]);
  });
});
