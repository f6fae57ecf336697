import { describe, expect, it } from 'vitest';
import { alarmText } from '@/lib/ledger/alarm-text';
import { alarmsOf, type WatchedJob } from '@/lib/ledger/alarms';
import { lookAfterMs, retryAfterMs, tryAgainAfterMs } from '@/lib/ledger/backoff';
import { JOB_EDGES, JOB_STATES, jobStarts } from '@/lib/ledger/job-state';
import { overCap, spendOf } from '@/lib/ledger/spend';

const HOUR = 3_600_000;
const TURNAROUND = { medianHours: 1, p95Hours: 6 };
const JOB: WatchedJob = {
  ...{ file: '0001.jsonl', state: 'submitted', submittedAt: 0, progressedAt: 0 },
  ...{ expiresAt: 24 * HOUR, endedAt: null, resultsUntil: null },
};

describe('alarms', () => {
  it('tells a job that takes longer than nearly all, and only while nothing moves', () => {
    expect(alarmsOf(JOB, TURNAROUND, 6 * HOUR)).toEqual([]);
    expect(alarmsOf(JOB, TURNAROUND, 7 * HOUR)).toEqual([
      { is: 'stalled', file: '0001.jsonl', hours: 7, usualHours: 6 },
    ]);
    expect(alarmsOf({ ...JOB, progressedAt: 6.5 * HOUR }, TURNAROUND, 7 * HOUR)).toEqual([]);
  });

  it('tells what is left of a window and of the results', () => {
    const late = { ...JOB, progressedAt: 20 * HOUR };
    expect(alarmsOf(late, TURNAROUND, 20.5 * HOUR)).toEqual([{ is: 'expires', file: '0001.jsonl', days: 3.5 / 24 }]);
    const ended: WatchedJob = { ...JOB, state: 'ended', resultsUntil: 30 * 24 * HOUR };
    expect(alarmsOf(ended, TURNAROUND, 24 * HOUR)).toEqual([]);
    const [alarm] = alarmsOf(ended, TURNAROUND, 28 * 24 * HOUR);
    expect(alarm).toEqual({ is: 'results-end', file: '0001.jsonl', days: 2 });
    expect(alarm && alarmText(alarm)).toBe('The vendor deletes the results of 0001.jsonl in 2 days. Collect them now.');
    expect(alarmsOf(ended, TURNAROUND, 31 * 24 * HOUR)).toEqual([{ is: 'results-gone', file: '0001.jsonl' }]);
    // A vendor that keeps results for a day leaves no five days to warn of.
    const short: WatchedJob = { ...JOB, state: 'ended', endedAt: 2 * HOUR, resultsUntil: 26 * HOUR };
    expect(alarmsOf(short, TURNAROUND, 13 * HOUR)).toEqual([]);
    expect(alarmsOf(short, TURNAROUND, 15 * HOUR)).toMatchObject([{ is: 'results-end' }]);
    // Null is unknown: no alarm can be told.
    expect(alarmsOf({ ...ended, resultsUntil: null }, TURNAROUND, 31 * 24 * HOUR)).toEqual([]);
  });
});

describe('waiting', () => {
  it('grows, and has an end', () => {
    expect([0, 1, 2, 3].map(lookAfterMs)).toEqual([15_000, 30_000, 60_000, 120_000]);
    expect(lookAfterMs(1000)).toBe(600_000);
    expect([0, 1, 2, 9].map(retryAfterMs)).toEqual([0, 300_000, 1_800_000, 1_800_000]);
    expect([1, 2, 3, 4, 5].map((tries) => tryAgainAfterMs(tries, null))).toEqual([1000, 4000, 16_000, 64_000, null]);
    expect(tryAgainAfterMs(1, 20_000)).toBe(20_000);
  });
});

describe('the cost so far', () => {
  const usd = { low: 1, high: 3 };

  it('is what was billed, else the estimate of what was sent', () => {
    const jobs = [
      { state: 'planned', usd, billedUsd: null },
      { state: 'submitted', usd, billedUsd: null },
      { state: 'collected', usd, billedUsd: 2 },
      { state: 'failed', usd, billedUsd: null },
      { state: 'submitted', usd: null, billedUsd: null },
    ] as const;
    expect(spendOf(jobs)).toEqual({ low: 3, high: 5, unknown: 1 });
  });

  it('keeps a cap, which what has no price can’t', () => {
    const spend = { low: 3, high: 5, unknown: 0 };
    expect(overCap(spend, usd, null)).toBeNull();
    expect(overCap(spend, usd, 8)).toBeNull();
    expect(overCap(spend, usd, 7.99)).toBe('over');
    expect(overCap(spend, null, 100)).toBe('unknown');
    expect(overCap({ ...spend, unknown: 1 }, usd, 100)).toBe('unknown');
  });
});

it('a job goes one way, and only a claim or what the vendor took nothing of can be taken back', () => {
  expect(jobStarts('planned')).toEqual(['claimed', 'submitted']);
  expect(JOB_STATES.filter((state) => JOB_EDGES[state].length === 0)).toEqual(['collected', 'failed']);
});
