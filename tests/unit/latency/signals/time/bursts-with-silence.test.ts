import { describe, expect, it } from 'vitest';
import { burstsWithSilence } from '../../../../../lib/latency/signals/time/bursts-with-silence';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { ofProfile } from '../../../../fixtures/evidence-of';

const bursty = { bursts: 40, activeWindowShare: 0.1 };
const constant = { inputLength: { mean: 900, cv: 0.05 }, outputLength: { mean: 60, cv: 0.1 } };

describe('bursts with silence', () => {
  it('speaks for scheduled beside constant lengths or a start on the clock', () => {
    expect(ofProfile(burstsWithSilence, { arrivals: bursty, ...constant })).toMatchObject([
      { toward: 'scheduled', says: 'It runs in 40 bursts; 90% of the 10-minute windows are silent.' },
    ]);
    expect(
      ofProfile(burstsWithSilence, { arrivals: { ...bursty, busiestMinutesShare: 0.95 } }, [clockAlignment]),
    ).toHaveLength(1);
  });

  it('says nothing alone: the burstiest public trace is interactive', () => {
    expect(ofProfile(burstsWithSilence, { arrivals: bursty }, [clockAlignment])).toEqual([]);
  });

  it('says nothing without silence or without bursts', () => {
    expect(ofProfile(burstsWithSilence, { arrivals: { bursts: 40, activeWindowShare: 0.7 }, ...constant })).toEqual([]);
    expect(ofProfile(burstsWithSilence, { arrivals: { bursts: 1, activeWindowShare: 0.01 }, ...constant })).toEqual([]);
  });
});
