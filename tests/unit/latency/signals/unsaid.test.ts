import { expect, it } from 'vitest';
import { unsaid } from '../../../../lib/latency/signals/unsaid';
import { ofProfile } from '../../../fixtures/evidence-of';
import { clientsOf, origins } from './origin/origins-of';

it('names the signals that the log can not give, and adds nothing', () => {
  expect(ofProfile(unsaid, { endUsers: 3, streamed: { known: 10, yes: 0 } })).toMatchObject([
    {
      weight: 0,
      says: 'The log does not say: sessions, latency, what started a call and which client sent it.',
    },
  ]);
});

it('leaves out what is in doubt, because that is said of itself', () => {
  const [evidence] = ofProfile(unsaid, { doubted: { endUsers: 'constant', sessions: 'new-each-row' } });
  expect(evidence?.says).not.toMatch(/users|sessions/);
});

it('is silent of a log that says all of it', () => {
  const whole = {
    ...clientsOf({ Mozilla: 1_000 }),
    ...origins({ waiting: 1_000 }),
    ...{ endUsers: 9, sessions: 9, streamed: { known: 10, yes: 10 }, medianLatencyMs: 900 },
  };
  expect(ofProfile(unsaid, whole)).toEqual([]);
});
