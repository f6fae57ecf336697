import { expect, it } from 'vitest';
import { medianOf } from '@/lib/workloads/median';

it('is the middle of some numbers, or the mean of the two there, whatever their order', () => {
  expect(medianOf([10, 9, 100])).toBe(10);
  expect(medianOf([4, 1, 3, 100])).toBe(3.5);
  expect(medianOf([7])).toBe(7);
  expect(medianOf([])).toBeNull();
});
