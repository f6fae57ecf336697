import { describe, expect, it } from 'vitest';
import { ageInDays, isOld, OLD_AFTER_DAYS } from '../../../../lib/pricing/catalogue/rate-age';
import { buildRate, from } from '../build-rate';

const DAY_MS = 86_400_000;
const READ = Date.parse('2026-08-01');
const daysLater = (days: number) => READ + days * DAY_MS;

describe('the age of a rate', () => {
  it('is in whole days', () => {
    expect(ageInDays(buildRate(), READ)).toBe(0);
    expect(ageInDays(buildRate(), daysLater(1) - 1)).toBe(0);
    expect(ageInDays(buildRate(), daysLater(1))).toBe(1);
  });

  it.each([
    ['a quarter old is not old', buildRate(), OLD_AFTER_DAYS, false],
    ['a day more is', buildRate(), OLD_AFTER_DAYS + 1, true],
    ['what a user entered is never old', buildRate({ url: undefined }), 1_000, false],
    ['a past price is never old', buildRate({ inForce: from(null, '2026-10-01') }), 1_000, false],
    ['a price in force is', buildRate({ inForce: from('2026-07-01') }), 1_000, true],
    ['a price that ends right now is past', buildRate({ inForce: from(null, '2026-11-09') }), 100, false],
    ['a price that ends in a day is not', buildRate({ inForce: from(null, '2026-11-10') }), 100, true],
  ])('%s', (_what, rate, days, old) => expect(isOld(rate, daysLater(days))).toBe(old));
});
