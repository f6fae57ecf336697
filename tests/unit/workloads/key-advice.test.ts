import { expect, it } from 'vitest';
import { adviseKey } from '../../../lib/workloads/key/key-advice';

const adviceFor = (values: number, requests: number) =>
  adviseKey({ application: values, route: 0, key_name: 0, tags: 0 }, requests)[0];

it.each([
  [4, 1000, 'good', 'About 250 requests per value.'],
  [1, 1000, 'good', 'It has one value, so it does not separate anything.'],
  [
    40,
    1000,
    'unwise',
    'About 25 requests per value. A pattern needs at least 50, so most workloads would be undecided.',
  ],
  [900, 1000, 'unwise', 'Most requests have their own value, so it names requests or people.'],
  [2000, 1_000_000, 'good', 'About 500 requests per value.'],
  [2001, 1_000_000, 'never', 'It has more than 2,000 values, so it names requests or people, not workloads.'],
  [0, 1000, 'never', 'The log has no value for it.'],
] as const)('%d values in %d requests are %s for a name', (values, requests, fit, says) => {
  expect(adviceFor(values, requests)).toEqual({ column: 'application', values, fit, says });
});
