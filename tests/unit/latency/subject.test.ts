import { expect, it } from 'vitest';
import { subjectOfProfile, subjectOfWorkflow } from '../../../lib/latency/subject';
import { buildProfile } from '../../fixtures/build-profile';
import { buildWorkflow } from '../../fixtures/build-workflow';

it('a subject holds each text with where it stands, and none that is empty', () => {
  const key = { application: 'bot', route: '/chat', keyName: 'mobile', tags: 'nightly' };
  expect(subjectOfProfile(buildProfile({ key })).words).toEqual([
    { source: 'application', text: 'bot' },
    { source: 'route', text: '/chat' },
    { source: 'key name', text: 'mobile' },
    { source: 'tags', text: 'nightly' },
  ]);
  expect(subjectOfProfile(buildProfile({ key: { ...key, route: ' ', keyName: null, tags: '' } })).words).toEqual([
    { source: 'application', text: 'bot' },
  ]);
  expect(subjectOfWorkflow(buildWorkflow({ name: 'Digest', description: 'Sent on Mondays' })).words).toEqual([
    { source: 'name', text: 'Digest' },
    { source: 'description', text: 'Sent on Mondays' },
  ]);
});

it('a deadline is one that a person declared', () => {
  expect(subjectOfProfile(buildProfile()).deadlineHours).toBeNull();
  expect(subjectOfWorkflow(buildWorkflow({ deadlineHours: 2 })).deadlineHours).toBe(2);
});
