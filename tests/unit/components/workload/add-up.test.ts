import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundToAddUp } from '../../../../lib/reports/words/add-up';

it('rounds values so that they add up to their rounded total', () => {
  expect(roundToAddUp([0.333, 0.333, 0.334], 2)).toEqual([0.33, 0.34, 0.33]);
  expect(roundToAddUp([0.004, 0.004, 0.004], 2)).toEqual([0, 0.01, 0]);
  expect(roundToAddUp([], 2)).toEqual([]);
});

it('whatever they are, each within one step of what it was', () => {
  const nats = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(nats, (values) => {
      const rounded = roundToAddUp(values, 2);
      const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
      expect(Math.abs(sum(rounded) - sum(values))).toBeLessThan(0.005 + 1e-9);
      for (const [index, value] of values.entries())
        expect(Math.abs((rounded[index] ?? 0) - value)).toBeLessThan(0.0101);
    }),
  );
});
