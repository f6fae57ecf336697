import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usdTicks } from '../../../../components/charts/drawn/usd-ticks';
import { wrappedLines } from '../../../../components/charts/save/wrapped-lines';

it('an axis reaches its largest sum in at most five round steps', () => {
  expect(usdTicks(2520.19)).toEqual([0, 1000, 2000, 3000]);
  expect(usdTicks(39_067.56)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
  expect(usdTicks(0)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (most) => {
      const ticks = usdTicks(most);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-8));
    }),
  );
});

it('a sentence is broken between its words, and none is lost', () => {
  expect(wrappedLines('one two  three', 7)).toEqual(['one two', 'three']);
  expect(wrappedLines('incomprehensible to me', 5)).toEqual(['incomprehensible', 'to me']);
  expect(wrappedLines('', 5)).toEqual([]);
});
