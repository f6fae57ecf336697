import { expect, it } from 'vitest';
import { schedulers } from '../../../../../lib/latency/signals/origin/schedulers';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
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

it('are silent where other requests are most, and where the log does not say', () => {
  expect(ofProfile(schedulers, origins({ schedule: 100, waiting: 900 }))).toEqual([]);
  expect(ofProfile(schedulers, clientsOf({ 'OpenAI/Python': 1_000 }))).toEqual([]);
  expect(ofProfile(schedulers, {})).toEqual([]);
});
