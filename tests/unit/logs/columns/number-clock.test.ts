import { expect, it } from 'vitest';
import { numberClock, numberFacts } from '../../../../lib/logs/columns/number-clock';

const clock = (column: string, values: readonly (number | string)[], said = false) =>
  numberClock(column, numberFacts(values.map(String)), null, said);
const MS = { counts: 'from-start', unit: 'ms' };
const S = { counts: 'from-start', unit: 's' };

it.each([
  ['seconds, as BurstGPT counts them', 'Timestamp', [5, 45, 118], S],
  ['seconds from the midnight before', 'timestamp', [53_200, 53_260, 53_900, 54_001], S],
  ['seconds with a fraction', 'timestamp', [0, 0.5, 61.114], S],
  ['whole thousands', 'timestamp', [0, 3000, 3000, 6000], MS],
  ['gaps that would be a quarter of an hour', 'ts', [7, 2007, 4511], MS],
  ['more than a year of seconds', 'ts', [0.5, 20_000_000.5, 40_000_000], MS],
  ['days of a spreadsheet', 'Timestamp', [46_328.25, 46_328.4], { counts: 'serial-days' }],
  ['a single day of a spreadsheet', 'Date', ['46328'], { counts: 'serial-days' }],
  ['thousands that are parted', 'Date', ['46,328.25'], { counts: 'serial-days' }],
  ['what may be durations, by many rows that rise', 'time', [0.1, 0.4, 0.9, 2.3, 4, 8.5], S],
  ['what may be durations', 'request_time', [0.1, 0.4, 0.9], null],
  ['two rows', 'timestamp', [0, 5], null],
  ['one and the same', 'timestamp', [0, 0, 0, 0], null],
  ['no order', 'timestamp', [9, 2, 7, 1, 5], null],
  ['a beginning far from 0', 'timestamp', [5_270_402, 5_270_500, 5_270_800], null],
  ['days of a month', 'date', [1, 2, 3], null],
  ['hours of a day', 'hour', [0, 1, 2, 3], null],
  ['words among them', 'timestamp', [1, 2, 'noon', 'night'], null],
  ['numbers below 0', 'timestamp', [-5, 0, 5], null],
] as const)('the clock of a column is told by %s', (_what, column, values, told) => {
  expect(clock(column, values)).toEqual(told);
});

it('who says when a log starts says that its numbers count from there', () => {
  expect(clock('request_time', [9, 2, 7], true)).toEqual(S);
  expect(clock('Date', [46_328, 46_329], true)).toEqual(S);
  expect(numberClock('t', numberFacts(['5', '10', '15']), 'us', true)).toEqual({ counts: 'from-start', unit: 'us' });
});
