import { describe, expect, it } from 'vitest';
import { openRequests } from '../../../../../lib/latency/signals/origin/open-requests';
import { endUsers } from '../../../../../lib/latency/signals/people/end-users';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { origins } from '../origin/origins-of';

describe('end users', () => {
  it('speaks for real-time when many come back, and against a job', () => {
    const evidence = ofProfile(endUsers, { requests: 9_000, endUsers: 1_500 });
    expect(evidence).toMatchObject([
      { toward: 'real-time', says: '1,500 end users, 6 requests each on average.' },
      { toward: 'scheduled' },
    ]);
    expect(evidence[0]?.weight).toBeGreaterThan(0);
    expect(evidence[1]?.weight).toBeLessThan(0);
  });

  it('says less of a handful of users, who may be those that start a job', () => {
    const of = (users: number) => ofProfile(endUsers, { requests: 9_000, endUsers: users })[0]?.weight ?? Number.NaN;
    expect(of(7)).toBeLessThan(of(20) / 2);
    expect(of(20)).toBe(of(500));
  });

  it('speaks against real-time when the log names users elsewhere', () => {
    expect(ofProfile(endUsers, { endUsers: 0 })[0]?.weight).toBeLessThan(0);
  });

  it('says the less of none, the fewer applications name users, and all of it where the log does not say how many do', () => {
    const of = (usersElsewhere: number | null) => ofProfile(endUsers, { endUsers: 0, usersElsewhere })[0];
    expect(of(1)).toEqual(of(null));
    expect(of(0.2)).toEqual(of(1));
    expect(of(0.17)?.weight).toBeCloseTo((of(1)?.weight ?? 0) * 0.85, 10);
    expect(of(0.1)?.weight).toBeCloseTo((of(1)?.weight ?? 0) * 0.8, 10);
    expect(of(0.1)?.says).toBe('Requests of 10% of the applications name end users, but not these.');
  });

  it('says nothing where the request is open until the model has answered: its caller waits, whoever that is', () => {
    const read = (waiting: number) =>
      names(ofProfile(endUsers, { endUsers: 0, ...origins({ waiting, queue: 1_000 - waiting }) }, [openRequests]));
    expect(read(1_000)).toEqual([]);
    expect(read(100)).toEqual(['no-users']);
  });

  it('says half as much of inline calls of machines: a few words, at once', () => {
    const of = (medianLatencyMs: number | null, mean: number) =>
      ofProfile(endUsers, { endUsers: 0, medianLatencyMs, outputLength: { mean, cv: 0.2 } })[0]?.weight ?? Number.NaN;
    expect(of(400, 3)).toBe(of(4_000, 3) / 2);
    expect(of(400, 200)).toBe(of(4_000, 3));
    // A log without latencies does not say it.
    expect(of(null, 3)).toBe(of(4_000, 3));
  });

  it('says less on one request per user, and nothing on one service account, few requests or no such column', () => {
    expect(names(ofProfile(endUsers, { requests: 9_000, endUsers: 8_900 }))).toEqual(['users-named']);
    expect(ofProfile(endUsers, { endUsers: 1 })).toEqual([]);
    expect(ofProfile(endUsers, { requests: 10, endUsers: 0 })).toEqual([]);
    expect(ofProfile(endUsers, {})).toEqual([]);
  });
});
