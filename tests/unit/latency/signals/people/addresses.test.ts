import { expect, it } from 'vitest';
import { addresses } from '../../../../../lib/latency/signals/people/addresses';
import { ofProfile } from '../../../../fixtures/evidence-of';

it('many addresses speak for real-time', () => {
  expect(ofProfile(addresses, { requests: 9_000, addresses: 300 })).toMatchObject([
    { toward: 'real-time', says: 'Requests come from 300 network addresses.' },
  ]);
});

it('a few servers, a new address for each request, few requests and no such column are silent', () => {
  expect(ofProfile(addresses, { requests: 9_000, addresses: 3 })).toEqual([]);
  expect(ofProfile(addresses, { requests: 9_000, addresses: 8_900 })).toEqual([]);
  expect(ofProfile(addresses, { requests: 40, addresses: 25 })).toEqual([]);
  expect(ofProfile(addresses, {})).toEqual([]);
});
