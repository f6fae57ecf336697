import { expect, it } from 'vitest';
import { keyProblem, leftOutOfKey } from '../../../lib/workloads/key/key-choice';

const values = { application: 12, route: 2000, key_name: 2001, tags: 0 };

it.each([
  [['application', 'route'], null],
  [[], null],
  [
    ['tags'],
    'The log has no values for tags. Columns with values that can name workloads: application, route, key_name.',
  ],
  [['application', 'key_name'], 'key_name has about 2,001 values'],
] as const)('columns %j that a person chose: %s', (columns, problem) => {
  if (problem === null) expect(keyProblem(columns, values)).toBeNull();
  else expect(keyProblem(columns, values)).toContain(problem);
});

it('names the columns with too many values, and nothing where none has', () => {
  expect(leftOutOfKey(values)).toBe(
    "key_name (about 2,001 values) can't be in the key: more than 2,000 values name requests or people.",
  );
  expect(leftOutOfKey({ ...values, application: 40_000 })).toContain('application (about 40,000 values) and key_name');
  expect(leftOutOfKey({ ...values, key_name: 2000 })).toBeNull();
  expect(leftOutOfKey(undefined)).toBeNull();
});
