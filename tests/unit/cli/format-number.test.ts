import { describe, expect, it } from 'vitest';
import { formatCount, formatShare } from '../../../lib/cli/format-number';
import { usdText } from '../../../lib/cost/money';

describe('figures for people', () => {
  it.each([
    [1234.5, '$1,234.50'],
    [-7.25, '-$7.25'],
    [0, '$0.00'],
    [-0, '$0.00'],
    [-0.001, '$0.00'],
    [null, 'unknown'],
  ])('prints %s USD as %s', (value, text) => {
    expect(usdText(value)).toBe(text);
  });

  it('prints counts and shares', () => {
    expect(formatCount(1234567)).toBe('1,234,567');
    expect(formatShare(0.9375)).toBe('93.8%');
  });
});
