import { expect, it } from 'vitest';
import type { Signal } from '../../../../../lib/latency/signals/signal';
import { dayRhythm } from '../../../../../lib/latency/signals/time/day-rhythm';
import { hoursApart } from '../../../../../lib/latency/signals/time/hours-apart';
import { oneWeekday } from '../../../../../lib/latency/signals/time/one-weekday';
import { sameHours } from '../../../../../lib/latency/signals/time/same-hours';
import { unkeptTimeTable } from '../../../../../lib/latency/signals/time/unkept-time-table';
import type { Arrivals } from '../../../../../lib/workloads/profile/arrivals';
import { MONDAY_MS } from '../../../../fixtures/build-profile';
import { ofProfile } from '../../../../fixtures/evidence-of';

const DAY_MS = 86_400_000;
const at = (hours: Readonly<Record<number, number>>) => Array.from({ length: 24 }, (_, hour) => hours[hour] ?? 0);
/** Two weeks in which all speaks for the clock, from this time on. */
const from = (firstMs: number) => ({ firstMs, lastMs: firstMs + 13 * DAY_MS + 1 });

const CASES: [string, Signal, Partial<Arrivals>][] = [
  ['the same hours', sameHours, { byHour: at({ 2: 700 }), activeDays: 14 }],
  [
    'the swell of a day',
    dayRhythm,
    { byHour: at(Object.fromEntries([...Array(10)].map((_, i) => [i + 8, 70]))), activeHourShare: 0.5 },
  ],
  ['one weekday', oneWeekday, { byWeekday: [0, 0, 700, 0, 0, 0, 0], activeDays: 2 }],
  [
    'hours far apart',
    hoursApart,
    { byHour: at({ 6: 350, 18: 350 }), activeDays: 14, bursts: 28, typicalRun: { requests: 25, minutes: 5 } },
  ],
];

it.each(CASES)(
  '%s speak where times have dates, and not where they count from an unknown start',
  (_what, signal, shape) => {
    expect(ofProfile(signal, { requests: 700, arrivals: { ...shape, ...from(MONDAY_MS) } })).not.toEqual([]);
    expect(ofProfile(signal, { requests: 700, arrivals: { ...shape, ...from(0) } })).toEqual([]);
  },
);

it('a time table in a name is not held against hours that are unknown', () => {
  const spread = { byHour: at(Object.fromEntries([...Array(24)].map((_, i) => [i, 30]))), activeHourShare: 1 };
  const named = (firstMs: number) =>
    ofProfile(unkeptTimeTable, {
      requests: 720,
      key: { application: 'nightly-report' },
      arrivals: { ...spread, ...from(firstMs) },
    });
  expect(named(MONDAY_MS)).not.toEqual([]);
  expect(named(0)).toEqual([]);
});
