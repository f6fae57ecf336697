import { describe, expect, it } from 'vitest';
import { shapedStarts, timedStarts } from '../../../../lib/sample/arrivals';
import { Random } from '../../../../lib/sample/random';
import type { ShapedArrivals } from '../../../../lib/sample/sample-workload';
import extract from '../../../../lib/sample/servegen-shapes.json';

const MONDAY = Date.UTC(2026, 10, 2);
const shaped = (over: Partial<ShapedArrivals>): ShapedArrivals => ({
  kind: 'shaped',
  client: 'daytime',
  perDay: 1_000,
  shiftHours: 0,
  weekendShare: 1,
  ...over,
});

function byHour(starts: readonly number[]): number[] {
  const hours = Array<number>(24).fill(0);
  for (const start of starts) {
    const hour = new Date(start).getUTCHours();
    hours[hour] = (hours[hour] ?? 0) + 1 / starts.length;
  }
  return hours;
}

describe('shapedStarts', () => {
  it('follows the day of its ServeGen client, in order of time and at the volume asked for', () => {
    const starts = shapedStarts(shaped({}), MONDAY, new Random('a'));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(Math.abs(starts.length / 14_000 - 1)).toBeLessThan(0.05);

    const rates =
      extract.clients
        .find(({ name }) => name === 'daytime')
        ?.rates.split(' ')
        .map(Number) ?? [];
    const total = rates.reduce((sum, rate) => sum + rate, 0);
    const hours = byHour(starts);
    for (let hour = 0; hour < 24; hour++) {
      const inHour = rates.filter((_, window) => Math.floor(window / 6) % 24 === hour);
      const expected = inHour.reduce((sum, rate) => sum + rate, 0) / total;
      expect(Math.abs((hours[hour] ?? 0) - expected)).toBeLessThan(0.01);
    }
  });

  it('moves the day by the shift', () => {
    const hours = byHour(shapedStarts(shaped({}), MONDAY, new Random('a')));
    const moved = byHour(shapedStarts(shaped({ shiftHours: 5 }), MONDAY, new Random('a')));
    for (let hour = 0; hour < 24; hour++) {
      expect(Math.abs((moved[(hour + 5) % 24] ?? 0) - (hours[hour] ?? 0))).toBeLessThan(0.01);
    }
  });

  it('thins out the weekend', () => {
    const starts = shapedStarts(shaped({ weekendShare: 0 }), MONDAY, new Random('a'));
    expect(starts.filter((start) => [0, 6].includes(new Date(start).getUTCDay()))).toEqual([]);
  });

  it('keeps the burstiness of the client', () => {
    const gapCv = (client: string) => {
      const starts = shapedStarts(shaped({ client }), MONDAY, new Random('a'));
      const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
      return Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) * (gap - mean), 0) / gaps.length) / mean;
    };
    expect(gapCv('bursty')).toBeGreaterThan(1.5 * gapCv('round-the-clock'));
  });

  it('refuses a client that the extract does not have', () => {
    expect(() => shapedStarts(shaped({ client: 'nobody' }), MONDAY, new Random('a'))).toThrow('nobody');
  });
});

describe('timedStarts', () => {
  it('starts a few seconds after the minute, on the weekdays and days it is given', () => {
    const starts = timedStarts(
      { kind: 'timed', hours: [5, 17], minute: 30, weekdays: [0, 4], items: { median: 1, sigma: 0 }, concurrency: 1 },
      MONDAY,
      new Random('a'),
    ).map((start) => new Date(start).toISOString());
    expect(starts.map((start) => start.slice(0, 13))).toEqual(
      ['02', '06', '09', '13'].flatMap((day) => [`2026-11-${day}T05`, `2026-11-${day}T17`]),
    );
    expect(starts.every((start) => start.slice(14, 16) === '30')).toBe(true);
  });

  it('keeps to the days of a one-off', () => {
    const starts = timedStarts(
      {
        kind: 'timed',
        hours: [20],
        minute: 0,
        weekdays: [0, 1, 2, 3, 4, 5, 6],
        days: [3, 4],
        items: { median: 1, sigma: 0 },
        concurrency: 1,
      },
      MONDAY,
      new Random('a'),
    );
    expect(starts.map((start) => new Date(start).getUTCDate())).toEqual([5, 6]);
  });
});
