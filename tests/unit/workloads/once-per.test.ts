import { expect, it } from 'vitest';
import { getOrMake } from '../../../lib/workloads/get-or-make';
import { oncePer, oncePerWithLast } from '../../../lib/workloads/once-per';

it('makes a thing once for each object', () => {
  const lengthOf = oncePer((list: readonly string[]) => ({ length: list.length }));
  const list = ['a', 'b'];
  expect(lengthOf(list)).toEqual({ length: 2 });
  expect(lengthOf(list)).toBe(lengthOf(list));
  expect(lengthOf(['a', 'b'])).not.toBe(lengthOf(list));
});

it('keeps what was made last for an object and a value', () => {
  const timesOf = oncePerWithLast((list: readonly number[], factor: number) => list.map((one) => one * factor));
  const [list, other] = [[1, 2], [1]];
  const doubled = timesOf(list, 2);
  expect(doubled).toEqual([2, 4]);
  expect(timesOf(other, 3)).toEqual([3]);
  expect(timesOf(list, 2)).toBe(doubled);
  expect(timesOf(list, 3)).toEqual([3, 6]);
  expect(timesOf(list, 2)).not.toBe(doubled);
});

it('makes what a map lacks, and asks for nothing that it has', () => {
  const map = new Map([['a', 0]]);
  expect(getOrMake(map, 'a', () => 1)).toBe(0);
  expect(getOrMake(map, 'b', () => 1)).toBe(1);
  expect([...map]).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});
