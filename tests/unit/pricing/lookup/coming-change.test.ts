import { describe, expect, it } from 'vitest';
import { comingChange } from '../../../../lib/pricing/lookup/coming-change';
import { buildRate, from } from '../build-rate';

const REF = { provider: 'openai', model: 'gpt-x' };
const NOW = Date.parse('2026-11-21');
const change = (...rates: ReturnType<typeof buildRate>[]) =>
  comingChange({ version: '1', checkedOn: '2026-08-01', rates }, REF, NOW);
const until = (end: string | null) => buildRate({ inForce: from(null, end) });

describe('a change of the standard price', () => {
  it('comes with the price that follows, if one is announced', () => {
    const next = buildRate({ usd: { input: 3 }, inForce: from('2026-12-31') });
    expect(change(until('2026-12-31'), next)).toEqual({
      on: '2026-12-31',
      now: until('2026-12-31'),
      next,
      announced: true,
    });
    expect(change(until('2026-12-31'))).toMatchObject({ on: '2026-12-31', next: null, announced: true });
  });

  it('is near within sixty days', () => {
    expect(change(until('2027-01-20'))?.on).toBe('2027-01-20');
    expect(change(until('2027-01-21'))).toBeNull();
    expect(change(until(null))).toBeNull();
    expect(change(buildRate())).toBeNull();
  });

  it('is that of the shortest context, and of nothing without a price', () => {
    expect(change()).toBeNull();
    expect(change({ ...until('2026-12-31'), over: 128_000 })).toBeNull();
    expect(change({ ...until('2026-12-31'), over: 128_000 }, { ...until('2026-12-01'), over: 0 })?.on).toBe(
      '2026-12-01',
    );
  });

  it('may come on the day after the last that a vendor promised, and that day may have passed', () => {
    const held = (heldUntil: string) => change(buildRate({ heldUntil }));
    expect(held('2026-12-31')).toEqual({
      on: '2027-01-01',
      now: buildRate({ heldUntil: '2026-12-31' }),
      next: null,
      announced: false,
    });
    expect(held('2026-10-31')?.on).toBe('2026-11-01');
    expect(held('2027-01-19')?.on).toBe('2027-01-20');
    expect(held('2027-01-20')).toBeNull();
  });
});
