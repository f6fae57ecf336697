import { describe, expect, it } from 'vitest';
import { type Replay, replay } from '../../../../lib/plans/plan/replay';
import { type SendingTerms, sendArrivals } from '../../../../lib/plans/plan/send-arrivals';
import { doneWithin, hoursUntil } from '../../../../lib/plans/plan/turnaround';

const HOUR = 12;
const DAY = 24 * HOUR;
/** 2026-01-05 00:00 UTC, in slots of five minutes. */
const MONDAY = Date.UTC(2026, 0, 5) / 300_000;

/** Always an hour, so that what is in time follows by hand. */
const AN_HOUR = { medianHours: 1, p95Hours: 1, expiryHours: null };
const TERMS: SendingTerms = {
  ...{ everyHours: 6, turnaround: AN_HOUR, deadlineHours: 5, recordsPerFile: 1_000 },
  ...{ filesPerHour: null, concurrentFiles: null, enqueuedRecords: null },
};

function replayed(arrivals: readonly [slot: number, count: number][], terms: Partial<SendingTerms> = {}): Replay {
  const sorted = arrivals.toSorted(([a], [b]) => a - b);
  const result = replay(
    { slots: sorted.map(([slot]) => MONDAY + slot), starts: sorted.map(([, count]) => count) },
    { ...TERMS, ...terms },
  );
  if (result === null) throw new Error('Nothing arrived.');
  return result;
}

describe('arrivals pushed through windows', () => {
  it('come out as worked by hand', () => {
    // Sent at 06:00: 10 records waited for 5 hours and come after 6, 20 waited for 2 and come after 3, of 5 that they have.
    const result = replayed([
      [HOUR, 10],
      [4 * HOUR, 20],
      [DAY + 4 * HOUR, 5],
    ]);
    expect(result).toMatchObject({
      ...{ records: 35, days: 2, submissions: 2, files: 2, largest: 30, heldBack: 0 },
      worstDay: { day: '2026-01-05', records: 30, inTime: 20 / 30 },
    });
    expect(result.inTime).toBeCloseTo(25 / 35, 12);
    // 10 wait for 36 slots, 30 for 24, and 5 for 24 on the next day, of the 348 slots from 01:00 to 06:00 a day later.
    expect(result.waiting.max).toBe(30);
    expect(result.waiting.mean).toBeCloseTo((10 * 36 + 30 * 24 + 5 * 24) / 348, 1);
    expect(result.answered.half).toBeCloseTo(3, 6);
    expect(result.answered.p95).toBeCloseTo(6, 6);
  });

  it('are cut into files, and wait where a limit leaves no room', () => {
    const files = replayed([[1, 2_500]], { recordsPerFile: 1_000 });
    expect(files).toMatchObject({ files: 3, submissions: 1, largest: 2_500, heldBack: 0 });
    // One file at a time, each for an hour: sent at 06:00, 07:00 and 08:00.
    const oneByOne = replayed([[1, 2_500]], { recordsPerFile: 1_000, concurrentFiles: 1, deadlineHours: 8 });
    expect(oneByOne).toMatchObject({ files: 3, submissions: 3, largest: 1_000, heldBack: 1_500 });
    expect(oneByOne.inTime).toBeCloseTo(2_000 / 2_500, 12);
    const anHour = replayed([[1, 2_500]], { recordsPerFile: 1_000, filesPerHour: 2 });
    expect(anHour).toMatchObject({ files: 3, submissions: 2, heldBack: 500 });
    const enqueued = replayed([[1, 2_500]], { recordsPerFile: 2_000, enqueuedRecords: 1_200 });
    expect(enqueued).toMatchObject({ files: 3, submissions: 3, largest: 1_200 });
  });

  it('are late where a limit never lets them through', () => {
    const result = replayed([[1, 100]], { concurrentFiles: 0 });
    expect(result).toMatchObject({ records: 100, files: 0, inTime: 0, heldBack: 100 });
  });

  it.each([null, 2])('are all sent once, whatever arrives when (limit: %s files an hour)', (filesPerHour) => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 50; round += 1) {
      const arrivals = new Map(Array.from({ length: 60 }, () => [random(5 * DAY), 1 + random(900)] as const));
      const total = [...arrivals.values()].reduce((sum, count) => sum + count, 0);
      const recordsPerFile = 50 + random(400);
      const result = replayed([...arrivals], { filesPerHour, recordsPerFile, everyHours: 1 + random(12) });
      expect(result.records).toBe(total);
      const starts = [...arrivals].toSorted(([a], [b]) => a - b);
      const { parts } = sendArrivals(
        { slots: starts.map(([slot]) => slot), starts: starts.map(([, count]) => count) },
        { ...TERMS, filesPerHour, recordsPerFile, everyHours: 3 },
      );
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const { slot, at } of parts) if (at !== null) expect(at).toBeGreaterThan(slot);
      expect(result.files).toBeGreaterThanOrEqual(Math.ceil(total / recordsPerFile));
      expect(result.inTime).toBeGreaterThanOrEqual(0);
      expect(result.inTime).toBeLessThanOrEqual(1);
      expect(result.worstDay?.inTime).toBeLessThanOrEqual(result.inTime + 1e-9);
      expect(result.waiting.max).toBeGreaterThanOrEqual(result.waiting.mean);
    }
  });

  it('say no day where times count from an unknown start', () => {
    expect(replay({ slots: [1], starts: [3] }, TERMS)).toMatchObject({ records: 3, worstDay: null });
    expect(replay({ slots: [], starts: [] }, TERMS)).toBeNull();
  });
});

describe('the turnaround', () => {
  const wide = { medianHours: 1, p95Hours: 12, expiryHours: null };

  it('is the distribution of the audit', () => {
    expect(hoursUntil(wide, 0.95)).toBeCloseTo(12, 9);
    expect(hoursUntil(wide, 0.5)).toBeCloseTo(1, 5);
    for (const share of [0.8, 0.9, 0.99]) expect(doneWithin(wide, hoursUntil(wide, share))).toBeCloseTo(share, 5);
    expect(doneWithin(wide, 0)).toBe(0);
  });

  it('ends when a job expires', () => {
    const expiring = { ...wide, expiryHours: 24 };
    expect(hoursUntil(expiring, 0.999)).toBe(24);
    expect(doneWithin(expiring, 25)).toBe(1);
  });
});
