import { expect, it } from 'vitest';
import { cancelledCalls } from '../../../../../lib/latency/signals/people/cancelled-calls';
import { ofProfile } from '../../../../fixtures/evidence-of';

const of = (known: number, yes: number) => ofProfile(cancelledCalls, { cancelled: { known, yes } });

it('callers who went away speak for real-time', () => {
  expect(of(1_000, 20)[0]).toMatchObject({
    toward: 'real-time',
    says: '2% of callers went away before the answer was complete.',
  });
  expect(of(1_000, 20)[0]?.weight).toBeGreaterThan(0);
});

it('none in many calls speak against it', () => {
  expect(of(5_000, 0)[0]?.weight).toBeLessThan(0);
});

it('few calls, hardly any that were cancelled, and a log that does not say so are silent', () => {
  expect(of(40, 10)).toEqual([]);
  expect(of(900, 0)).toEqual([]);
  expect(of(5_000, 1)).toEqual([]);
  expect(ofProfile(cancelledCalls, {})).toEqual([]);
});
