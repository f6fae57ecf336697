import { describe, expect, it } from 'vitest';
import { implausibleTier } from '../../../../lib/pricing/sources/plausible-tier';
import { differingTypes, samePrice } from '../../../../lib/pricing/sources/reconcile-rates';

const NOTHING = { input: null, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: null };

describe('whether two prices are the same', () => {
  it.each([
    ['equal', 2, 2, true],
    ['0.5% apart', 200, 199, true],
    ['more than 0.5% apart', 200, 198.9, false],
    ['rounded to two decimals', 0.13, 0.125, true],
    ['further off than rounding', 0.14, 0.125, false],
    ['rounded to two decimals, other than to three', 0.03, 0.0251, true],
    ['one decimal is no rounding', 0.1, 0.125, false],
    ['whole numbers are none', 1, 1.25, false],
    ['both with decimals, a cent apart', 0.35, 0.36, false],
    ['nothing and something', 0, 0.001, false],
    ['decimals far behind', 0.0625, 0.0626, true],
  ])('%s: %d and %d', (_what, a, b, same) => {
    expect(samePrice(a, b)).toBe(same);
    expect(samePrice(b, a)).toBe(same);
  });

  it('is asked only of what both sources price', () => {
    expect(differingTypes({ ...NOTHING, input: 2, output: 8 }, { ...NOTHING, input: 3, cacheRead: 1 })).toEqual([
      'input',
    ]);
  });
});

describe('whether a tier is plausible beside standard', () => {
  it.each([
    ['batch', 0.4, null],
    ['batch', 0.39, 'input is 0.195 of standard'],
    ['batch', 2, null],
    ['batch', 2.0001, 'input 2.0001 is above standard 2'],
    ['flex', 0, null],
    ['flex', 0.2, 'input is 0.1 of standard'],
    ['priority', 2, 'input is 1 times standard'],
    ['priority', 2.01, null],
    ['priority', 20, null],
    ['priority', 20.2, 'input is 10.1 times standard'],
    ['standard', 100, null],
  ] as const)('%s at %d beside 2', (tier, input, why) => {
    expect(implausibleTier(tier, { ...NOTHING, input }, { ...NOTHING, input: 2 })).toBe(why);
  });

  it('asks of output too, and of nothing that is unknown', () => {
    const wrong = { ...NOTHING, input: 1, output: 9 };
    expect(implausibleTier('batch', wrong, { ...NOTHING, input: 2, output: 8 })).toBe('output 9 is above standard 8');
    expect(implausibleTier('batch', wrong, { ...NOTHING, input: 2 })).toBeNull();
    expect(implausibleTier('batch', { ...NOTHING, output: 9 }, { ...NOTHING, input: 2 })).toBeNull();
    expect(implausibleTier('priority', NOTHING, { ...NOTHING, input: 2, output: 8 })).toBeNull();
    expect(implausibleTier('batch', { ...NOTHING, input: 1 }, { ...NOTHING, input: 0 })).toBeNull();
  });
});
