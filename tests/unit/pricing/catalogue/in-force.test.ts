import { describe, expect, it } from 'vitest';
import { ALWAYS, type InForce, isInForce, splitPeriod } from '../../../../lib/pricing/catalogue/in-force';

const at = (moment: string) => Date.parse(moment);
const period = (from: string | null, to: string | null): InForce => ({ from, to, hours: null });
/** DeepSeek's peak hours (api-docs.deepseek.com, November 2026). */
const peak = {
  utc: [
    [1, 4],
    [6, 10],
  ] as [number, number][],
  weekdaysOnly: true,
  outside: false,
};

describe('whether a rate is in force', () => {
  it.each([
    ['2026-09-01T00:00:00Z', true],
    ['2026-08-31T23:59:59Z', false],
    ['2026-09-30T23:59:59Z', true],
    ['2026-10-01T00:00:00Z', false],
  ])('from and including its first moment until its last: %s', (moment, expected) => {
    expect(isInForce(period('2026-09-01', '2026-10-01'), at(moment))).toBe(expected);
  });

  it('is always without a period', () => {
    expect(isInForce(undefined, 0)).toBe(true);
  });

  it.each([
    ['Friday 01:00', '2026-11-20T01:00:00Z', true],
    ['Friday 03:59', '2026-11-20T03:59:00Z', true],
    ['Friday 04:00', '2026-11-20T04:00:00Z', false],
    ['Friday 09:00', '2026-11-20T09:00:00Z', true],
    ['Saturday 09:00', '2026-11-21T09:00:00Z', false],
  ])('by the hour: %s', (_what, moment, expected) => {
    expect(isInForce({ ...ALWAYS, hours: peak }, at(moment))).toBe(expected);
    // Off-peak is every other hour, so exactly one of the two rates holds at any moment.
    expect(isInForce({ ...ALWAYS, hours: { ...peak, outside: true } }, at(moment))).toBe(!expected);
  });
});

describe('splitting a period by another', () => {
  it.each([
    [
      'within',
      period(null, null),
      period('2026-02-01', '2026-03-01'),
      [
        [null, '2026-02-01'],
        ['2026-02-01', '2026-03-01'],
        ['2026-03-01', null],
      ],
    ],
    [
      'over its start',
      period('2026-02-01', null),
      period(null, '2026-03-01'),
      [null, ['2026-02-01', '2026-03-01'], ['2026-03-01', null]],
    ],
    [
      'over all of it',
      period('2026-02-01', '2026-02-02'),
      period(null, null),
      [null, ['2026-02-01', '2026-02-02'], null],
    ],
    ['before it', period('2026-02-01', null), period(null, '2026-01-01'), [null, null, ['2026-02-01', null]]],
    ['after it', period(null, '2026-02-01'), period('2026-02-01', null), [[null, '2026-02-01'], null, null]],
    [
      'at an hour',
      period(null, null),
      period('2026-08-16T16:00:00Z', null),
      [[null, '2026-08-16T16:00:00.000Z'], ['2026-08-16T16:00:00.000Z', null], null],
    ],
  ])('%s', (_what, whole, by, expected) => {
    const { before, within, after } = splitPeriod(whole, by);
    expect([before, within, after].map((part) => part && [part.from, part.to])).toEqual(expected);
  });

  it('keeps the hours', () => {
    expect(splitPeriod({ ...ALWAYS, hours: peak }, period('2026-01-01', null)).within?.hours).toEqual(peak);
  });
});
