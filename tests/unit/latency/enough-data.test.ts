import { expect, it } from 'vitest';
import { whyTooLittle } from '../../../lib/latency/enough-data';
import { daily, runsAt } from '../../fixtures/arrival-shapes';
import { buildProfile, MONDAY_MS } from '../../fixtures/build-profile';
import { measureArrivals } from '../../fixtures/measure-arrivals';

it('is enough from 50 requests over 3 dates on', () => {
  const starts = runsAt(daily(2, 0, 3), 20, 10);
  expect(whyTooLittle(buildProfile({ requests: 60, arrivals: measureArrivals(starts) }))).toBeNull();
});

it('says which of them is missing', () => {
  const twoDays = measureArrivals(runsAt(daily(2, 0, 2), 900, 10));
  expect(whyTooLittle(buildProfile({ requests: 1_800, arrivals: twoDays }))).toContain('1,800 requests over 2 days');
  expect(whyTooLittle(buildProfile({ requests: 49 }))).toContain('49 requests over 14 days');
  expect(whyTooLittle(buildProfile({ arrivals: null }))).toContain('no time stamps');
  const once = measureArrivals([MONDAY_MS + 1_234]);
  expect(whyTooLittle(buildProfile({ requests: 1, arrivals: once }))).toBe(
    '1 request over 1 day. A pattern needs at least 50 requests over 3 days.',
  );
  expect(whyTooLittle(buildProfile({ requests: 50 }))).toBeNull();
});

it('refuses stamps cut to the hour, which all look like a job on the clock', () => {
  const starts = Array.from({ length: 14 * 24 }, (_, hour) => MONDAY_MS + hour * 3_600_000);
  expect(whyTooLittle(buildProfile({ arrivals: measureArrivals(starts) }))).toContain('cut to the hour');
});

it('reads a job on the hour where the stamps of its log are whole minutes, and where it uses a few hours of the day', () => {
  const starts = Array.from({ length: 14 * 24 }, (_, hour) => MONDAY_MS + hour * 3_600_000);
  const arrivals = measureArrivals(starts);
  expect(whyTooLittle(buildProfile({ arrivals: { ...arrivals, stampMs: 60_000 } }))).toBeNull();
  expect(whyTooLittle(buildProfile({ arrivals: { ...arrivals, stampMs: 3_600_000 } }))).toContain('cut to the hour');
  const nightly = measureArrivals(starts.filter((start) => new Date(start).getUTCHours() === 2));
  expect(whyTooLittle(buildProfile({ arrivals: nightly }))).toBeNull();
});
