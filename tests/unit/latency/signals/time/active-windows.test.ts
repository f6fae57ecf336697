import { describe, expect, it } from 'vitest';
import { activeWindows } from '../../../../../lib/latency/signals/time/active-windows';
import { ofProfile } from '../../../../fixtures/evidence-of';

describe('active windows', () => {
  it('speaks against scheduled when traffic hardly ever pauses', () => {
    const [evidence] = ofProfile(activeWindows, { arrivals: { activeWindowShare: 0.97 } });
    expect(evidence).toMatchObject({ toward: 'scheduled' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(evidence?.says).toBe('97% of the 10-minute windows have requests, so it hardly ever pauses.');
  });

  it('says nothing on pauses, which quiet services have too', () => {
    expect(ofProfile(activeWindows, { arrivals: { activeWindowShare: 0.05 } })).toEqual([]);
    expect(ofProfile(activeWindows, { arrivals: null })).toEqual([]);
  });
});
