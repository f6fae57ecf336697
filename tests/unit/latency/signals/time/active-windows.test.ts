import { describe, expect, it } from 'vitest';
import { activeWindows } from '../../../../../lib/latency/signals/time/active-windows';
import { oneOff } from '../../../../../lib/latency/signals/time/one-off';
import { ofProfile } from '../../../../fixtures/evidence-of';

const DAY_MS = 86_400_000;

describe('active windows', () => {
  it('speaks against scheduled when traffic hardly ever pauses', () => {
    const [evidence] = ofProfile(activeWindows, { arrivals: { activeWindowShare: 0.97 } });
    expect(evidence).toMatchObject({ toward: 'scheduled' });
    expect(evidence?.weight).toBeLessThan(0);
    expect(evidence?.says).toBe('97% of the 10-minute windows have requests, so it hardly ever pauses.');
  });

  it('says nothing on work that ran once, which paused for good', () => {
    const once = {
      ...{ firstMs: 2 * DAY_MS, lastMs: 3 * DAY_MS, bursts: 1, activeWindowShare: 1 },
      log: { fromMs: 0, toMs: 14 * DAY_MS, otherModels: false },
    };
    expect(ofProfile(activeWindows, { requests: 900, arrivals: once }, [oneOff])).toEqual([]);
    const goesOn = { ...once, lastMs: 14 * DAY_MS };
    expect(ofProfile(activeWindows, { requests: 900, arrivals: goesOn }, [oneOff])).toHaveLength(1);
  });

  it('says nothing on pauses, which quiet services have too', () => {
    expect(ofProfile(activeWindows, { arrivals: { activeWindowShare: 0.05 } })).toEqual([]);
    expect(ofProfile(activeWindows, { arrivals: null })).toEqual([]);
  });
});
