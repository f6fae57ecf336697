import { describe, expect, it } from 'vitest';
import { readAmount, readHours, readYesNo, stated } from '../../../lib/workloads/workflow/workflow-values';

describe('amounts', () => {
  it.each([
    ['1500000', 1_500_000],
    ['1,500,000', 1_500_000],
    ['$0.01', 0.01],
    ['.5', 0.5],
    ['1.5e6', 1_500_000],
    [' 7 ', 7],
  ])('%s is read', (text, amount) => expect(readAmount(text)).toBe(amount));
  it.each(['-1', 'many', '1,5', '', '12 tokens', '1e999', '9'.repeat(400)])('%s is not', (text) =>
    expect(readAmount(text)).toBeNull(),
  );
});

describe('hours', () => {
  it.each([
    ['8', 8],
    ['8h', 8],
    ['30 min', 0.5],
    ['2 days', 48],
    ['1 week', 168],
    ['90m', 1.5],
    ['2 s', 2 / 3600],
    ['300ms', 300 / 3_600_000],
    ['< 2 seconds', 2 / 3600],
    ['within 5 min', 5 / 60],
    ['up to 2 hrs', 2],
    ['Real-time', 0],
    ['same day', 8],
    ['end of week', 120],
    ['24h SLA', 24],
    ['< 500 ms p99', 500 / 3_600_000],
    ['within a few minutes', 5 / 60],
    ['Overnight', 24],
  ])('%s is read', (text, hours) => expect(readHours(text)).toBeCloseTo(hours, 9));
  it.each([
    'soon',
    '8 fortnights',
    '-2h',
    's',
    'by 8 am',
    '',
    '-5 hours',
    'within -2 days',
    '1..5 days',
    '5 to 8 hours',
  ])('%s is not', (text) => expect(readHours(text)).toBeNull());
});

describe('a cell', () => {
  it('states nothing where it says so', () => {
    expect(['', ' ', 'n/a', 'N/A', 'none', '-', 'Unknown', 'no deadline'].map(stated)).toEqual(Array(8).fill(null));
    expect(stated(null)).toBeNull();
    expect(stated(' soon ')).toBe('soon');
  });
});

describe('yes and no', () => {
  it('take the usual words', () => {
    expect(['yes', 'TRUE', '1', 'y'].map(readYesNo)).toEqual([true, true, true, true]);
    expect(['no', 'False', '0', 'n'].map(readYesNo)).toEqual([false, false, false, false]);
    expect(readYesNo('maybe')).toBeNull();
  });
});

it('a span of a hundred thousand characters is none, and takes no time', () => {
  const before = process.cpuUsage();
  const spaces = ' '.repeat(100_000);
  for (const text of [`1${spaces}1`, `within ${'1'.repeat(100_000)} hours`, 'a'.repeat(100_000), '1e999 h']) {
    expect(readHours(text)).toBeNull();
  }
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1_000);
});
