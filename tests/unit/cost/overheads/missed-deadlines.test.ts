import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lateRuns, missedShare, standardNormalCdf } from '../../../../lib/cost/overheads/missed-deadlines';
import { volumeOf } from '../../../../lib/cost/overheads/overhead';
import { buildWorkload } from '../build-workload';
import { usdOf } from './usd-of';

const due = (deadlineHours: number | null, expiryHours: number | null = null) => ({ deadlineHours, expiryHours });

describe('standardNormalCdf', () => {
  // erfc of the C library.
  it.each([
    [0, 0.5],
    [0.3, 0.6179114221889526],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145707],
    [1.644853627, 0.9500000000050048],
    [-2.326347874, 0.010000000001088508],
    [-5, 2.866515718791946e-7],
    [7.2, 0.9999999999996989],
    [8, 0.9999999999999993],
    [-8, 6.220960574271819e-16],
  ])('of %d is %d', (z, p) => {
    expect(Math.abs(standardNormalCdf(z) - p)).toBeLessThan(1e-14);
  });
});

describe('missedShare', () => {
  it('is a half at the median and a twentieth at the 95th percentile', () => {
    expect(missedShare(due(2), 2, 20)).toBeCloseTo(0.5, 6);
    expect(missedShare(due(20), 2, 20)).toBeCloseTo(0.05, 6);
    // Twice as far on the logarithmic scale: 1 - P(Z <= 3.2897)
    expect(missedShare(due(200), 2, 20)).toBeCloseTo(0.0005, 5);
  });

  it('fits what OpenRouter measured: a median of 7 minutes puts 10% over an hour', () => {
    expect(missedShare(due(1), 7 / 60, 1.84)).toBeCloseTo(0.1, 3);
  });

  it('always misses a deadline of zero and hits any other when there is no spread', () => {
    expect(missedShare(due(0), 2, 20)).toBe(1);
    expect(missedShare(due(3), 2, 2)).toBe(0);
    expect(missedShare(due(1), 2, 2)).toBe(1);
    expect(missedShare(due(0), 0, 0)).toBe(0);
  });

  it('ends where the provider gives work up, and not at the very hour', () => {
    expect(missedShare(due(25, 24), 2, 20)).toBe(0);
    expect(missedShare(due(24, 24), 2, 20)).toBe(missedShare(due(24), 2, 20));
  });

  it('is a share that falls as the deadline grows', () => {
    const hours = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(hours, hours, hours, hours, (a, b, median, p95) => {
        const sooner = missedShare(due(Math.min(a, b)), median, p95);
        const later = missedShare(due(Math.max(a, b)), median, p95);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(sooner).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(sooner + 2e-7);
      }),
    );
  });
});

describe('missed deadlines', () => {
  const volume = (deadlineHours: number | null) => volumeOf(buildWorkload({ deadlineHours, runsPerMonth: 30 }));

  it('cost the missed share x runs x cost of one miss', () => {
    const late = lateRuns(volume(20), 2, 20);
    expect(late).toBeCloseTo(0.05 * 30, 5);
    expect(usdOf('missedDeadlines', { lateRuns: 1.5 }, { missedDeadlineCostUsd: 100 })).toBe(150);
  });

  it('tie to the cent with a calculation by hand: log 6 / (log 10 / 1.6448536) = 1.2799449, beyond which are 0.1002822563', () => {
    const volume = volumeOf(buildWorkload({ deadlineHours: 12, runsPerMonth: 30.4375 }));
    expect(usdOf('missedDeadlines', { lateRuns: lateRuns(volume, 2, 20) }, { missedDeadlineCostUsd: 2000 })).toBe(
      6104.68,
    );
  });

  it('are none where nothing is due, and cost nothing where a miss does', () => {
    expect(lateRuns(volume(null), 2, 20)).toBe(0);
    expect(usdOf('missedDeadlines', { lateRuns: 30 }, {})).toBe(0);
  });
});
