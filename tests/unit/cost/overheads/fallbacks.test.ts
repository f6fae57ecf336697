import { expect, it } from 'vitest';
import { fallbackCost } from '../../../../lib/cost/overheads/fallbacks';

it('charges the standard rate for the share that batch does not bill', () => {
  // 2% of 1000 paid synchronously, 2% of 500 not billed by batch.
  expect(fallbackCost(1000, 500, 0.02)).toBeCloseTo(20 - 10, 12);
  expect(fallbackCost(1000, 500, 0)).toBe(0);
  // All of it falls back: batch 500 + 500 is the synchronous bill again.
  expect(500 + fallbackCost(1000, 500, 1)).toBe(1000);
});

it('is a saving where batch is the dearer way', () => {
  expect(fallbackCost(500, 1000, 0.1)).toBeCloseTo(-50, 12);
});
