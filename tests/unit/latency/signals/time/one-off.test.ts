import { describe, expect, it } from 'vitest';
import { words } from '../../../../../lib/latency/signals/said/words';
import { oneOff } from '../../../../../lib/latency/signals/time/one-off';
import type { Arrivals } from '../../../../../lib/workloads/profile/arrivals';
import { runsAt } from '../../../../fixtures/arrival-shapes';
import { MONDAY_MS } from '../../../../fixtures/build-profile';
import { ofProfile } from '../../../../fixtures/evidence-of';
import { measureArrivals } from '../../../../fixtures/measure-arrivals';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const log = { fromMs: MONDAY_MS, toMs: MONDAY_MS + 14 * DAY_MS, otherModels: false };
/** 900 requests over five hours on the fourth day of two weeks. */
const backfill = { ...measureArrivals(runsAt([3 * DAY_MS + 10 * HOUR_MS], 900, 300)), log };
const requests = 900;
const read = (arrivals: Partial<Arrivals> | null, application: string | null = null) =>
  ofProfile(oneOff, { requests, arrivals, key: { application } }, [words]);

describe('one-off', () => {
  it('speaks for scheduled, and against people who come back, where work began and ended inside the log', () => {
    expect(read(backfill, 'ticket-migration')).toMatchObject([
      {
        signal: 'one-off',
        toward: 'scheduled',
        says: 'It ran once, for 5 h without pause. The log has 3.4 days before it and 10 days after it.',
      },
      { signal: 'one-off-nobody-returns', toward: 'real-time' },
    ]);
    expect(read(backfill)[1]?.weight).toBeLessThan(0);
  });

  it('speaks twice as loud against people who come back from a whole day on, with its night', () => {
    const of = (hours: number) =>
      read({ ...backfill, lastMs: backfill.firstMs + hours * HOUR_MS })[1]?.weight ?? Number.NaN;
    expect(of(2)).toBe(of(12));
    expect(of(24)).toBe(2 * of(12));
    expect(of(40)).toBe(of(24));
  });

  it('says nothing of what may come again the next day, or after a weekend, nor of a schedule or a name that has one', () => {
    const around = (beforeHours: number, afterHours: number) => ({
      ...{ fromMs: backfill.firstMs - beforeHours * HOUR_MS, toMs: backfill.lastMs + afterHours * HOUR_MS },
      otherModels: false,
    });
    const says = (beforeHours: number, afterHours: number) =>
      read({ ...backfill, log: around(beforeHours, afterHours) }).length > 0;
    // It took five hours. From its start a daily run comes again after 24, and up to four hours late.
    expect([says(23.1, 23.1), says(22.9, 30), says(30, 22.9)]).toEqual([true, false, false]);
    // From a Friday to a Tuesday there is a working day in any case.
    expect([says(4.1, 96), says(96, 4.1), says(4.1, 95), says(3.9, 300)]).toEqual([true, true, false, false]);
    const twice = measureArrivals(runsAt([2 * DAY_MS, 5 * DAY_MS], 450, 100));
    expect(read({ ...twice, log })).toEqual([]);
    expect(read(backfill, 'weekly-digest')).toEqual([]);
  });

  it('says nothing of what fills two thirds of its log, which has hardly shown an end', () => {
    const days = (count: number) => measureArrivals(runsAt([2 * DAY_MS], count * 288, count * 24 * 60));
    expect(read({ ...days(9), log })).toHaveLength(2);
    expect(read({ ...days(10), log })).toEqual([]);
  });

  it('takes a slow pace for work without pause where every hour of a day and its night has a request', () => {
    const every = (minutes: number, hours: number) =>
      measureArrivals(runsAt([3 * DAY_MS], Math.floor((hours * 60) / minutes), hours * 60));
    expect(every(23, 40)).toMatchObject({ schedule: null, activeHourShare: 1 });
    expect(read({ ...every(23, 40), log })).toHaveLength(2);
    // Within a day it may be people, who sleep at night.
    expect(read({ ...every(23, 22), log })).toEqual([]);
    expect(read({ ...every(23, 40), activeHourShare: null, log })).toEqual([]);
  });

  it('needs no other day beside work whose name says that it is done once, and no end of it in the log', () => {
    const log = (beforeHours: number, afterHours: number) => ({
      ...{ fromMs: backfill.firstMs - beforeHours * HOUR_MS, toMs: backfill.lastMs + afterHours * HOUR_MS },
      otherModels: false,
    });
    for (const name of ['invoice-backfill', 'ticket_migration', 'reindex docs', 'one-off summaries']) {
      expect(read({ ...backfill, log: log(5, 0) }, name)[0]?.says).toMatch(
        /The log has 5 h before it, and ends with it\.$/,
      );
      expect(read({ ...backfill, log: log(0, 5) }, name)[0]?.says).toMatch(
        /The log begins with it, and has 5 h after it\.$/,
      );
      expect(read({ ...backfill, log: log(3, 3) }, name)).toEqual([]);
    }
    expect(read({ ...backfill, log: log(5, 5) }, 'ticket-archive')).toEqual([]);
    expect(read({ ...backfill, log: null }, 'invoice-backfill')).toEqual([]);
  });

  it('says nothing of work with pauses, of a few requests, nor of a model that other work of the name went on with', () => {
    const hours = Array.from({ length: 8 }, (_, hour) => 3 * DAY_MS + hour * HOUR_MS);
    expect(read({ ...measureArrivals(runsAt(hours, 100, 20)), log })).toEqual([]);
    expect(ofProfile(oneOff, { requests: 49, arrivals: backfill })).toEqual([]);
    expect(read({ ...backfill, log: { ...log, otherModels: true } })).toEqual([]);
  });

  it('says nothing where the log can not: it is the whole log, an older profile, or has no times', () => {
    expect(read({ ...backfill, log: { fromMs: backfill.firstMs, toMs: backfill.lastMs, otherModels: null } })).toEqual(
      [],
    );
    expect(read({ ...backfill, log: null })).toEqual([]);
    expect(read(null)).toEqual([]);
  });
});
