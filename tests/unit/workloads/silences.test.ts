import { describe, expect, it } from 'vitest';
import { type Activity, SILENCE_MS, silenceAfter } from '../../../lib/workloads/profile/schedule/silences';
import { MONDAY_MS } from '../../fixtures/build-profile';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The activity of requests at these times, worked out the plain way. */
function activityAt(times: readonly number[]): Activity {
  const sorted = times.toSorted((a, b) => a - b);
  const silences = sorted
    .slice(1)
    .flatMap((toMs, index) => (toMs - (sorted[index] ?? 0) > SILENCE_MS ? [{ fromMs: sorted[index] ?? 0, toMs }] : []));
  return { firstMs: sorted[0] ?? 0, lastMs: sorted.at(-1) ?? 0, silences };
}

/** A request a minute from a time on. */
const run = (fromMs: number, minutes: number) => Array.from({ length: minutes }, (_, at) => fromMs + at * MINUTE);
const runs = (starts: readonly number[], minutes: number) => starts.flatMap((at) => run(MONDAY_MS + at, minutes));
const nights = (count: number) => Array.from({ length: count }, (_, night) => night * DAY + 2 * HOUR);
const isWorkday = (at: number) => Math.floor(at / DAY) % 7 < 5;
const every = (hours: number, count: number) => Array.from({ length: count }, (_, index) => index * hours * HOUR);

/** The days that a log covers: its span and what follows. */
function covered(times: readonly number[]): number {
  const activity = activityAt(times);
  return (activity.lastMs - activity.firstMs + silenceAfter(activity)) / DAY;
}

/** A fixed sequence from 0 to 1, so that a failure comes again. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe('the days of a log with what follows its last request', () => {
  it.each([
    ['a job on 14 nights', runs(nights(14), 30), 14],
    ['a job on 4 nights', runs(nights(4), 30), 4],
    ['a job on the workdays of two weeks, to the second Friday', runs(nights(12).filter(isWorkday), 30), 14],
    ['2 weekly runs', runs([0, 7 * DAY], 20), 14],
    ['3 weekly runs', runs([0, 7 * DAY, 14 * DAY], 20), 21],
    ['a run every other day', runs(every(48, 7), 10), 14],
    ['a run every 4 hours for a day and a half', runs(every(4, 9), 10), 1.5],
    ['9 to 17 on 3 days', runs(every(24, 3), 8 * 60), 3],
    ['8 to 22 on 3 days', runs(every(24, 3), 14 * 60), 3],
    ['9 to 17 on the workdays of two weeks', runs(every(24, 12).filter(isWorkday), 8 * 60), 14],
    ['two single requests, 3 hours apart', [MONDAY_MS, MONDAY_MS + 3 * HOUR], 6 / 24],
  ])('%s', (_what, times, days) => expect(covered(times)).toBeCloseTo(days, 1));

  it.each([
    ['an hourly job', runs(every(1, 24 * 14), 5)],
    ['a request every minute of three days', run(MONDAY_MS, 3 * 24 * 60)],
    ['a single burst of 5 minutes', run(MONDAY_MS, 5)],
    ['two bursts, an hour apart', runs([0, HOUR], 5)],
    [
      'three days without pause but for an outage of 5 hours',
      [...run(MONDAY_MS, 30 * 60), ...run(MONDAY_MS + 35 * HOUR, 40 * 60)],
    ],
    [
      '9 to 17, read out at noon of the fourth day',
      runs([...every(24, 3)], 8 * 60).concat(run(MONDAY_MS + 3 * DAY, 180)),
    ],
    ['a single request', [MONDAY_MS]],
  ])('nothing is added to %s', (_what, times) => expect(silenceAfter(activityAt(times))).toBe(0));

  it('a run that ends earlier than the one before is followed by the start of the next', () => {
    const times = [...runs(nights(9), 180), ...runs([9 * DAY + 2 * HOUR], 60)];
    expect(covered(times)).toBe(10);
  });

  it('is never below the span nor above it and its longest silence by half, and busy time counts once', () => {
    const next = randoms(7);
    for (let log = 0; log < 300; log += 1) {
      const starts = Array.from({ length: 1 + Math.floor(next() * 12) }, () => Math.floor(next() * 20 * DAY));
      const times = runs(starts, 1 + Math.floor(next() * 200));
      const activity = activityAt(times);
      const added = silenceAfter(activity);
      const longest = Math.max(0, ...activity.silences.map(({ fromMs, toMs }) => toMs - fromMs));
      expect(added).toBeGreaterThanOrEqual(0);
      expect(added).toBeLessThanOrEqual(1.5 * longest);
      const busier = times.flatMap((at) => [at, Math.min(at + Math.floor(next() * MINUTE), activity.lastMs)]);
      const within = busier.filter((at) => !activity.silences.some(({ fromMs, toMs }) => at > fromMs && at < toMs));
      expect(silenceAfter(activityAt(within))).toBe(added);
    }
  });
});
