import { describe, expect, it } from 'vitest';
import { centsOf, exactUsd, fromCurrency, sumExact, usdOf } from '../../../lib/invoices/exact-usd';

describe('an exact amount', () => {
  it.each([
    ['1', 1_000_000_000_000n],
    ['0.0972873', 97_287_300_000n],
    ['-1.5', -1_500_000_000_000n],
    ['+.5', 500_000_000_000n],
    ['7.', 7_000_000_000_000n],
    [' 2 ', 2_000_000_000_000n],
    ['1.2E-7', 120_000n],
    ['1.2e+3', 1_200_000_000_000_000n],
    // Thirteen decimals, rounded half up, away from zero.
    ['0.0000000000014', 1n],
    ['0.0000000000015', 2n],
    ['-0.0000000000015', -2n],
    ['0', 0n],
  ])('of "%s" is %s', (text, amount) => {
    expect(exactUsd(text)).toBe(amount);
  });

  it.each(['', ' ', '.', '-', 'USD 1', '1 USD', '1,5', '1.2.3', 'e5', '1e', '1e999', '--1', 'NaN'])(
    'is none of "%s"',
    (text) => {
      expect(exactUsd(text)).toBeNull();
    },
  );

  it('is converted at units of a currency for a USD, rounded half away from zero', () => {
    const perUsd = 800_000_000_000n;
    expect(fromCurrency(8_000_000_000_000n, perUsd)).toBe(10_000_000_000_000n);
    expect(fromCurrency(-8_000_000_000_000n, perUsd)).toBe(-10_000_000_000_000n);
    // 2 / 0.8 = 2.5
    expect([fromCurrency(2n, perUsd), fromCurrency(-2n, perUsd), fromCurrency(0n, perUsd)]).toEqual([3n, -3n, 0n]);
  });

  it('is rounded to the cent half away from zero, and read as USD', () => {
    expect([4_999_999_999n, 5_000_000_000n, -5_000_000_000n, -4_999_999_999n].map(centsOf)).toEqual([0, 1, -1, 0]);
    expect(usdOf(-1_500_000_000_000n)).toBe(-1.5);
  });

  it('adds up', () => {
    expect(sumExact([3n, -1n, 10n])).toBe(12n);
    expect(sumExact([])).toBe(0n);
  });
});
