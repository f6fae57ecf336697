import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apportion, roundUsd, sumUsd } from '../../../../lib/cost/money';

it('gives the cents that are left to who lost most', () => {
  expect(apportion([0.333, 0.333, 0.334])).toEqual([0.33, 0.33, 0.34]);
  expect(apportion([0.004, 0.004, 0.004])).toEqual([0.01, 0, 0]);
  expect(apportion([0.1, 0.2])).toEqual([0.1, 0.2]);
  expect(apportion([])).toEqual([]);
});

it('adds up to the rounded sum, each within a cent of its own', () => {
  const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(amounts, (list) => {
      const parts = apportion(list);
      expect(sumUsd(parts)).toBe(roundUsd(list.reduce((sum, usd) => sum + usd, 0)));
      for (const [index, usd] of parts.entries())
        expect(Math.abs(usd - (list[index] ?? 0))).toBeLessThanOrEqual(0.0100001);
    }),
  );
});
