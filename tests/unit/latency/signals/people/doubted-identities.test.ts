import { expect, it } from 'vitest';
import { doubtedIdentities } from '../../../../../lib/latency/signals/people/doubted-identities';
import { names, ofProfile } from '../../../../fixtures/evidence-of';

it('says why users and sessions are not read, and adds nothing', () => {
  const evidence = ofProfile(doubtedIdentities, { doubted: { endUsers: 'constant', sessions: 'new-each-row' } });
  expect(names(evidence)).toEqual(['doubted-users', 'doubted-sessions']);
  expect(evidence.map(({ weight }) => weight)).toEqual([0, 0]);
  for (const { says } of evidence) expect(says.split(' ').length).toBeLessThanOrEqual(25);
});

it('is silent of a column that is in no doubt', () => {
  expect(names(ofProfile(doubtedIdentities, { doubted: { endUsers: null, sessions: 'constant' } }))).toEqual([
    'doubted-sessions',
  ]);
  expect(ofProfile(doubtedIdentities, {})).toEqual([]);
});
