import { describe, expect, it } from 'vitest';
import { largeRuns } from '../../../../../lib/latency/signals/time/large-runs';
import { ofProfile } from '../../../../fixtures/evidence-of';

const read = (requests: number, activeWindowShare = 0.02, bursts = 9) =>
  ofProfile(largeRuns, { arrivals: { typicalRun: { requests, minutes: 12 }, activeWindowShare, bursts } });

describe('large runs', () => {
  it('speaks for scheduled when much is done at a time, with silence between', () => {
    const [scheduled, nobody] = read(250);
    const says = 'Its 9 runs mostly hold 250 requests or more, with silence between.';
    expect(scheduled).toMatchObject({ toward: 'scheduled', says });
    expect(nobody).toMatchObject({ toward: 'real-time', says });
    expect(nobody?.weight).toBeLessThan(0);
  });

  it('says less of less, since a few people in a row ask as much', () => {
    expect(read(30)[0]?.weight).toBeLessThan((read(100)[0]?.weight ?? 0) / 1.5);
    expect(read(500)[0]?.weight).toBe(read(200)[0]?.weight);
  });

  it('says nothing on the small bursts of people, on traffic that hardly pauses, or on a single run', () => {
    expect(read(11)).toEqual([]);
    expect(read(250, 0.6)).toEqual([]);
    expect(read(250, 0.02, 1)).toEqual([]);
    expect(read(250, 0.02, 70)).toEqual([]);
    expect(ofProfile(largeRuns, {})).toEqual([]);
  });
});
