import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimalText } from '../../../lib/wording/decimal-text';
import { formatRate, formatUsd } from '../../../lib/wording/usd';

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  // Halves, which say how they round.
  fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 10 })).map(([n, by]) => n / 10 ** by),
);

it('numbers are written as Intl writes them', () => {
  fc.assert(
    fc.property(numbers, fc.nat(4), fc.nat(5), (value, least, more) => {
      const most = least + more;
      const intl = new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most });
      expect(decimalText(value, least, most)).toBe(Object.is(value, -0) ? intl.format(0) : intl.format(value));
    }),
    { numRuns: 2000 },
  );
});

it('money is written as Intl writes it, with a true minus', () => {
  const intl = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
  const exact = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 9 });
  fc.assert(
    fc.property(numbers, (value) => {
      expect(formatUsd(value)).toBe(intl.format(Math.abs(value) < 0.005 ? 0 : value).replace('-', '−'));
      if (!Object.is(value, -0)) expect(formatRate(value)).toBe(exact.format(value).replace('-', '−'));
    }),
    { numRuns: 1000 },
  );
});
