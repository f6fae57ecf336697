import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH, monthlyFactor } from '../../../../lib/cost/money';

describe('monthlyFactor', () => {
  it('makes a month of 30.4375 days out of a log', () => {
    expect(DAYS_PER_MONTH).toBe(30.4375);
    expect(monthlyFactor(14)).toBeCloseTo(2.174107142857143, 12);
    expect(monthlyFactor(30.4375)).toBe(1);
    expect(monthlyFactor(365.25)).toBeCloseTo(1 / 12, 12);
  });

  it('takes a log that spans no time as one month', () => {
    expect(monthlyFactor(null)).toBe(1);
    expect(monthlyFactor(0)).toBe(1);
  });

  it('refuses days that are none', () => {
    expect(() => monthlyFactor(-1)).toThrow(RangeError);
    expect(() => monthlyFactor(Number.NaN)).toThrow(RangeError);
  });
});
