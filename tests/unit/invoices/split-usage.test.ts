import { describe, expect, it } from 'vitest';
import { type AuditCell, splitUsage } from '../../../lib/invoices/split-usage';
import type { UsageCell } from '../../../lib/invoices/usage-cell';

const million = 1_000_000;
const RATES: Record<string, number> = { 'standard input': 3, 'batch input': 1.5, 'standard output': 15 };
const rateOf = (tier: string, type: string) => {
  const rate = RATES[`${tier} ${type}`];
  return rate === undefined ? null : rate / million;
};
type Cell<Usd> = [tier: string | null, type: UsageCell['type'], millions: number | null, usd: Usd];
const cells = <Usd>(list: Cell<Usd>[]) =>
  list.map(([tier, type, millions, usd]) => ({
    tier,
    type,
    tokens: millions === null ? null : millions * million,
    usd,
  }));

/** The causes that are not zero, to a millionth of a cent. */
function split(given: Cell<number | null>[], audit: Cell<number>[]) {
  const parts = splitUsage(cells(given), cells(audit) as AuditCell[], rateOf);
  const rounded = Object.entries(parts).map(([cause, usd]) => [cause, Math.round(usd * 1e8) / 1e8] as const);
  return Object.fromEntries(rounded.filter(([, usd]) => usd !== 0));
}

describe('the usage that an invoice bills', () => {
  it('is standard where a line has no tier and others have', () => {
    const given: Cell<number>[] = [
      [null, 'input', 4, 12],
      ['batch', 'input', 6, 9],
    ];
    // 6 million at 1.50 USD and not 3.
    expect(split(given, [['standard', 'input', 10, 30]])).toEqual({ tier: -9 });
  });

  it('has volume of input and of output apart, at the rate of each', () => {
    const given: Cell<number>[] = [
      ['standard', 'input', 9, 27],
      ['standard', 'output', 2, 30],
    ];
    const audit: Cell<number>[] = [
      ['standard', 'input', 10, 30],
      ['standard', 'output', 1, 15],
    ];
    // A million more at 15 USD, and one less at 3.
    expect(split(given, audit)).toEqual({ volume: 12 });
  });

  it('is unexplained as a whole where the audit does not count all of its tokens', () => {
    const given: Cell<number>[] = [['standard', 'input', 10, 36]];
    const audit: Cell<number>[] = [['standard', 'input', 10, 30]];
    expect(split(given, [...audit, ['standard', null, 5, 2]])).toEqual({ unexplained: 4 });
    expect(split(given, [...audit, ['standard', 'output', null, 2]])).toEqual({ unexplained: 4 });
    expect(split(given, audit)).toEqual({ rate: 6 });
  });

  it('is unexplained in what has no type, no tokens or no rate of ours', () => {
    const audit: Cell<number>[] = [['standard', 'input', 10, 30]];
    const given: Cell<number>[] = [
      ['standard', 'input', 10, 30],
      ['standard', null, 1, 2],
      ['priority', 'input', 1, 6],
    ];
    expect(split(given, audit)).toEqual({ unexplained: 8 });
  });

  it('without tiers is parted by those of a usage export, at what the audit pays in each', () => {
    const given: Cell<number | null>[] = [
      [null, 'input', null, 33],
      ['standard', 'input', 6, null],
      ['batch', 'input', 4, null],
    ];
    const audit: Cell<number>[] = [
      ['standard', 'input', 5, 20],
      ['batch', 'input', 5, 10],
    ];
    // 6 million at 4 USD and 4 at 2 are 32, and a dollar is billed above. A million at 4 and not 2.
    expect(split(given, audit)).toEqual({ rate: 1, tier: 2 });
  });
});
