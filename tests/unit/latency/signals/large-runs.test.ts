import { describe, expect, it } from 'vitest';
import { largeRuns } from '../../../../lib/latency/signals/large-runs';
import { ofProfile } from '../../../fixtures/evidence-of';

const read = (requests: number, activeWindowShare = 0.02, bursts = 9) =>
  ofProfile(largeRuns, { arrivals: { typicalRun: { requests, minutes: 12 }, activeWindowShare, bursts } });

describe('large runs', () => {
  it('speaks for scheduled when much is done at a time, with silence between', () => {
    expect(read(250)).toMatchObject([
      { toward: 'scheduled', says: 'Its 9 runs mostly hold 250 requests or more, with silence between.' },
    ]);
  });

  it('says nothing on the small bursts of people, on traffic that hardly pauses, or on a single run', () => {
    expect(read(12)).toEqual([]);
    expect(read(250, 0.6)).toEqual([]);
    expect(read(250, 0.02, 1)).toEqual([]);
    expect(read(250, 0.02, 70)).toEqual([]);
    expect(ofProfile(largeRuns, {})).toEqual([]);
  });
});
