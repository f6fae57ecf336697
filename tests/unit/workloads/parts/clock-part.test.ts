import { describe, expect, it } from 'vitest';
import { clockPart } from '../../../../lib/workloads/parts/clock-part';
import type { SlotCounts } from '../../../../lib/workloads/parts/clock-slots';

const DAYS = 10;
const daily = (count: number) => Array<number>(DAYS).fill(count);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, step) => from + step);
const requestsOf = ({ counts }: SlotCounts) => [...counts.values()].flat().reduce((sum, count) => sum + count, 0);
const partOf = (counted: SlotCounts) => clockPart(counted, requestsOf(counted));

/** A job of an hour from 02:00, 20 requests in ten minutes. */
const JOB = range(12, 18).map((slot): [number, number[]] => [slot, daily(20)]);

describe('clockPart', () => {
  it('parts a job from people who come on most days', () => {
    const people = range(48, 108).map((slot): [number, number[]] => [slot, daily(1)]);
    expect(partOf({ days: DAYS, counts: new Map([...JOB, ...people]) })).toEqual({ slots: range(12, 18), others: 0 });
  });

  it('can not tell in a log of two days, whose requests may come so by chance', () => {
    const two = (count: number) => [count, count];
    const people = range(48, 108).map((slot): [number, number[]] => [slot, two(1)]);
    const job = JOB.map(([slot]): [number, number[]] => [slot, two(100)]);
    expect(partOf({ days: 2, counts: new Map([...job, ...people]) })).toBeNull();
  });

  it('says how many requests in its slots are likely of the rest: as many as in the slots of three hours around', () => {
    const always = range(0, 144).flatMap((slot): [number, number[]][] =>
      slot < 12 || slot >= 18 ? [[slot, daily(1)]] : [],
    );
    const job = JOB.map(([slot]): [number, number[]] => [slot, daily(21)]);
    expect(partOf({ days: DAYS, counts: new Map([...always, ...job]) })?.others).toBeCloseTo(1 / 21, 9);
  });

  it('leaves a job whole that is alone, or is started again by hand now and then', () => {
    expect(partOf({ days: DAYS, counts: new Map(JOB) })).toBeNull();
    const again = [
      [60, [40, 35]],
      [95, [50]],
    ] as [number, number[]][];
    expect(partOf({ days: DAYS, counts: new Map([...JOB, ...again]) })).toBeNull();
  });

  it('leaves a job whole that is late by hours on some days', () => {
    const late = range(18, 40).map((slot): [number, number[]] => [slot, [10]]);
    expect(partOf({ days: DAYS, counts: new Map([...JOB, ...late]) })).toBeNull();
  });

  it('leaves an hourly job whole that has little to do in most hours', () => {
    const hours = range(0, 24).map((hour): [number, number[]] => [6 * hour + 1, hour < 4 ? daily(9) : daily(2)]);
    expect(partOf({ days: DAYS, counts: new Map(hours) })).toBeNull();
  });

  it('leaves people whole, and a rest of under 2% or 30 requests with the job', () => {
    const people = range(48, 108).map((slot): [number, number[]] => [slot, daily(2)]);
    expect(partOf({ days: DAYS, counts: new Map(people) })).toBeNull();
    const few = range(48, 77).map((slot): [number, number[]] => [slot, [1]]);
    expect(partOf({ days: DAYS, counts: new Map([...JOB, ...few]) })).toBeNull();
  });
});
