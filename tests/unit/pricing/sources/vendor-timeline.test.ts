import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../../lib/pricing/catalogue/rate';
import { epochs, withVendorRates } from '../../../../lib/pricing/sources/vendor-timeline';
import type { Finding } from '../../../../lib/workloads/finding';
import { buildRate, from } from '../build-rate';

/** A price of the vendor from a day to another. */
const fact = (start: string | null, end: string | null, input: number): Rate => ({
  ...buildRate({ usd: { input }, source: 'the vendor', status: 'published' }),
  inForce: from(start, end),
});
const seen = (observedOn: string, more: Parameters<typeof buildRate>[0] = {}) => buildRate({ observedOn, ...more });
const SPRING = fact(null, '2026-03-01', 1);
const SUMMER = fact('2026-06-01', null, 3);

function placed(byEpoch: readonly (readonly Rate[])[], vendor: readonly Rate[]) {
  const findings: Finding[] = [];
  return { rates: withVendorRates(byEpoch, vendor, findings), codes: findings.map(({ code }) => code) };
}

/** When what was seen on a day holds; undefined where a fact is used instead. */
const heldOf = (day: string, ...vendor: Rate[]) => {
  const { rates } = placed([[seen(day)]], vendor);
  const held = rates.find(({ source }) => source === 'a catalogue');
  return held && [held.inForce?.from ?? null, held.inForce?.to ?? null];
};

describe('what a catalogue saw', () => {
  it('holds for the time between two facts, in whatever order these come', () => {
    expect(heldOf('2026-04-15', SPRING, SUMMER)).toEqual(['2026-03-01', '2026-06-01']);
    expect(heldOf('2026-04-15', SUMMER, SPRING)).toEqual(['2026-03-01', '2026-06-01']);
    expect(heldOf('2026-04-15', SUMMER)).toEqual([null, '2026-06-01']);
    expect(heldOf('2026-04-15', SPRING)).toEqual(['2026-03-01', null]);
  });

  it('on the day of a change is the old price', () => {
    expect(heldOf('2026-06-01', SUMMER)).toEqual([null, '2026-06-01']);
    expect(heldOf('2026-06-02', SUMMER)).toBeUndefined();
    expect(heldOf('2026-03-01', SPRING)).toEqual(['2026-03-01', null]);
  });

  it('is not used on a day that a fact covers', () => {
    expect(heldOf('2026-02-01', SPRING, SUMMER)).toBeUndefined();
    expect(heldOf('2026-04-15', fact('2026-01-01', '2026-06-01', 1))).toBeUndefined();
    expect(heldOf('2026-04-15', fact(null, null, 1))).toBeUndefined();
    expect(heldOf('2026-04-15', SPRING, fact('2026-03-01', null, 3))).toBeUndefined();
  });

  it('contradicts the fact of its day and no other, if it differs', () => {
    const vendor = [SPRING, fact('2026-03-01', null, 3)];
    const { rates, codes } = placed([[seen('2026-02-01')]], vendor);
    const { source, url, usd } = seen('');
    expect(rates).toEqual([
      { ...SPRING, status: 'conflicting', others: [{ source, url, observedOn: '2026-02-01', usd }] },
      vendor[1],
    ]);
    expect(codes).toEqual(['vendor-fact']);
    expect(placed([[seen('2026-02-01', { usd: { input: 1 } })]], vendor).rates).toEqual(vendor);
  });

  it('is that of the newest catalogue where two hold for one time', () => {
    const batch = (day: string, input: number) => seen(day, { tier: 'batch', usd: { input } });
    // The vendor's price is the one that both saw beside batch, so nothing changes with it.
    const same = fact('2026-06-01', null, 2);
    const { rates, codes } = placed(
      [
        [seen('2026-08-01'), batch('2026-08-01', 1.1)],
        [seen('2026-04-15'), batch('2026-04-15', 0.9)],
      ],
      [same],
    );
    expect(rates.filter(({ tier }) => tier === 'batch')).toEqual([batch('2026-08-01', 1.1)]);
    expect(codes).toEqual(['vendor-fact']);
  });
});

describe('a tier beside a standard price', () => {
  const batch = seen('2026-04-15', { tier: 'batch', usd: { input: 1 } });
  const tiers = (vendor: readonly Rate[], ...rates: Rate[]) => {
    const { rates: all, codes } = placed([rates], vendor);
    const ofBatch = all.filter(({ tier }) => tier === 'batch');
    return { codes, batch: ofBatch.map(({ usd, inForce }) => [usd.input, inForce?.from ?? null, inForce?.to ?? null]) };
  };

  it('holds as long as that price does, and then keeps its share of the new one', () => {
    expect(tiers([SUMMER], seen('2026-04-15'), batch)).toEqual({
      codes: ['stale-tier'],
      batch: [
        [1, null, '2026-06-01'],
        [1.5, '2026-06-01', null],
      ],
    });
  });

  it('is not stale beside a price that began before it was seen', () => {
    expect(tiers([SPRING], seen('2026-04-15'), batch)).toEqual({
      codes: [],
      batch: [
        [1, '2026-03-01', null],
        [0.5, null, '2026-03-01'],
      ],
    });
  });

  it('stays where the new price is the old one, or no standard price was seen beside it', () => {
    expect(tiers([fact('2026-06-01', null, 2)], seen('2026-04-15'), batch)).toEqual({
      codes: [],
      batch: [[1, null, null]],
    });
    expect(tiers([SUMMER], batch)).toEqual({ codes: [], batch: [[1, null, '2026-06-01']] });
  });

  it('has no share of a new price if its own was not known', () => {
    const unknown = seen('2026-04-15', { tier: 'batch', usd: { input: null } });
    expect(tiers([SUMMER], seen('2026-04-15'), unknown).batch).toEqual([[null, null, '2026-06-01']]);
  });

  it('has facts of its own before those of standard', () => {
    const own: Rate = { ...fact(null, null, 0.7), tier: 'batch' };
    expect(tiers([SUMMER, own], seen('2026-04-15'), batch)).toEqual({
      codes: ['vendor-fact'],
      batch: [[0.7, null, null]],
    });
  });
});

describe('the changes before a day', () => {
  const count = (observedOn: string, more = {}) =>
    epochs([SPRING, fact('2026-03-01', '2026-06-01', 2)])(seen(observedOn, more));

  it('are counted once each, up to the day itself', () => {
    expect(['2026-02-01', '2026-03-01', '2026-04-15', '2026-06-01', '2026-07-01'].map((day) => count(day))).toEqual([
      0, 0, 1, 1, 2,
    ]);
  });

  it('are those of the standard price, unless the vendor tells of the tier', () => {
    expect(count('2026-07-01', { tier: 'batch' })).toBe(2);
    const own: Rate = { ...fact('2026-05-01', null, 1), tier: 'batch' };
    expect(epochs([SPRING, SUMMER, own])(seen('2026-07-01', { tier: 'batch' }))).toBe(1);
  });

  it('are none of a model that no vendor tells of', () => {
    expect(count('2026-07-01', { model: 'gpt-y' })).toBe(0);
    expect(epochs([buildRate()])(seen('2026-07-01'))).toBe(0);
  });
});
