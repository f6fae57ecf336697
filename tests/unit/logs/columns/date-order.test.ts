import { expect, it } from 'vitest';
import { dateOrder } from '../../../../lib/logs/columns/date-order';

const evidence = { first: 9, second: 9, span: { 'day-first': 60, 'month-first': 60 }, american: false };

it.each([
  ['a first number beyond twelve', { first: 13 }, 'day-first'],
  ['a second number beyond twelve', { second: 31 }, 'month-first'],
  ['both beyond twelve', { first: 13, second: 13 }, null],
  ['half days as Americans write them', { american: true }, 'month-first'],
  [
    'days of one week in one order, of a year in the other',
    { span: { 'day-first': 214, 'month-first': 6 } },
    'month-first',
  ],
  ['the same the other way round', { span: { 'day-first': 6, 'month-first': 214 } }, 'day-first'],
  ['nothing', {}, null],
])('%s says which of day and month is first', (_what, given, order) => {
  expect(dateOrder({ ...evidence, ...given })).toBe(order);
});
