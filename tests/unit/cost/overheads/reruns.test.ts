import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rerunCost } from '../../../../lib/cost/overheads/reruns';

const records = { invalidOutputShare: 0.1, maxAttempts: 3, rerunWholeFiles: false, recordsPerJob: 100 };

describe('rerunCost', () => {
  it('bills failed records again, up to the cap', () => {
    expect(rerunCost(1000, records)).toBeCloseTo(100 + 10, 9);
    expect(rerunCost(1000, { ...records, maxAttempts: 4 })).toBeCloseTo(100 + 10 + 1, 9);
    expect(rerunCost(1000, { ...records, maxAttempts: 1 })).toBe(0);
    expect(rerunCost(1000, { ...records, invalidOutputShare: 1 })).toBe(2000);
  });

  it('bills whole files again by the chance that one holds an invalid record', () => {
    // 1 - 0.9^2 = 0.19; 0.19 + 0.19^2 = 0.2261
    expect(rerunCost(1000, { ...records, rerunWholeFiles: true, recordsPerJob: 2 })).toBeCloseTo(226.1, 9);
    // A large file always holds one, so that every attempt is a full bill.
    expect(rerunCost(1000, { ...records, rerunWholeFiles: true, recordsPerJob: 50_000 })).toBeCloseTo(2000, 6);
    expect(rerunCost(1000, { ...records, rerunWholeFiles: true, recordsPerJob: 1 })).toBeCloseTo(110, 9);
  });

  it('never gets cheaper with more invalid outputs, and whole files never cost less than records', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 100_000 }),
        (a, b, n, size) => {
          const at = (v: number, rerunWholeFiles: boolean) =>
            rerunCost(1, { invalidOutputShare: v, maxAttempts: n, rerunWholeFiles, recordsPerJob: size });
          for (const whole of [true, false]) {
            expect(at(Math.max(a, b), whole)).toBeGreaterThanOrEqual(at(Math.min(a, b), whole) - 1e-12);
          }
          expect(at(a, true)).toBeGreaterThanOrEqual(at(a, false) - 1e-9);
        },
      ),
    );
  });
});
