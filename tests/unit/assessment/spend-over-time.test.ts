import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/assessment/build-report';
import { sumUsd } from '../../../lib/cost/money';
import type { Report } from '../../../lib/reports/report';
import { buildProfile, MONDAY_MS } from '../../fixtures/build-profile';
import { assessProfile, inContext } from '../../fixtures/in-context';

const DAY_MS = 86_400_000;
const FIRST_DAY = MONDAY_MS / DAY_MS;
const KEY = { provider: 'openai', model: 'gpt-4o', application: 'digest' };

const SOURCE = {
  ...{ format: 'named-columns', files: [], bytes: 1, rows: 1, accepted: 1, rejected: 0, duplicates: 0, rejects: [] },
  ...{ from: null, to: null, days: 14, sampleRate: 1 },
} satisfies Report['source'];

/** The spend over time of an audit of these profiles, at a factor of 1. */
function overTime(...profiles: Parameters<typeof buildProfile>[0][]): Report['totals']['overTime'] {
  const assessments = profiles.map((profile) => assessProfile(buildProfile(profile), 1));
  return buildReport({ source: SOURCE, notes: [] }, assessments, inContext()).totals.overTime;
}

/** Millions of input tokens of gpt-4o, at $2.50 each, on some days from the first on. */
function onDays(millions: readonly number[], step = 1): Parameters<typeof buildProfile>[0] {
  const counts = millions.map((million) => million * 1_000_000);
  const none = { cacheRead: [], cacheWrite5m: [], cacheWrite1h: [], output: [] };
  const input = counts.reduce((sum, count) => sum + count, 0);
  const places = counts.map((_, at) => FIRST_DAY + at * step);
  return {
    key: KEY,
    requests: millions.length,
    tokens: { input, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 },
    // As many requests on each day: only tokens tell how the money is spread.
    arrivals: {
      lastMs: MONDAY_MS + ((millions.length - 1) * step + 1) * DAY_MS - 1,
      overTime: { fromMs: MONDAY_MS, stepMs: DAY_MS * step, counts: millions.map(() => 1) },
    },
    tokenTimes: { step: 'day', bySteps: [{ over: 0, places, input: counts, ...none }], byHourOfWeek: null },
  };
}

describe('spend over time', () => {
  it('follows what tokens cost, not how many requests there were', () => {
    expect(overTime(onDays([3, 1, 4]))).toMatchObject({
      step: 'day',
      starts: ['2025-09-01T00:00:00.000Z', '2025-09-02T00:00:00.000Z', '2025-09-03T00:00:00.000Z'],
      untimed: 0,
      by: { application: [{ key: 'digest', usd: [7.5, 2.5, 10] }] },
    });
  });

  it('follows the requests where not every request has its tokens counted', () => {
    const uncounted = {
      ...{ input: { known: 2, unknown: 1 }, output: { known: 3, unknown: 0 }, neither: 0, zero: 0 },
    } as unknown as NonNullable<ReturnType<typeof buildProfile>['uncounted']>;
    const billed = { requests: 3, usd: 30 };
    expect(overTime({ ...onDays([3, 1, 4]), uncounted, billed })?.by.application[0]?.usd).toEqual([10, 10, 10]);
  });

  it('keeps what has no time beside it, and is not there if nothing has', () => {
    const undated = { id: 'w-2', key: KEY, requests: 1, arrivals: null, billed: { requests: 1, usd: 0.07 } };
    expect(overTime(onDays([3, 1, 4]), undated)).toMatchObject({ untimed: 0.07 });
    expect(overTime(undated)).toBeUndefined();
  });

  it('has the smaller ones as one series, and loses no cent', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...onDays([1 / 3, 1 / 7, at / 11]),
      id: `w-${at}`,
      key: { ...KEY, application: `app-${at}` },
    }));
    const found = overTime(...many);
    expect(found?.by.application).toHaveLength(7);
    expect(found?.by.application[0]?.key).toBe('app-8');
    expect(found?.by.application.at(-1)).toMatchObject({ key: null, others: 3 });
    const sums = Object.values(found?.by ?? {}).map((list) => sumUsd(list.flatMap(({ usd }) => usd)));
    expect(new Set(sums).size).toBe(1);
  });

  it('is by weeks or months where days would be too many to see', () => {
    expect(overTime(onDays(Array(20).fill(1), 7))).toMatchObject({ step: 'week' });
    const years = overTime(onDays(Array(30).fill(1), 31));
    expect(years?.step).toBe('month');
    expect(years?.starts.slice(0, 2)).toEqual(['2025-09-01T00:00:00.000Z', '2025-10-01T00:00:00.000Z']);
    expect(sumUsd(years?.by.class.flatMap(({ usd }) => usd) ?? [])).toBe(75);
  });
});
