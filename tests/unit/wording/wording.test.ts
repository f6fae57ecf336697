import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../lib/wording/bytes';
import { formatClock, formatDay, formatUtc, formatWhen } from '../../../lib/wording/date';
import { formatDuration, formatElapsed } from '../../../lib/wording/duration';
import { formatList } from '../../../lib/wording/list';
import {
  formatCount,
  formatDecimal,
  formatEntered,
  formatRough,
  formatSigned,
  plural,
} from '../../../lib/wording/number';
import { percent, percentAsGiven } from '../../../lib/wording/percent';
import { formatIn } from '../../../lib/wording/unit';
import { formatRate, formatUsd, formatUsdCost, formatUsdRange } from '../../../lib/wording/usd';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

it.each([
  [0, '0%'],
  [1, '100%'],
  [0.7, '70%'],
  [0.698, '69.8%'],
  [0.07, '7%'],
  [0.993, '99.3%'],
  // Nearly all is not all, and nearly nothing not nothing.
  [0.9996, 'over 99.9%'],
  [0.9990001, 'over 99.9%'],
  [1e-9, 'under 0.1%'],
  [0.001, '0.1%'],
  // A spread may be more than its mean.
  [12.5, '1,250%'],
])('the share %d is %s', (share, says) => {
  expect(percent(share)).toBe(says);
});

it('keeps every digit of a share that somebody entered', () => {
  expect(percentAsGiven(0.0125)).toBe('1.25%');
  expect(percentAsGiven(0.00001)).toBe('0.001%');
});

describe('USD', () => {
  it.each([
    [1234.5, 0, '$1,234.50'],
    [-7.25, 0, '−$7.25'],
    [-0, 0, '$0.00'],
    // Nothing but what rounds to zero: never "−$0.00".
    [-0.001, 0, '$0.00'],
    [0, 1, 'under $0.01'],
    // Two of less than half a cent are less than a cent, three less than two.
    [0, 2, 'under $0.01'],
    [0, 3, 'under $0.02'],
    // Beside what shows, they change no figure.
    [4.2, 3, '$4.20'],
    [null, 1, 'unknown'],
  ])('%d with %d bills that round to zero is %s', (value, away, says) => {
    expect(formatUsd(value, away)).toBe(says);
  });

  it('keeps a negative bound readable', () => {
    expect(formatUsdRange({ low: -90.2, high: 4 })).toBe('−$90.20 to $4.00');
    expect(formatUsdRange(null)).toBe('unknown');
    expect(formatUsdCost({ low: 0.091, high: 0.094 })).toBe('$0.09');
    expect(formatUsdCost({ low: 0.09, high: 0.2 })).toBe('$0.09 to $0.20');
    expect(formatUsdCost(null)).toBe('unknown');
  });

  it('keeps every digit of a price', () => {
    expect(formatRate(2.5)).toBe('$2.50');
    expect(formatRate(0.0375)).toBe('$0.0375');
    expect(formatRate(10_000)).toBe('$10,000.00');
    expect(formatRate(null)).toBe('unknown');
  });
});

it('writes numbers', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(formatCount(-2000)).toBe('−2,000');
  expect(formatDecimal(4)).toBe('4');
  expect(formatDecimal(4.3478, 2)).toBe('4.35');
  expect(formatRough(1536)).toBe('1,500');
  expect(formatRough(0.5)).toBe('0');
  expect(formatEntered(1e15)).toBe('1e15');
  expect(formatEntered(1234.5678)).toBe('1,234.57');
  expect(formatSigned(-0.004)).toBe('+0.00');
  expect(formatSigned(-0.7)).toBe('−0.70');
  expect(formatSigned(1.25)).toBe('+1.25');
  expect(plural(1, 'request')).toBe('1 request');
  expect(plural(2000, 'entry', 'entries')).toBe('2,000 entries');
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
});

it('writes days and moments in UTC', () => {
  expect(formatDay('2026-09-01')).toBe('1 Sep 2026');
  expect(formatDay(0)).toBe('1 Jan 1970');
  expect(formatUtc('2026-11-03T02:05:59.999Z')).toBe('3 Nov 2026, 02:05 UTC');
  expect(formatUtc('2026-11-03T00:30:00+02:00')).toBe('2 Nov 2026, 22:30 UTC');
  expect(formatWhen('2026-11-03')).toBe('3 Nov 2026');
  expect(formatWhen('2026-11-03T16:30:00Z')).toBe('3 Nov 2026, 16:30 UTC');
  expect(formatClock(24)).toBe('00:00');
  expect(formatClock(9, 5)).toBe('09:05');
});

it.each([
  [0, '0 ms'],
  [123.4, '120 ms'],
  [1000, '1 s'],
  [59_000, '59 s'],
  [MINUTE, '1 min'],
  [90 * MINUTE, '1.5 h'],
  [DAY, '1 day'],
  [6.83 * DAY, '6.8 days'],
  [5.04 * HOUR, '5 h'],
])('%d ms that were measured are %s', (ms, says) => {
  expect(formatDuration(ms)).toBe(says);
});

it.each([
  [-5, '0 s'],
  [59_499, '59 s'],
  [65_000, '1 min 05 s'],
  [2 * HOUR + 3 * MINUTE, '2 h 03 min'],
])('%d ms that are watched are %s', (ms, says) => {
  expect(formatElapsed(ms)).toBe(says);
});

it.each([
  [999, '999 B'],
  [1000, '1.0 kB'],
  [70_000_000, '70.0 MB'],
  [3e15, '3000.0 TB'],
])('%d bytes are %s', (bytes, says) => {
  expect(formatBytes(bytes)).toBe(says);
});

it.each([
  [1.005, 'usd', '$1.01'],
  [0.0000125, 'usd-exact', '$0.0000125'],
  [0.5, 'share', '50%'],
  [4.35, 'count', '4.35'],
  [1200, 'count', '1,200'],
  [4.34525, 'factor', '× 4.3453'],
  [24, 'hours', '24 h'],
  [0.25, 'hours', '15 min'],
  [0, 'hours', '0 h'],
  [2.5, 'minutes', '2.5 min'],
  [30, 'days', '30 days'],
  [3652.5, 'days', '10 years'],
  [1, 'days', '1 day'],
  [1.04, 'months', '1 month'],
  [1.06, 'months', '1.1 months'],
  [0, 'months', '0 months'],
  [2048.4, 'bytes', '2.0 kB'],
] as const)('%d %s is %s', (value, unit, says) => {
  expect(formatIn(value, unit)).toBe(says);
});
