import { expect, it } from 'vitest';
import { partId, partName, wholeOf } from '../../../../lib/workloads/parts/part';

const TRAITS = { streamed: false, named: null, clock: true };

it('a part has an id and a name of its whole and its traits', () => {
  expect(partId('0123456789abcdef', TRAITS)).toBe('0123456789abcdef.unstreamed-clock');
  expect(partName('inbox', TRAITS)).toBe('inbox · not streamed, by the clock');
  expect(partName('inbox', { streamed: true, named: true, clock: false })).toBe(
    'inbox · streamed, user named, at other times',
  );
});

it('an id tells the whole', () => {
  expect(wholeOf(partId('0123456789abcdef', TRAITS))).toBe('0123456789abcdef');
  expect(wholeOf('0123456789abcdef')).toBe('0123456789abcdef');
});
