import { describe, expect, it } from 'vitest';
import { sessions } from '../../../../lib/latency/signals/sessions';
import { ofProfile } from '../../../fixtures/evidence-of';

describe('sessions', () => {
  it('speaks for real-time on sessions of a few turns', () => {
    expect(ofProfile(sessions, { requests: 8_000, sessions: 2_000 })).toMatchObject([
      { toward: 'real-time', says: '2,000 sessions of 4.0 requests on average.' },
    ]);
  });

  it('says nothing on run ids, on one request per session, on few sessions, or without the column', () => {
    expect(ofProfile(sessions, { requests: 70_000, sessions: 14 })).toEqual([]);
    expect(ofProfile(sessions, { requests: 8_000, sessions: 7_900 })).toEqual([]);
    expect(ofProfile(sessions, { requests: 30, sessions: 9 })).toEqual([]);
    expect(ofProfile(sessions, {})).toEqual([]);
  });
});
