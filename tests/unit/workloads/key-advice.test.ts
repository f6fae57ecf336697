import { expect, it } from 'vitest';
import { adviseKey } from '../../../lib/workloads/key/key-advice';

const adviceFor = (values: number, requests: number) =>
  adviseKey({ application: values, route: 0, key_name: 0, tags: 0 }, requests)[0];

it.each([
  [4, 1000, 'good', 'About 250 requests for each value.'],
  [1, 1000, 'good', 'One value, so it tells nothing apart.'],
  [
    40,
    1000,
    'unwise',
    'About 25 requests for each value: a pattern is read from 50 on, so most workloads would be undecided.',
  ],
  [900, 1000, 'unwise', 'Most requests have a value of their own: it names requests or people.'],
  [2000, 1_000_000, 'good', 'About 500 requests for each value.'],
  [2001, 1_000_000, 'never', 'More than 2,000 values: it names requests or people, not workloads.'],
  [0, 1000, 'never', 'The log says nothing of it.'],
] as const)('%d values in %d requests are %s for a name', (values, requests, fit, says) => {
  expect(adviceFor(values, requests)).toEqual({ column: 'application', values, fit, says });
});
