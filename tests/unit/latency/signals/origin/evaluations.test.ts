import { expect, it } from 'vitest';
import { evaluations } from '../../../../../lib/latency/signals/origin/evaluations';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { origins } from './origins-of';

it('an environment for evaluations speaks for scheduled work and against real-time', () => {
  const [toward, against] = ofProfile(evaluations, origins({ evaluation: 1_000 }));
  expect(toward).toMatchObject({
    toward: 'scheduled',
    says: '100% of requests run in an environment for evaluations.',
  });
  expect(against?.weight).toBeLessThan(0);
});

it('is silent where most requests are others, and where the log does not say', () => {
  expect(ofProfile(evaluations, origins({ evaluation: 400, waiting: 600 }))).toEqual([]);
  expect(ofProfile(evaluations, {})).toEqual([]);
});
