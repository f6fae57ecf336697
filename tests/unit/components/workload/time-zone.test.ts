import { describe, expect, it } from 'vitest';
import { readTimeZone } from '../../../../components/workload/time/time-zone';
import { formatLocalDay, formatLocalTime } from '../../../../lib/wording/date';

describe('the time zone of an address', () => {
  it('is the one that it names', () => {
    expect(readTimeZone('Asia/Kolkata')).toBe('Asia/Kolkata');
  });

  it('is UTC where it names none, two, or one that does not exist', () => {
    expect(readTimeZone(undefined)).toBe('UTC');
    expect(readTimeZone(['Asia/Tokyo', 'Asia/Kolkata'])).toBe('UTC');
    expect(readTimeZone('Mars/Olympus')).toBe('UTC');
    expect(readTimeZone('')).toBe('UTC');
  });
});

it('moments are written as they are there', () => {
  const newYearsEve = Date.parse('2026-12-31T23:30:00Z');
  // Versions of ICU put commas and "at" between the parts or not.
  expect(formatLocalTime(newYearsEve, 'UTC')).toMatch(/^Thu,? 31 Dec\W.*23:30$/);
  expect(formatLocalTime(newYearsEve, 'Europe/Berlin')).toMatch(/^Fri,? 1 Jan\W.*00:30$/);
  expect(formatLocalDay(newYearsEve, 'Europe/Berlin')).toMatch(/^Fri,? 1 Jan 2027$/);
});
