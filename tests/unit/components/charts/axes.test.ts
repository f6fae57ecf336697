import { expect, it } from 'vitest';
import Decimal from '../../../../components/charts/axes/decimal';
import {
  curveStepAfter,
  line,
  stack,
  stackOffsetNone,
  stackOrderNone,
} from '../../../../components/charts/axes/shapes';

const POINTS = [
  [0, 9],
  [5, 4],
  [7, 1],
] as const;

it('a line goes through its points, straight or in steps that change at the next point', () => {
  const drawn = line<readonly [number, number]>()
    .x(([x]) => x)
    .y(([, y]) => y);
  expect(drawn(POINTS)).toBe('M0,9L5,4L7,1');
  expect(drawn.curve(curveStepAfter)(POINTS)).toBe('M0,9L5,9L5,4L7,4L7,1');
  expect(drawn([])).toBeNull();
});

it('a line has a gap where a point is not defined, and a dot where one stands alone', () => {
  const drawn = line<readonly [number, number]>()
    .x(([x]) => x)
    .y(([, y]) => y)
    .defined(([x]) => x !== 5);
  expect(drawn([...POINTS, [8, 0]])).toBe('M0,9ZM7,1L8,0');
});

it('the series of a stack stand on each other', () => {
  const rows = [
    { a: 1, b: 2, c: 0.5 },
    { a: 10, b: 0, c: 3 },
  ];
  const series = stack<Record<string, number>>()
    .keys(['a', 'b', 'c'])
    .value((row, key) => row[key] ?? 0)
    .order(stackOrderNone)
    .offset(stackOffsetNone)(rows);
  expect(series.map((spans) => spans.map(([from, to]) => [from, to]))).toEqual([
    [
      [0, 1],
      [0, 10],
    ],
    [
      [1, 3],
      [10, 10],
    ],
    [
      [3, 3.5],
      [10, 13],
    ],
  ]);
  expect(series.map(({ key, index }) => [key, index])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
  expect(series[1]?.[1]?.data).toBe(rows[1]);
});

it('ticks are as round as they are written', () => {
  expect(new Decimal(0.1).add(0.2).toNumber()).toBe(0.3);
  expect(new Decimal(0.3).mod(0.1).toNumber()).toBe(0);
  expect(new Decimal(7).mod(new Decimal(2)).toNumber()).toBe(1);
  expect(new Decimal(10).pow(-2).mul(3).toNumber()).toBe(0.03);
  expect(new Decimal(1000).log(10).toNumber()).toBe(3);
  expect(new Decimal(-1.5).abs().sub(new Decimal(0.5)).isint()).toBe(true);
  expect(new Decimal(1).div(8).lt(0.2) && new Decimal(2).lte(2) && new Decimal(3).gt(2)).toBe(true);
});
