import { describe, expect, it } from 'vitest';
import { type AuditCell, splitUsage } from '../../../lib/invoices/split-usage';
import { billedIn, type UsageCell } from '../../../lib/invoices/usage-cell';

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

  it('moves what both sides have between tiers, and the rest is volume at the rate of where it is', () => {
    // 4 million less at standard, 6 more in batch: 4 move at 1.50 and not 3, 2 are more at the mean of batch.
    const given: Cell<number>[] = [
      ['standard', 'input', 6, 18],
      ['batch', 'input', 6, 9],
    ];
    expect(split(given, [['standard', 'input', 10, 30]])).toEqual({ tier: -6, volume: 3 });
    // The other way round, 4 million less in all: the volume is missed at standard.
    expect(split([['batch', 'input', 6, 9]], [['standard', 'input', 10, 30]])).toEqual({ tier: -9, volume: -12 });
  });

  it('has an unknown tier of its own on both sides', () => {
    const audit: Cell<number>[] = [
      [null, 'input', 2, 8],
      ['standard', 'input', 3, 9],
    ];
    expect(split([['standard', 'input', 5, 15]], audit)).toEqual({ tier: -2 });
    expect(
      split(
        [
          ['standard', 'input', 3, 9],
          ['standard', 'output', 1, 15],
        ],
        audit,
      ),
    ).toEqual({ volume: 7 });
  });

  it('is unexplained as a whole where it counts nothing, and in a type that it does not count', () => {
    const audit: Cell<number>[] = [
      ['standard', 'input', 10, 30],
      ['standard', 'output', 1, 15],
    ];
    expect(split([[null, null, null, 9]], audit)).toEqual({ unexplained: -36 });
    const uncounted: Cell<number | null>[] = [
      ['standard', 'input', null, 33],
      ['standard', 'output', 1, 15],
    ];
    expect(split(uncounted, audit)).toEqual({ unexplained: 3 });
  });

  it('keeps the tiers that it names, whatever a usage export counts', () => {
    const given: Cell<number | null>[] = [
      ['standard', 'input', 4, 12],
      ['batch', 'input', 6, 9],
      ['standard', 'input', 10, null],
    ];
    expect(split(given, [['standard', 'input', 10, 30]])).toEqual({ tier: -9 });
  });

  it('has money of counted nothing unexplained, and no rate', () => {
    const audit: Cell<number>[] = [['standard', 'input', 10, 30]];
    expect(
      split(
        [
          ['standard', 'input', 10, 30],
          ['standard', 'output', 0, 2],
        ],
        audit,
      ),
    ).toEqual({ unexplained: 2 });
  });

  it('without tiers stays one where our rate of a counted tier is unknown, or nothing is counted', () => {
    const money: Cell<number | null> = [null, 'input', 10, 36];
    const audit: Cell<number>[] = [['standard', 'input', 10, 30]];
    const unknown: Cell<number | null>[] = [
      ['standard', 'input', 6, null],
      ['priority', 'input', 4, null],
    ];
    expect(split([money, ...unknown], audit)).toEqual({ rate: 6 });
    expect(split([money, [null, 'input', 10, null]], audit)).toEqual({ rate: 6 });
    expect(split([money, ['batch', 'input', 0, null]], audit)).toEqual({ rate: 6 });
  });

  it('without tiers keeps its own count of tokens, in the shares of the usage export', () => {
    // 20 million billed, of which the export counts 6 and 4 of 10: 12 at 3 and 8 at 1.50.
    const given: Cell<number | null>[] = [
      [null, 'input', 20, 48],
      ['standard', 'input', 6, null],
      ['batch', 'input', 4, null],
    ];
    expect(split(given, [['standard', 'input', 20, 60]])).toEqual({ tier: -12 });
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
    // What output costs says nothing of input.
    const output: Cell<number> = ['standard', 'output', 1, 15];
    expect(split([...given, [null, 'output', 1, 15]], [...audit, output])).toEqual({ rate: 1, tier: 2 });
  });
});

describe('the tokens and the money of lines', () => {
  const sum = (...list: Cell<number | null>[]) => {
    const found = billedIn(cells(list));
    return found && [found.tokens / million, found.usd];
  };

  it('stand in one line, or in two exports', () => {
    expect(sum(['standard', 'input', 2, 6], ['standard', 'input', 1, 3])).toEqual([3, 9]);
    expect(sum(['standard', 'input', null, 6], ['standard', 'input', 2, null])).toEqual([2, 6]);
    expect(sum()).toEqual([0, 0]);
  });

  it('are not counted again by a usage export beside lines with both', () => {
    expect(sum(['standard', 'input', 2, 6], ['standard', 'input', 2, null])).toEqual([2, 6]);
  });

  it('are unknown where one of them is', () => {
    expect(sum(['standard', 'input', null, 6])).toBeNull();
    expect(sum(['standard', 'input', null, 6], ['standard', 'input', 2, 6])).toBeNull();
    expect(sum(['standard', 'input', 2, null])).toBeNull();
    expect(sum(['standard', 'input', null, null])).toBeNull();
  });
});
