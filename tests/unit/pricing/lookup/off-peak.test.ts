import { describe, expect, it } from 'vitest';
import type { Rate, TokenRates } from '../../../../lib/pricing/catalogue/rate';
import { offPeak } from '../../../../lib/pricing/lookup/off-peak';
import { buildRate } from '../build-rate';

const REF = { provider: 'openai', model: 'gpt-x' };
/** From 8 to 16 o'clock UTC, or at all other times. */
const hours = (outside: boolean, weekdaysOnly = false) => ({
  from: null,
  to: null,
  hours: { utc: [[8, 16] as [number, number]], weekdaysOnly, outside },
});
const of = (usd: Partial<TokenRates>, inForce?: Rate['inForce']) => ({
  ...buildRate({ usd }),
  ...(inForce && { inForce }),
});
const book = (...rates: Rate[]) => ({ version: '1', checkedOn: '2026-08-01', rates });
const found = (at: string, ...rates: Rate[]) => {
  const cheap = offPeak(book(...rates), REF, Date.parse(at));
  return cheap && [cheap.rates[0]?.usd.input, cheap.waitHours];
};
const cheap = { input: 1, output: 4 };

describe('the cheapest hours of a week', () => {
  it('are known for a price that changes by the hour, whatever the hour is now', () => {
    const rates = [of(cheap, hours(false)), of({}, hours(true))];
    for (const at of ['2026-11-20T10:30:00Z', '2026-11-20T07:59:00Z', '2026-11-20T16:00:00Z']) {
      expect(found(at, ...rates)).toEqual([1, 16]);
    }
  });

  it('are known where one context band changes by the hour, and another does not', () => {
    const long = buildRate({ over: 128_000, usd: { input: 9 } });
    expect(found('2026-11-20T10:30:00Z', of(cheap, hours(false)), of({}, hours(true)), long)).toEqual([1, 16]);
  });

  it('are away for a weekend where they are hours of weekdays, wherever the week begins', () => {
    const rates = [of(cheap, hours(false, true)), of({}, hours(true, true))];
    // From Friday, 16:00 to Monday, 8:00.
    for (const at of ['2026-11-18T10:00:00Z', '2026-11-22T12:00:00Z']) expect(found(at, ...rates)).toEqual([1, 64]);
  });

  it('are those of the lowest sum of input and output', () => {
    // $2 and $8 beside $1 and $10: the dear input is the cheap hour.
    expect(found('2026-11-20T10:00:00Z', of({ input: 1, output: 10 }, hours(false)), of({}, hours(true)))).toEqual([
      2, 8,
    ]);
  });

  it('are none where a price holds at all hours, or is the same at all', () => {
    expect(found('2026-11-20T10:00:00Z', buildRate())).toBeNull();
    expect(found('2026-11-20T10:00:00Z', of({}, { from: null, to: null, hours: null }))).toBeNull();
    expect(found('2026-11-20T10:00:00Z', of({}, hours(false)), of({}, hours(true)))).toBeNull();
    expect(found('2026-11-20T10:00:00Z')).toBeNull();
  });

  it('are never hours of an unknown price', () => {
    const known = of({}, hours(true));
    expect(found('2026-11-20T10:00:00Z', of({ ...cheap, output: null }, hours(false)), known)).toEqual([2, 8]);
    expect(found('2026-11-20T10:00:00Z', of({ ...cheap, input: null }, hours(false)), known)).toEqual([2, 8]);
    expect(found('2026-11-20T10:00:00Z', of({ output: null }, hours(false)))).toBeNull();
    // Nobody says what the other hours cost.
    expect(found('2026-11-20T10:00:00Z', of(cheap, hours(false)))).toEqual([1, 16]);
  });
});
