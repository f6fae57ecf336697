import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { volumeOf } from '../../../../lib/cost/overheads/overhead';
import { expectedFileReruns, expectedReruns } from '../../../../lib/cost/overheads/reruns';
import { buildWorkload } from '../build-workload';
import { usdOf } from './usd-of';

const terms = { invalidOutputShare: 0.1, maxAttempts: 3 };
/** One run a month that fits one file. */
const fileOf = (requests: number) => volumeOf(buildWorkload({ requests, runsPerMonth: 1 }));

describe('reruns', () => {
  it('bill failed records again, up to the cap', () => {
    const usd = (values: Partial<typeof terms>) => usdOf('reruns', { batchBill: 1000 }, { ...terms, ...values });
    expect(usd({})).toBe(100 + 10);
    expect(usd({ maxAttempts: 4 })).toBe(100 + 10 + 1);
    expect(usd({ maxAttempts: 1 })).toBe(0);
    expect(usd({ invalidOutputShare: 1 })).toBe(2000);
  });

  it('bill whole files again instead where whole files run again', () => {
    const whole = { ...terms, rerunWholeFiles: true };
    expect(usdOf('reruns', { batchBill: 1000, filesAgain: 226.1 }, whole)).toBe(226.1);
    expect(usdOf('reruns', { batchBill: 1000, filesAgain: 226.1 }, terms)).toBe(110);
  });

  it('of a file go by the chance that it holds an invalid record', () => {
    // 1 - 0.9^2 = 0.19; 0.19 + 0.19^2 = 0.2261
    expect(expectedFileReruns(fileOf(2), 50_000, 0.1, 3)).toBeCloseTo(0.2261, 12);
    // A large file always holds one, so that every attempt is a full bill.
    expect(expectedFileReruns(fileOf(50_000), 50_000, 0.1, 3)).toBeCloseTo(2, 9);
    expect(expectedFileReruns(fileOf(1), 50_000, 0.1, 3)).toBeCloseTo(0.11, 12);
  });

  it('never get fewer with more invalid outputs, and are never fewer of whole files than of records', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 100_000 }),
        (a, b, n, size) => {
          const file = (v: number) => expectedFileReruns(fileOf(size), size, v, n);
          const record = (v: number) => expectedReruns(v, n);
          for (const at of [file, record]) {
            expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)) - 1e-12);
          }
          expect(file(a)).toBeGreaterThanOrEqual(record(a) - 1e-9);
        },
      ),
    );
  });
});
