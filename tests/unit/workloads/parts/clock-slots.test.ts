import { describe, expect, it } from 'vitest';
import { clockSlots, SLOTS, type SlotCounts } from '../../../../lib/workloads/parts/clock-slots';

/** Requests on each of so many days, by slot: the same count every day, or a count for each. */
function counted(days: number, of: (slot: number, day: number) => number): SlotCounts {
  const counts = new Map<number, number[]>();
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const busy = Array.from({ length: days }, (_, day) => of(slot, day)).filter((count) => count > 0);
    if (busy.length > 0)
      counts.set(
        slot,
        busy.toSorted((a, b) => b - a),
      );
  }
  return { days, counts };
}

/** People at work from 08:00 to 18:00, most at 13:00: up to eight requests in ten minutes. */
const people = (slot: number) => Math.max(0, Math.round(8 * Math.sin((Math.PI * (slot - 48)) / 60)));
const isNight = (slot: number) => slot >= 12 && slot < 18;
const inOrder = (slots: ReadonlySet<number>) => [...slots].sort((a, b) => a - b);

describe('clockSlots', () => {
  it('finds the hour of a nightly job beside people', () => {
    const slots = clockSlots(counted(14, (slot) => people(slot) + (isNight(slot) ? 40 : 0)));
    expect(inOrder(slots)).toEqual([12, 13, 14, 15, 16, 17]);
  });

  it('finds a job in the middle of the day, five times above the people around it', () => {
    expect(inOrder(clockSlots(counted(14, (slot) => people(slot) + (slot === 78 ? 60 : 0))))).toEqual([78]);
    expect(clockSlots(counted(14, (slot) => people(slot) + (slot === 78 ? 12 : 0)))).toEqual(new Set());
  });

  it('finds a job of weekdays only', () => {
    const slots = clockSlots(counted(14, (slot, day) => (isNight(slot) && day % 7 < 5 ? 40 : people(slot))));
    expect(inOrder(slots)).toEqual([12, 13, 14, 15, 16, 17]);
  });

  it('takes the slots along into which the job runs on some days', () => {
    const late = (slot: number, day: number) => (slot === 18 && day % 3 === 0 ? 40 : 0);
    const slots = clockSlots(counted(14, (slot, day) => people(slot) + (isNight(slot) ? 40 : 0) + late(slot, day)));
    expect(inOrder(slots)).toEqual([12, 13, 14, 15, 16, 17, 18]);
  });

  it('finds none in the rhythm of people, however narrow their peak', () => {
    expect(clockSlots(counted(14, people))).toEqual(new Set());
    // A bell with a deviation of 80 minutes: its top stands far above the six hours around it, but it rises slowly.
    const bell = (slot: number) => Math.round(60 * Math.exp(-((slot - 78) ** 2) / 128));
    expect(clockSlots(counted(14, bell))).toEqual(new Set());
  });

  it('finds none where it is busy on half of the days or fewer', () => {
    expect(clockSlots(counted(14, (slot, day) => people(slot) + (isNight(slot) && day < 7 ? 40 : 0)))).toEqual(
      new Set(),
    );
  });

  it('finds none in bursts that coincide by chance', () => {
    // Each slot has a burst on two of three days in turn: one slot in three has it on the same two.
    const burst = (slot: number, day: number) => ((slot * 7 + day * 5) % 11 < 5 ? 9 : 0);
    expect(clockSlots(counted(3, burst))).toEqual(new Set());
  });

  it('can not say in under three days, and of no requests', () => {
    expect(clockSlots(counted(2, (slot) => (isNight(slot) ? 40 : 0)))).toEqual(new Set());
    expect(clockSlots({ days: 14, counts: new Map() })).toEqual(new Set());
  });

  it('finds a job across midnight', () => {
    const slots = clockSlots(counted(14, (slot) => people(slot) + (slot >= 142 || slot < 2 ? 30 : 0)));
    expect(inOrder(slots)).toEqual([0, 1, 142, 143]);
  });
});
