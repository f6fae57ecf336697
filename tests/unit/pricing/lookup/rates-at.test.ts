import { describe, expect, it } from 'vitest';
import { ratesAt } from '../../../../lib/pricing/lookup/rates-at';
import { buildRate, from } from '../build-rate';

const at = (day: string) => Date.parse(day);
const summer = buildRate({ usd: { input: 4 }, inForce: from('2026-06-01', '2026-09-01') });
const autumn = buildRate({ usd: { input: 3 }, inForce: from('2026-09-01') });
const inputs = (rates: Parameters<typeof ratesAt>[0], day: string) =>
  ratesAt(rates, at(day)).map(({ usd, status }) => [usd.input, status]);

describe('the rates in force at an instant', () => {
  it('are those of their period, from its first moment', () => {
    expect(ratesAt([autumn, summer], at('2026-08-31T23:59:59Z'))).toEqual([summer]);
    expect(ratesAt([autumn, summer], at('2026-09-01'))).toEqual([autumn]);
    expect(ratesAt([autumn, summer], at('2026-06-01'))).toEqual([summer]);
  });

  it('are none when all have ended', () => {
    expect(ratesAt([summer], at('2026-09-01'))).toEqual([]);
  });

  it('before all of them are the oldest, marked as derived', () => {
    const says = 'Used for requests before 2026-06-01, for which no price is known.';
    expect(ratesAt([autumn, summer], at('2026-05-31'))).toEqual([{ ...summer, status: 'derived', note: says }]);
    expect(ratesAt([{ ...summer, note: 'A note.' }], at('2026-05-31'))[0]?.note).toBe(`A note. ${says}`);
  });

  it('keep a gap between two periods unknown', () => {
    const winter = buildRate({ inForce: from('2026-12-01') });
    expect(inputs([summer, winter], '2026-10-01')).toEqual([]);
  });

  it('are one of each kind, the first given', () => {
    const long = buildRate({ over: 200_000, usd: { input: 8 }, inForce: from('2026-09-01') });
    expect(inputs([autumn, { ...autumn, usd: { ...autumn.usd, input: 9 } }, long], '2026-10-01')).toEqual([
      [3, 'catalogue'],
      [8, 'catalogue'],
    ]);
    expect(inputs([buildRate(), long], '2026-08-01')).toEqual([
      [2, 'catalogue'],
      [8, 'derived'],
    ]);
  });

  it('before all of them go by the hour, at the hour when the oldest begins', () => {
    const hours = (outside: boolean) => ({ utc: [[0, 8]] as [number, number][], weekdaysOnly: false, outside });
    const night = { ...summer, inForce: { from: '2026-06-01', to: null, hours: hours(false) } };
    const day = buildRate({ usd: { input: 6 }, inForce: { from: '2026-06-01', to: null, hours: hours(true) } });
    expect(inputs([day, night], '2026-05-01T12:00:00Z')).toEqual([[4, 'derived']]);
    expect(inputs([day, night], '2026-06-02T12:00:00Z')).toEqual([[6, 'catalogue']]);
  });
});
