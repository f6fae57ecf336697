import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenBill } from '../../../../lib/cost/bills';
import { buildBand, buildRate } from '../build-workload';

const full = buildRate('standard', { input: 3, cacheRead: 0.3, cacheWrite5m: 3.75, cacheWrite1h: 6, output: 15 });

describe('tokenBill', () => {
  it('bills each token type at its own rate, plain input being what is not cached', () => {
    const band = buildBand(1, {
      input: 1_000_000,
      cacheRead: 500_000,
      cacheWrite5m: 200_000,
      cacheWrite1h: 100_000,
      output: 50_000,
    });
    // 0.2 x 3 + 0.5 x 0.3 + 0.2 x 3.75 + 0.1 x 6 + 0.05 x 15
    expect(tokenBill([band], [full])).toBeCloseTo(0.6 + 0.15 + 0.75 + 0.6 + 0.75, 12);
  });

  it('bills each context band at the rate of its band', () => {
    const short = buildRate('standard', { input: 1, output: 10 });
    const long = buildRate('standard', { input: 2, output: 15 }, 200_000);
    const bands = [
      buildBand(10, { input: 1_000_000, output: 100_000 }),
      buildBand(2, { input: 500_000, output: 10_000 }, 200_000),
    ];
    expect(tokenBill(bands, [short, long])).toBeCloseTo(1 + 1 + 1 + 0.15, 12);
  });

  it.each(['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h', 'output'] as const)(
    'is unknown when %s tokens occur without a rate, and known when they do not occur',
    (type) => {
      const tokens = { input: 1000, cacheRead: 100, cacheWrite5m: 100, cacheWrite1h: 100, output: 100 };
      const rate = { ...full, usd: { ...full.usd, [type]: null } };
      expect(tokenBill([buildBand(1, tokens)], [rate])).toBeNull();
      const without = type === 'input' ? { output: 100 } : { ...tokens, [type]: 0 };
      expect(tokenBill([buildBand(1, without)], [rate])).toBeGreaterThan(0);
    },
  );

  it('is unknown without any rate, and zero without any token', () => {
    expect(tokenBill([buildBand(1, { input: 1 })], [])).toBeNull();
    expect(tokenBill([], [])).toBe(0);
  });

  it('grows with the volume', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 1000 }), (plain, cacheRead, output, times) => {
        const bill = (n: number) =>
          tokenBill(
            [buildBand(n, { input: (plain + cacheRead) * n, cacheRead: cacheRead * n, output: output * n })],
            [full],
          );
        expect(bill(times)).toBeCloseTo((bill(1) ?? Number.NaN) * times, 6);
      }),
    );
  });
});
