import { describe, expect, it } from 'vitest';
import { serviceTier } from '../../../../../lib/latency/signals/calls/service-tier';
import { ofProfile } from '../../../../fixtures/evidence-of';

const tier = (name: string | null) => ofProfile(serviceTier, { key: { serviceTier: name } })[0];

describe('service tier', () => {
  it('speaks for scheduled on the batch tier', () => {
    expect(tier('batch')).toMatchObject({ toward: 'scheduled', says: 'It already runs on the batch tier.' });
    expect(tier('batch')?.weight).toBeGreaterThan(0);
  });

  it('speaks against real-time on flex and for it on priority', () => {
    expect(tier('flex')).toMatchObject({ toward: 'real-time' });
    expect(tier('flex')?.weight).toBeLessThan(0);
    expect(tier('priority')?.weight).toBeGreaterThan(0);
  });

  it('says nothing on the standard tier or an unknown one', () => {
    expect(tier('standard')).toBeUndefined();
    expect(tier(null)).toBeUndefined();
  });
});
