import { expect, it } from 'vitest';
import { missingSignalsSays } from '../../../lib/reports/words/missing-signals';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';
import { reportOf } from '../assessment/ways/decided';

const says = (...profiles: Partial<WorkloadProfile>[]) =>
  missingSignalsSays(
    reportOf(profiles.map((profile, at) => assessProfile({ ...buildProfile(), ...profile, id: `w${at}` }, 1))),
  );
const STREAMED = { known: 10, yes: 5 };

it('names what no workload of the log has', () => {
  const users = { endUsers: 9, sessions: 9, medianLatencyMs: 900 };
  expect(says({ ...users, streamed: { known: 0, yes: 0 } }, { ...users, streamed: { known: 0, yes: 0 } })).toMatch(
    /^This log does not say: streaming, what started a call and which client sent it\. An export/,
  );
});

it('leaves out what some workload has', () => {
  expect(says({ streamed: STREAMED }, { streamed: { known: 0, yes: 0 } })).not.toContain('streaming');
});

it('names users and sessions whose columns name none, as a proxy writes a new session for each call', () => {
  const proxied = { medianLatencyMs: 900, doubted: { endUsers: null, sessions: 'new-each-row' } } as const;
  expect(says(proxied)).toMatch(/^This log does not say: users, sessions, streaming, what started a call and/);
  expect(says({ ...proxied, doubted: { endUsers: 'constant', sessions: null } })).toMatch(/say: users, sessions, str/);
  expect(says({ ...proxied, endUsers: 9 })).toMatch(/^This log does not say: sessions, streaming/);
  // One workload whose sessions are in no doubt has them.
  expect(says(proxied, { ...proxied, doubted: null, sessions: 9 })).not.toContain('sessions');
});

it('is silent where nobody was measured', () => {
  expect(missingSignalsSays({ workloads: [] })).toBeNull();
});
