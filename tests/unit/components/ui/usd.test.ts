import { describe, expect, it } from 'vitest';
import { formatUsd, formatUsdRange } from '../../../../components/ui/usd';

describe('formatUsd', () => {
  it.each([
    [1234.56, '$1,234.56'],
    [120_000, '$120,000.00'],
    [0, '$0.00'],
    [-0, '$0.00'],
    [-0.001, '$0.00'],
    [-5.51, '−$5.51'],
    [null, 'unknown'],
  ])('says %s as %s', (value, says) => {
    expect(formatUsd(value)).toBe(says);
  });
});

describe('formatUsdRange', () => {
  it('keeps a negative bound readable', () => {
    expect(formatUsdRange({ low: -90.2, high: 4 })).toBe('−$90.20 to $4.00');
    expect(formatUsdRange(null)).toBe('unknown');
  });
});
