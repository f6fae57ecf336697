import { describe, expect, it } from 'vitest';
import { workers } from '../../../../../lib/latency/signals/calls/workers';
import { clients } from '../../../../../lib/latency/signals/origin/clients';
import { openRequests } from '../../../../../lib/latency/signals/origin/open-requests';
import { queues } from '../../../../../lib/latency/signals/origin/queues';
import { clockAlignment } from '../../../../../lib/latency/signals/time/clock-alignment';
import { dayRhythm } from '../../../../../lib/latency/signals/time/day-rhythm';
import { oneByOne } from '../../../../../lib/latency/signals/time/one-by-one';
import { peopleMayWait } from '../../../../../lib/latency/signals/time/people-may-wait';
import { aroundTheClock, daily, officeHours, runsAt } from '../../../../fixtures/arrival-shapes';
import { names, ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';
import { pool } from '../cases/subjects';
import { clientsOf, origins } from '../origin/origins-of';

const BEFORE = [openRequests, queues, clients, clockAlignment, oneByOne, dayRhythm, workers];
const read = (starts: number[], profile: Parameters<typeof ofProfile>[1] = {}) =>
  ofProfile(peopleMayWait, { arrivals: measureArrivals(starts), ...profile }, BEFORE);

describe('people may wait', () => {
  it('where calls come one by one, at any hour, and where they follow the day of people', () => {
    const [evidence] = read(aroundTheClock(20));
    expect(evidence).toMatchObject({ signal: 'people-may-wait', toward: 'real-time' });
    expect(evidence?.weight).toBeGreaterThan(0);
    expect(evidence?.says).toMatch(/^Its requests come one by one, as checks behind a button do/);
    expect(read(officeHours(600))[0]?.says).toMatch(/^It follows the day of people/);
  });

  it('and not for lists, at whatever hour, nor for what a clock starts', () => {
    expect(read(officeHours(600), { concurrency: pool })).toEqual([]);
    expect(read(runsAt(daily(2, 0, 14), 500, 41))).toEqual([]);
  });

  it('and not where the log says what starts a call', () => {
    expect(read(aroundTheClock(20), origins({ queue: 1_000 }))).toEqual([]);
    expect(read(aroundTheClock(20), origins({ waiting: 1_000 }))).toEqual([]);
    expect(read(aroundTheClock(20), clientsOf({ 'svix-webhooks': 1_000 }))).toEqual([]);
    expect(names(read(aroundTheClock(20), { origins: null, clients: null }))).toEqual(['people-may-wait']);
  });

  it('and says nothing of a log without times', () => {
    expect(ofProfile(peopleMayWait, { arrivals: null }, BEFORE)).toEqual([]);
  });
});
