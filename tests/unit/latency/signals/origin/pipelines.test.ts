import { expect, it } from 'vitest';
import { pipelines } from '../../../../../lib/latency/signals/origin/pipelines';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { origins } from './origins-of';

it('a CI/CD pipeline speaks for near-real-time and against real-time', () => {
  const [toward, against] = ofProfile(pipelines, origins({ ci: 1_000 }));
  expect(toward).toMatchObject({ toward: 'near-real-time', says: '100% of requests run in a CI/CD pipeline.' });
  expect(against?.weight).toBeLessThan(0);
});

it('is silent where most requests are others, and where the log does not say', () => {
  expect(ofProfile(pipelines, origins({ ci: 100, queue: 900 }))).toEqual([]);
  expect(ofProfile(pipelines, {})).toEqual([]);
});
