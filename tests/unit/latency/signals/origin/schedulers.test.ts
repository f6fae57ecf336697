import { expect, it } from 'vitest';
import { schedulers } from '../../../../../lib/latency/signals/origin/schedulers';
import { hourly, runsAt } from '../../../../fixtures/arrival-shapes';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';
import { clientsOf, origins } from './origins-of';

const every = (everyMinutes: number) => ({
  arrivals: { schedule: { everyMinutes, times: [0], medianRunMinutes: 1, share: 1, kept: 1, runs: 20 } },
});

it('cron jobs and timers speak for scheduled work', () => {
  expect(ofProfile(schedulers, origins({ schedule: 1_000 }))).toMatchObject([
    { signal: 'from-schedule', toward: 'scheduled', says: '100% of requests run in a cron job or on a timer.' },
    { signal: 'schedule-nobody-watches', toward: 'real-time' },
  ]);
});

it('so does a client that is a scheduler', () => {
  expect(ofProfile(schedulers, clientsOf({ 'vercel-cron': 990, curl: 10 }))[0]).toMatchObject({
    signal: 'from-schedule',
    says: '99% of requests come from a scheduler.',
  });
});

it('speak against scheduled where the timer runs several times an hour', () => {
  const frequent = ofProfile(schedulers, { ...origins({ schedule: 1_000 }), ...every(5) });
  expect(names(frequent)).toEqual(['from-frequent-schedule', 'schedule-nobody-watches']);
  expect(frequent[0]?.toward).toBe('near-real-time');
  expect(ofProfile(schedulers, { ...origins({ schedule: 1_000 }), ...every(60) })[0]?.signal).toBe('from-schedule');
});

it('hear a timer that mostly finds nothing to do in the minutes of its runs', () => {
  const quarters = Array.from({ length: 4 * 24 * 14 }, (_, i) => i * 15 * 60_000);
  const some = quarters.filter((_, i) => (i * 7) % 10 < 3);
  const read = (starts: number[]) =>
    names(
      ofProfile(schedulers, { ...origins({ schedule: 1_000 }), arrivals: measureArrivals(runsAt(starts, 2, 0.2)) }),
    );
  expect(measureArrivals(runsAt(some, 2, 0.2)).schedule).toBeNull();
  expect(read(some)).toEqual(['from-frequent-schedule', 'schedule-nobody-watches']);
  const hours = hourly(5, 14).filter((_, i) => (i * 7) % 10 < 3);
  expect(read(hours)).toEqual(['from-schedule', 'schedule-nobody-watches']);
});

it('are silent where other requests are most, and where the log does not say', () => {
  expect(ofProfile(schedulers, origins({ schedule: 100, waiting: 900 }))).toEqual([]);
  expect(ofProfile(schedulers, clientsOf({ 'OpenAI/Python': 1_000 }))).toEqual([]);
  expect(ofProfile(schedulers, {})).toEqual([]);
});
