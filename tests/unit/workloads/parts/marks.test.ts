import { describe, expect, it } from 'vitest';
import { type MarkCount, type MarkPair, usesByMark } from '../../../../lib/workloads/parts/marks';

/** Days on which requests started in each hour: 14 in the hours from `from` until before `to`. */
const hours = (from: number, to: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= from && hour < to ? 14 : 0));
const DAY = hours(8, 18);
const count = (mark: string, over: Partial<MarkCount> = {}): MarkCount => ({
  ...{ mark, requests: 500, firstDay: 0, lastDay: 13, hours: DAY, input: 1_000, output: 200 },
  ...over,
});

/** The pairs of prompts by the requests of each in every slot. */
function pairsOf(slots: Readonly<Record<string, readonly number[]>>): MarkPair[] {
  const prompts = Object.keys(slots);
  const sum = (one: readonly number[], other: readonly number[], step: number) =>
    one.reduce((total, requests, at) => total + requests * (other[at + step] ?? 0), 0);
  return prompts.flatMap((one, place) =>
    prompts.slice(place).map((other) => {
      const [a = [], b = []] = [slots[one], slots[other]];
      return { one, other, same: sum(a, b, 0), next: sum(a, b, -1) + sum(a, b, 1) };
    }),
  );
}

/** Requests by slot, one in so many, and none in the last. */
const each = (slots: number, from: number) =>
  Array.from({ length: 210 }, (_, at) => (at % slots === from && at < 209 ? 1 : 0));
const APART = pairsOf({ a: each(7, 0), b: each(5, 1) });
const STEPS = pairsOf({ a: each(7, 0), b: each(7, 0).map((requests) => 2 * requests) });

describe('the uses of a key by its system prompts or clients', () => {
  it('are two where requests come at moments of their own and differ in length', () => {
    expect(usesByMark([count('b', { output: 20 }), count('a', { requests: 700 })], APART, 1_200)).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('are two where they differ in their hours', () => {
    expect(usesByMark([count('a'), count('b', { hours: hours(1, 3) })], APART, 1_000)).toHaveLength(2);
  });

  it('are one where the prompts are variants, alike in all else', () => {
    expect(usesByMark([count('a'), count('b', { input: 1_300, output: 150 })], APART, 1_000)).toEqual([]);
  });

  it('are one where the prompts come at the same moments, as the steps of an agent do', () => {
    expect(usesByMark([count('a'), count('b', { output: 20 })], STEPS, 1_000)).toEqual([]);
  });

  it('are one where a prompt replaced another', () => {
    const versions = [count('a', { lastDay: 6 }), count('b', { firstDay: 7, output: 20 })];
    expect(usesByMark(versions, APART, 1_000)).toEqual([]);
  });

  it('holds steps together beside another use', () => {
    const pairs = pairsOf({ a: each(7, 0), b: each(7, 0), c: each(5, 1) });
    const counts = [count('a'), count('b', { output: 20 }), count('c', { requests: 900, output: 60 })];
    expect(usesByMark(counts, pairs, 1_900)).toEqual([['a', 'b'], ['c']]);
  });

  it('are two where the marks are never one use, however alike, and one of them ends', () => {
    const alike = [count('a'), count('b', { lastDay: 6 })];
    const apart = (one: string, other: string) => one !== other;
    expect(usesByMark(alike, STEPS, 1_000, apart)).toEqual([['a'], ['b']]);
    // Of three, one may be a version of the second.
    const versions = [count('a', { lastDay: 6 }), count('b', { firstDay: 7 }), count('c')];
    expect(usesByMark(versions, STEPS, 1_500, (one, other) => one === 'c' || other === 'c')).toEqual([]);
  });

  it('can not be told where prompts are many, rare or missing, or nothing shows that they are apart', () => {
    const counts = [count('a'), count('b', { output: 20 })];
    expect(usesByMark(counts, APART, 1_112)).toEqual([]);
    expect(usesByMark([count('a'), count('b', { output: 20, requests: 29 })], APART, 529)).toEqual([]);
    expect(usesByMark(counts, [], 1_000)).toEqual([]);
    const many = Array.from({ length: 7 }, (_, place) => count(`p${place}`, { output: 10 ** place }));
    expect(
      usesByMark(many, pairsOf(Object.fromEntries(many.map(({ mark }, at) => [mark, each(7, at)]))), 3_500),
    ).toEqual([]);
  });

  it('can not be told by lengths that the log does not have', () => {
    const none = { input: null, output: null };
    expect(usesByMark([count('a', none), count('b', none)], APART, 1_000)).toEqual([]);
  });
});
