import { describe, expect, it } from 'vitest';
import { fewDays } from '../../../../lib/latency/signals/few-days';
import { ofProfile } from '../../../fixtures/evidence-of';

describe('few days', () => {
  it('speaks for scheduled when much happens on a few days of the log', () => {
    expect(ofProfile(fewDays, { requests: 900, arrivals: { activeDays: 3 } })).toMatchObject([
      { toward: 'scheduled', says: 'Active on 3 of 14 days only.' },
    ]);
  });

  it('says nothing on a tool that is rarely used, on most days active, or without time stamps', () => {
    expect(ofProfile(fewDays, { requests: 12, arrivals: { activeDays: 3 } })).toEqual([]);
    expect(ofProfile(fewDays, { requests: 900, arrivals: { activeDays: 9 } })).toEqual([]);
    expect(ofProfile(fewDays, { arrivals: null })).toEqual([]);
  });
});
