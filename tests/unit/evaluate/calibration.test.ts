import { describe, expect, it } from 'vitest';
import { type Claim, expectedCalibrationError, reliability } from '../../evaluate/measure/calibration';

const claims = (probability: number, right: number, wrong: number): Claim[] => [
  ...Array.from({ length: right }, () => ({ probability, right: true })),
  ...Array.from({ length: wrong }, () => ({ probability, right: false })),
];

describe('the reliability table', () => {
  it('compares what is claimed with what is observed in each bin, and leaves out empty ones', () => {
    expect(reliability([...claims(0.95, 9, 1), ...claims(0.5, 1, 1), ...claims(0.6, 1, 0)])).toEqual([
      { from: 0.5, to: 0.6, claims: 2, claimed: 0.5, observed: 0.5 },
      { from: 0.6, to: 0.7, claims: 1, claimed: 0.6, observed: 1 },
      { from: 0.9, to: 1, claims: 10, claimed: expect.closeTo(0.95, 12), observed: 0.9 },
    ]);
  });

  it('puts a certain claim into the last bin', () => {
    expect(reliability(claims(1, 1, 0))).toEqual([{ from: 0.9, to: 1, claims: 1, claimed: 1, observed: 1 }]);
  });
});

describe('the expected calibration error', () => {
  it('is the distance in each bin, weighed by its claims', () => {
    // (4 x |0.5 - 0.75| + 6 x |1 - 0.95|) / 10
    expect(expectedCalibrationError([...claims(0.75, 2, 2), ...claims(0.95, 6, 0)])).toBeCloseTo(0.13, 12);
  });

  it('is 0 where claims are right as often as they say, and large where they boast', () => {
    expect(expectedCalibrationError(claims(0.75, 3, 1))).toBe(0);
    expect(expectedCalibrationError(claims(1, 0, 5))).toBe(1);
  });

  it('does not let a bold bin make up for a timid one', () => {
    expect(expectedCalibrationError([...claims(0.55, 2, 0), ...claims(0.95, 1, 1)])).toBeCloseTo(0.45, 12);
  });

  it('is null without claims', () => {
    expect(expectedCalibrationError([])).toBeNull();
  });
});
