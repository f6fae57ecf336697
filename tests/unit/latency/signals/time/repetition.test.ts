import { describe, expect, it } from 'vitest';
import { repetition } from '../../../../../lib/latency/signals/time/repetition';
import { ofProfile } from '../../../../fixtures/evidence-of';

const read = (day: number | null, week: number | null, activeHourShare = 0.1) =>
  ofProfile(repetition, { arrivals: { repetition: { day, week }, activeHourShare } });

describe('repetition', () => {
  it('speaks for scheduled when the half hours of a day or a week come back', () => {
    expect(read(0.97, null)[0]).toMatchObject({ toward: 'scheduled' });
    expect(read(0.97, null)[0]?.says).toContain('day before (correlation 0.97)');
    expect(read(0.1, 0.95)[0]?.says).toContain('week before');
  });

  it('says nothing on a busy day of people, on traffic without silence, or on a short log', () => {
    expect(read(0.7, 0.6)).toEqual([]);
    expect(read(0.97, 0.97, 0.9)).toEqual([]);
    expect(read(null, null)).toEqual([]);
    expect(ofProfile(repetition, { arrivals: { repetition: null } })).toEqual([]);
  });
});
