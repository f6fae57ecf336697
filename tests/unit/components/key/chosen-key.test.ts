import { expect, it } from 'vitest';
import { isPresent, readChosenKey, writeChosenKey } from '../../../../components/key/chosen-key';
import { keySays } from '../../../../components/key/key-says';
import type { KeyChoice } from '../../../../lib/workloads/key/key-choice';

const values = { application: 4, route: 1, key_name: 12, tags: 0 };
const own: KeyChoice = { columns: ['application', 'route', 'key_name'], values, chosenBy: 'whowaits' };
const byHand: KeyChoice = { columns: ['application', 'key_name'], values, chosenBy: 'person' };

it.each([
  ['auto', null],
  ['none', []],
  ['key_name,application', ['application', 'key_name']],
  ['end_user,route', ['route']],
] as const)('the address %s says %j', (text, key) => {
  expect(readChosenKey(text, own)).toEqual(key);
  expect(readChosenKey(writeChosenKey(key), own)).toEqual(key);
});

it('without an address it is the present choice', () => {
  expect(readChosenKey(null, own)).toBeNull();
  expect(readChosenKey(null, byHand)).toEqual(['application', 'key_name']);
});

it('the same columns are another choice when a person names them', () => {
  expect(isPresent(null, own)).toBe(true);
  expect(isPresent(['application', 'route', 'key_name'], own)).toBe(false);
  expect(isPresent(['application', 'key_name'], byHand)).toBe(true);
  expect(isPresent(null, byHand)).toBe(false);
});

it('is said in words, with where a column counts at all', () => {
  expect(keySays(own)).toBe(
    'application (4 values), route or prompt name (1) and API key where there is no route (12)',
  );
  expect(keySays(byHand)).toBe('application (4 values) and API key (12)');
  expect(keySays({ ...own, columns: [] })).toBe('provider, model, operation and service tier only');
});
