import { expect, it } from 'vitest';
import { usdOf } from './usd-of';

const fallbacks = (sync: number, batch: number, fallbackShare: number) =>
  usdOf('fallbacks', { billGap: sync - batch, batchBill: batch }, { fallbackShare });

it('charges the standard rate for the share that batch does not bill', () => {
  // 2% of 1000 paid synchronously, 2% of 500 not billed by batch.
  expect(fallbacks(1000, 500, 0.02)).toBe(20 - 10);
  expect(fallbacks(1000, 500, 0)).toBe(0);
  // All of it falls back: batch 500 + 500 is the synchronous bill again.
  expect(500 + fallbacks(1000, 500, 1)).toBe(1000);
});

it('charges flex for what it refuses, and no other way for either', () => {
  const quantities = { billGap: 500, batchBill: 500 };
  const shares = { fallbackShare: 0.02, flexRefusedShare: 0.05 };
  expect(usdOf('fallbacks', quantities, shares, 'flex')).toBe(25);
  expect(usdOf('fallbacks', quantities, shares, 'batch')).toBe(10);
  expect(usdOf('fallbacks', quantities, shares, 'window-8h')).toBe(0);
  expect(usdOf('fallbacks', quantities, shares, 'off-peak')).toBe(0);
});

it('is a saving where batch is the dearer way', () => {
  expect(fallbacks(500, 1000, 0.1)).toBe(-50);
});
