import { expect, it } from 'vitest';
import { bucketsOf, histogramOf, quantile } from '../../../lib/workloads/profile/histogram';

const counted = (...entries: [number, number][]) => {
  const histogram = histogramOf(new Map(entries));
  if (histogram === null) throw new Error('nothing was counted');
  return histogram;
};

it('lists its buckets without gaps, zeros first', () => {
  const buckets = bucketsOf(counted([-1, 4], [10, 2], [12, 1]));
  expect(buckets.map(({ count }) => count)).toEqual([4, 2, 0, 1]);
  expect(buckets[0]).toEqual({ from: 0, to: 1, count: 4 });
  expect(buckets[1]?.from).toBe(32);
  expect(buckets[3]?.to).toBeCloseTo(2 ** 6.5, 9);
});

it('gives quantiles inside the bucket that holds them', () => {
  const histogram = counted([-1, 1], [10, 2], [20, 1]);
  expect(quantile(histogram, 0.1)).toBe(0);
  expect(quantile(histogram, 0.5)).toBeCloseTo(2 ** 5.25, 9);
  expect(quantile(histogram, 1)).toBeCloseTo(2 ** 10.5, 9);
});

it('is nothing where nothing was counted', () => {
  expect(histogramOf(new Map())).toBeNull();
  expect(quantile({ zeros: 0, firstBucket: 0, counts: [] }, 0.5)).toBeNull();
  expect(quantile(counted([-1, 3]), 0.5)).toBe(0);
});
