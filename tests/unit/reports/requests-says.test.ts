import { expect, it } from 'vitest';
import { requestsAsCell, requestsSay } from '../../../lib/reports/words/paid/requests-says';

it.each([
  [{ requests: 1 }, { value: 1 }, '1 request'],
  [{ requests: 0 }, { value: 0 }, '0 requests'],
  [{ requests: 0, uncountedBatches: 1 }, { value: null, lacks: '1 batch' }, '1 batch of unknown size'],
  [
    { requests: 52, uncountedBatches: 3 },
    { value: 52, lacks: 'and 3 batches unknown' },
    '52 requests and 3 batches of unknown size',
  ],
])('%o', (requests, cell, says) => {
  expect(requestsAsCell(requests)).toEqual(cell);
  expect(requestsSay(requests)).toBe(says);
});
