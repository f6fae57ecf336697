import { describe, expect, it } from 'vitest';
import { endUsers } from '../../../../lib/latency/signals/end-users';
import { ofProfile } from '../../../fixtures/evidence-of';

describe('end users', () => {
  it('speaks for real-time when many come back', () => {
    expect(ofProfile(endUsers, { requests: 9_000, endUsers: 1_500 })).toMatchObject([
      { toward: 'real-time', weight: 1, says: '1,500 end users, 6.0 requests each on average.' },
    ]);
  });

  it('speaks against real-time when the log has the column and it is empty', () => {
    expect(ofProfile(endUsers, { endUsers: 0 })[0]?.weight).toBeLessThan(0);
  });

  it('says nothing on one request per user, one service account, or no such column', () => {
    expect(ofProfile(endUsers, { requests: 9_000, endUsers: 8_900 })).toEqual([]);
    expect(ofProfile(endUsers, { endUsers: 1 })).toEqual([]);
    expect(ofProfile(endUsers, {})).toEqual([]);
  });
});
