import { describe, expect, it } from 'vitest';
import { keys } from '../../../../../lib/latency/signals/people/keys';
import { ofProfile } from '../../../../fixtures/evidence-of';

describe('keys', () => {
  it('leans to people when many keys are used', () => {
    expect(ofProfile(keys, { keys: 40 })).toMatchObject([{ toward: 'real-time', says: '40 API keys are used.' }]);
  });

  it('says nothing on a few keys or one, on few requests, or where the log names none', () => {
    expect(ofProfile(keys, { keys: 3 })).toEqual([]);
    expect(ofProfile(keys, { keys: 1 })).toEqual([]);
    expect(ofProfile(keys, { requests: 10, keys: 40 })).toEqual([]);
    expect(ofProfile(keys, {})).toEqual([]);
  });
});
