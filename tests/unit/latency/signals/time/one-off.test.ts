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
        says: 'It ran once, for 5 h without pause. The log has 3 days before it and 10 days after it.',
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

  it('says nothing of what may come again: a daily or weekly run, a schedule, or a name that has one', () => {
    expect(read({ ...backfill, log: { ...log, fromMs: backfill.firstMs - 23 * HOUR_MS } })).toEqual([]);
    expect(read({ ...backfill, log: { ...log, toMs: backfill.lastMs + 23 * HOUR_MS } })).toEqual([]);
    // Six days before it and six after: a weekly run would not have come twice.
    const short = { fromMs: backfill.firstMs - 6 * DAY_MS, toMs: backfill.lastMs + 6 * DAY_MS, otherModels: false };
    expect(read({ ...backfill, log: short })).toEqual([]);
    expect(read({ ...backfill, log: short }, 'ticket-archive')).toEqual([]);
    const twice = measureArrivals(runsAt([2 * DAY_MS, 5 * DAY_MS], 450, 100));
    expect(read({ ...twice, log })).toEqual([]);
    expect(read(backfill, 'weekly-digest')).toEqual([]);
  });

  it('needs no week beside work whose name says that it is done once, but a day on both sides', () => {
    const short = { fromMs: backfill.firstMs - 2 * DAY_MS, toMs: backfill.lastMs + 2 * DAY_MS, otherModels: false };
    for (const name of ['invoice-backfill', 'ticket_migration', 'reindex docs', 'one-off summaries']) {
      expect(read({ ...backfill, log: short }, name)).toHaveLength(2);
    }
    expect(read({ ...backfill, log: { ...short, toMs: backfill.lastMs } }, 'invoice-backfill')).toEqual([]);
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
