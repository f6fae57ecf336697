import { expect, it } from 'vitest';
import { classify } from '../../../../../lib/latency/classify';
import { queues } from '../../../../../lib/latency/signals/origin/queues';
import { subjectOfProfile } from '../../../../../lib/latency/subject';
import { buildProfile } from '../../../../fixtures/build-profile';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { clientsOf, origins } from './origins-of';

it('a consumer of a queue speaks for near-real-time and against real-time', () => {
  const evidence = ofProfile(queues, origins({ queue: 950, waiting: 50 }));
  expect(names(evidence)).toEqual(['from-queue', 'queue-nobody-watches']);
  expect(evidence[0]).toMatchObject({
    toward: 'near-real-time',
    says: '95% of requests come from a consumer of a queue.',
  });
});

it('parts near-real-time from real-time in traffic that looks the same', () => {
  const classOf = (profile: Parameters<typeof buildProfile>[0]) =>
    classify(subjectOfProfile(buildProfile(profile))).latencyClass;
  const browser = clientsOf({ Mozilla: 1_000 });
  expect(classOf({ ...origins({ queue: 1_000 }), ...browser })).toBe('near-real-time');
  expect(classOf({ ...origins({ waiting: 1_000 }), ...browser })).toBe('real-time');
});

it('is silent where few come from a queue, and where the log does not say', () => {
  expect(ofProfile(queues, origins({ queue: 200, waiting: 800 }))).toEqual([]);
  expect(ofProfile(queues, {})).toEqual([]);
});
