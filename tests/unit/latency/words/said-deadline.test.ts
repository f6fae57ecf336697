import { describe, expect, it } from 'vitest';
import { saidDeadline } from '../../../../lib/latency/words/said-deadline';

describe('the deadline that a sentence names, in hours', () => {
  it.each([
    ['answers within five minutes', 5 / 60],
    ['p95 under 300 ms', 300 / 3_600_000],
    ['a 4 h SLA', 4],
    ['pushed <3min after a cancellation', 3 / 60],
    ['within 5-10 minutes', 10 / 60],
    ['within 2 working days', 48],
    ['read ten minutes later', 10 / 60],
    ['sla: 2 hours', 2],
    ['up to 24 hours is fine', 24],
    ['half an hour at most', 0.5],
    ['turnaround of two days', 48],
    ['TAT 2 working days', 48],
    ['800ms timeout', 0.8 / 3600],
    ['Due: same day.', 8],
    ['Due: tomorrow', 24],
    ['Due: 30 min', 0.5],
    ['due by Monday', 72],
    ['Due: instantly', 0],
    ['no deadline; deadline: whenever', 720],
  ])('%s', (text, hours) => expect(saidDeadline(text)).toBeCloseTo(hours, 9));

  it.each([
    'every 5 minutes',
    'one mail a week at most',
    'Summarises calls longer than 30 minutes',
    'Reads ten years of reports',
    'a nightly job',
    '',
  ])('%s names none', (text) => expect(saidDeadline(text)).toBeNull());
});

it.each([
  ['digits', (n: number) => `within ${'1'.repeat(n)} hours`],
  ['digits after "due"', (n: number) => `due within ${'1'.repeat(n)} hours`],
  ['digits and dashes', (n: number) => `within ${'1-'.repeat(n / 2)}`],
])('however many %s there are, they are read in a line, and a span beyond ten years is none', (_what, text) => {
  const before = process.cpuUsage();
  expect(saidDeadline(text(100_000))).toBeNull();
  const { user } = process.cpuUsage(before);
  expect(user / 1000).toBeLessThan(1_000);
});
