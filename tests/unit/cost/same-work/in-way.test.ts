import { describe, expect, it } from 'vitest';
import { inputInWay, shareOfRates } from '../../../../lib/cost/same-work';
import { buildRate, buildWorkload } from '../build-workload';

const standard = [buildRate('standard', { input: 4, output: 10 })];

describe('the share of the standard price', () => {
  it.each([
    ['half', { input: 2, output: 5 }, 0.5],
    ['a third, to a thousandth', { input: 1.3333, output: 3.3333 }, 0.333],
    ['not one share', { input: 2, output: 6 }, null],
    ['no price of output', { input: 2 }, null],
    ['no price of input', { output: 5 }, null],
    ['free input', { input: 0, output: 5 }, null],
  ])('is %s', (_, usd, share) => {
    expect(shareOfRates(standard, [buildRate('batch', usd)])).toBe(share);
  });

  it('is unknown where either has no rates, or a standard price is missing', () => {
    const batch = [buildRate('batch', { input: 2, output: 5 })];
    expect(shareOfRates([], batch)).toBeNull();
    expect(shareOfRates(standard, [])).toBeNull();
    expect(shareOfRates([buildRate('standard', { input: 4 })], batch)).toBeNull();
    expect(shareOfRates([buildRate('standard', { output: 10 })], batch)).toBeNull();
  });
});

describe('a workload in another way', () => {
  const rates = [buildRate('flex', { input: 3, output: 7.5 })];

  it('has the rates and the expiry of that way', () => {
    const input = buildWorkload({ expiryHours: 24 });
    const moved = inputInWay(input, { way: 'flex', rates, expiryHours: null });
    expect(moved).toEqual({ ...input, way: 'flex', batchRates: rates, expiryHours: null });
    expect(moved).not.toHaveProperty('flatCost');
  });

  it('has the share of that way in a listed cost', () => {
    const input = buildWorkload({ flatCost: { usdPerRequest: 0.1, batchRatio: 0.5 } });
    const { flatCost } = inputInWay(input, { way: 'flex', rates, expiryHours: null });
    expect(flatCost).toEqual({ usdPerRequest: 0.1, batchRatio: 0.75 });
  });

  it('is itself in its own way', () => {
    const input = buildWorkload();
    expect(inputInWay(input, { way: 'batch', rates, expiryHours: 1 })).toBe(input);
  });
});
