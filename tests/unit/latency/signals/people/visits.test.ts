import { describe, expect, it } from 'vitest';
import { visits } from '../../../../../lib/latency/signals/people/visits';
import type { SessionShape } from '../../../../../lib/workloads/profile/session-shape';
import { names, ofProfile } from '../../../../fixtures/evidence-of';

const shape: SessionShape = {
  sessions: 500,
  steps: 700,
  medianCalls: 2,
  growingShare: 0.5,
  chainedShare: 0.05,
  thinkShare: 0.95,
  medianThinkMs: 34_000,
  medianDepth: 1,
  maxDepth: 1,
};
const read = (over: Partial<SessionShape>, endUsers: number | null = 400, sessions: number | null = null) =>
  ofProfile(visits, { endUsers, sessions, sessionShape: { ...shape, ...over } });

describe('visits', () => {
  it('speaks for real-time when users go on soon after an answer', () => {
    expect(read({})).toMatchObject([
      {
        signal: 'visits',
        toward: 'real-time',
        says: '58.3% of requests follow another one of the same user, with a median pause of 34 s to read.',
      },
    ]);
  });

  it('speaks against real-time, a little, when nobody goes on', () => {
    const [alone] = read({ sessions: 1_190, steps: 10 });
    expect(alone).toMatchObject({ signal: 'calls-alone', toward: 'real-time' });
    expect(alone?.weight).toBeLessThan(0);
  });

  it('says nothing on calls that follow at once, that come minutes later, or by the dozen', () => {
    expect(read({ thinkShare: 0.1, chainedShare: 0.9 })).toEqual([]);
    expect(read({ medianThinkMs: 400_000 })).toEqual([]);
    expect(read({ sessions: 10, steps: 900, medianCalls: 90 })).toEqual([]);
  });

  it('leaves sessions to their own signal, and waits for users and calls enough', () => {
    expect(names(read({}, 400, 300))).toEqual([]);
    expect(read({}, 4)).toEqual([]);
    expect(read({}, null)).toEqual([]);
    expect(read({ sessions: 12, steps: 9 })).toEqual([]);
  });
});
