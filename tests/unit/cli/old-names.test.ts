import { expect, it } from 'vitest';
import { warnOfOldNames } from '../../../lib/cli/old-names.mjs';
import { keyChoiceSchema } from '../../../lib/workloads/key/key-choice';

it('a variable of the old name is not read, and a warning names the new one', () => {
  const said: string[] = [];
  warnOfOldNames({ OFFPEAK_DATA: '/srv', WHOWAITS_HOSTS: 'a', PATH: '/bin' }, (says: string) => said.push(says));
  expect(said).toEqual(['warning: OFFPEAK_DATA is ignored. Its new name is WHOWAITS_DATA.\n']);
});

it('an audit that was made under the old name is read as one of the new', () => {
  const values = { application: 2, route: 0, key_name: 0, tags: 0 };
  expect(keyChoiceSchema.parse({ columns: ['application'], values, chosenBy: 'offpeak' }).chosenBy).toBe('whowaits');
});
