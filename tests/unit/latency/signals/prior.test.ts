import { expect, it } from 'vitest';
import { prior } from '../../../../lib/latency/signals/prior';
import { ofProfile } from '../../../fixtures/evidence-of';

it('leans to real-time before any sign, by a factor of two', () => {
  const [evidence] = ofProfile(prior, {});
  expect(evidence).toMatchObject({ signal: 'prior', toward: 'real-time' });
  expect(Math.exp(evidence?.weight ?? 0)).toBeCloseTo(2, 1);
});
