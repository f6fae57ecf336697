import fc from 'fast-check';
import { expect, it } from 'vitest';
import { usdTicks, usdTicksBetween } from '../../../../components/charts/drawn/usd-ticks';
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

it('an axis around two sums begins at or below the least and reaches the most, by round steps', () => {
  expect(usdTicksBetween(5960.1, 6272.21)).toEqual([5900, 6000, 6100, 6200, 6300]);
  expect(usdTicksBetween(-30, 100, 3)).toEqual([-50, 0, 50, 100]);
  expect(usdTicksBetween(-0.5, 0)).toEqual([-0.5, -0.4, -0.3, -0.2, -0.1, 0].map((usd) => expect.closeTo(usd)));
  expect(
    Object.is(
      usdTicksBetween(-1, 1).find((usd) => usd === 0),
      0,
    ),
  ).toBe(true);
  const usd = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      usd,
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 9 }),
      (least, by, steps) => {
        const ticks = usdTicksBetween(least, least + by, steps);
        expect(ticks.length).toBeLessThanOrEqual(Math.min(5, steps) + 2);
        expect(ticks[0]).toBeLessThanOrEqual(least + by * 1e-6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(least + by * (1 - 1e-6));
      },
    ),
  );
});

it('a sentence is broken between its words, and none is lost', () => {
  expect(wrappedLines('one two  three', 7)).toEqual(['one two', 'three']);
  expect(wrappedLines('incomprehensible to me', 5)).toEqual(['incomprehensible', 'to me']);
  expect(wrappedLines('', 5)).toEqual([]);
});
