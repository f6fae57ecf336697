import { describe, expect, it } from 'vitest';
import { asGiven, perMillion } from '../../../../lib/pricing/sources/formats/per-million';

describe('a price of one token as a price of a million', () => {
  it.each([
    [1.5e-7, 0.15],
    ['0.00000014', 0.14],
    // In floats, these are 0.28500000000000003, 0.5700000000000001 and 1.1099999999999999.
    [2.85e-7, 0.285],
    [5.7e-7, 0.57],
    [1.11e-6, 1.11],
    ['2.8e-9', 0.0028],
    // OpenRouter writes the noise of its own floats.
    ['0.0000006000000000000001', 0.6],
    ['0.00000100000000000000015', 1],
    // A nanodollar per million tokens is kept; half of one is rounded up.
    ['0.000000000000001', 1e-9],
    ['0.0000000000000005', 1e-9],
    ['0.00000000000000049', 0],
    [0, 0],
    [' 0.000001 ', 1],
    ['15', 15_000_000],
  ])('%s is %s', (price, usd) => {
    expect(perMillion(price)).toBe(usd);
  });

  it.each([null, undefined, -1, '-0.000001', 'free', '', '0x10', Number.NaN, Number.POSITIVE_INFINITY, {}, [], true])(
    '%s is no price',
    (price) => {
      expect(perMillion(price)).toBeNull();
    },
  );

  it('is no price where it has more digits than a price, and takes no time', () => {
    expect(perMillion('9'.repeat(1_000_000))).toBeNull();
    expect(perMillion('1e999')).toBeNull();
    expect(perMillion('1e-999')).toBe(0);
    // Sixty digits are read, and so is 10 to the power of 60 in nanodollars.
    expect(perMillion(`0.${'0'.repeat(59)}`)).toBe(0);
    expect(perMillion(`0.${'0'.repeat(60)}`)).toBeNull();
    expect(perMillion('1e45')).toBe(1e51);
    expect(perMillion('1e46')).toBeNull();
  });

  it('leaves a price of a million tokens as it is', () => {
    expect([asGiven(0.33), asGiven('2.75'), asGiven(1e-9)]).toEqual([0.33, 2.75, 1e-9]);
  });
});
