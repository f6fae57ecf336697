import { expect, it } from 'vitest';
import { weekGrid } from '../../../lib/workloads/profile/schedule/week-grid';
import { offsetMinutes } from '../../../lib/workloads/profile/time-zone';
import { evenArrivals } from '../../fixtures/build-profile';
import { measureArrivals } from '../../fixtures/measure-arrivals';

const SUNDAY_2330 = Date.UTC(2025, 8, 7, 23, 30);
const cellOf = (timeZone: string, at = SUNDAY_2330) =>
  weekGrid(measureArrivals([at]), timeZone)?.flatMap((row, day) =>
    row.flatMap((n, hour) => (n > 0 ? [[day, hour]] : [])),
  );

it('puts a request in its weekday and hour, in UTC and around the week in other zones', () => {
  expect(cellOf('UTC')).toEqual([[6, 23]]);
  expect(cellOf('Europe/Berlin')).toEqual([[0, 1]]);
  expect(cellOf('America/New_York')).toEqual([[6, 19]]);
  expect(cellOf('Asia/Kolkata')).toEqual([[0, 5]]);
  expect(cellOf('Europe/Berlin', Date.UTC(2025, 0, 5, 23, 30))).toEqual([[0, 0]]);
});

it('keeps every request in every zone', () => {
  const starts = Array.from({ length: 500 }, (_, i) => SUNDAY_2330 + i * 2_345_678);
  for (const zone of ['UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns']) {
    expect(
      weekGrid(measureArrivals(starts), zone)
        ?.flat()
        .reduce((sum, n) => sum + n, 0),
      zone,
    ).toBe(500);
  }
});

it('is unknown for a profile from before it was counted, and throws for a zone that does not exist', () => {
  expect(weekGrid(evenArrivals(10), 'UTC')).toBeNull();
  expect(() => offsetMinutes('Mars/Olympus', 0)).toThrow(RangeError);
});
