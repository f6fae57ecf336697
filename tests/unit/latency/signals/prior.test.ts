import { expect, it } from 'vitest';
import { prior } from '../../../../lib/latency/signals/prior';
import { ofProfile } from '../../../fixtures/evidence-of';

it('leans to real-time before any sign, and by less than a factor of two', () => {
  const [evidence] = ofProfile(prior, {});
  expect(evidence).toMatchObject({ signal: 'prior', toward: 'real-time' });
  expect(evidence?.weight).toBeGreaterThan(0);
  expect(evidence?.weight).toBeLessThan(Math.log(2));
});
