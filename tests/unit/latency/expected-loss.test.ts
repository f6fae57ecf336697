import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { REAL_TIME_BOUND } from '../../../lib/latency/bounds';
import { expectedLoss, LEAST_DOUBT } from '../../../lib/latency/expected-loss';

const probabilities = (realTime: number, nearRealTime: number, scheduled: number) => ({
  'real-time': realTime,
  'near-real-time': nearRealTime,
  scheduled,
});
/** A probability as the loss counts it: 1% of doubt is spread over the three classes. */
const doubted = (probability: number) => 0.99 * probability + 0.01 / 3;
const SAVES = { scheduled: 1000, 'near-real-time': 200 };

describe('the loss that is expected without an answer', () => {
  it('of work that stays is what each class would have saved', () => {
    // 50% of nothing, 20% of $200 and 30% of $1,000, with the doubt.
    const loss = expectedLoss(probabilities(0.5, 0.2, 0.3), SAVES, { moves: false }, 19);
    expect(loss).toBeCloseTo(doubted(0.2) * 200 + doubted(0.3) * 1000, 9);
    expect(loss).toBeCloseTo(340.6, 9);
  });

  it('of work that moves is nineteen times its saving where somebody waits, four times where minutes matter', () => {
    const moves = { moves: true, usd: 1000, slow: true } as const;
    const loss = expectedLoss(probabilities(0.02, 0.08, 0.9), SAVES, moves, 19);
    expect(loss).toBeCloseTo(doubted(0.02) * 19 * 1000 + doubted(0.08) * 4 * 1000, 9);
    expect(expectedLoss(probabilities(0.02, 0.08, 0.9), SAVES, moves, 38)).toBeCloseTo(
      loss + doubted(0.02) * 19 * 1000,
      9,
    );
  });

  it('of a move whose answers come within minutes is what a slower way would have saved more', () => {
    const moves = { moves: true, usd: 200, slow: false } as const;
    const loss = expectedLoss(probabilities(0, 0.5, 0.5), SAVES, moves, 19);
    expect(loss).toBeCloseTo(doubted(0) * 19 * 200 + doubted(0.5) * 800, 9);
  });

  it('is zero where a wrong class costs nothing, however unsure it is', () => {
    const nothing = { scheduled: 0, 'near-real-time': 0 };
    expect(expectedLoss(probabilities(0.4, 0.3, 0.3), nothing, { moves: false }, 19)).toBe(0);
  });

  it('is not zero for a tag that is sure of itself, because none is surer than the least doubt', () => {
    const sure = expectedLoss(probabilities(1, 0, 0), SAVES, { moves: false }, 19);
    expect(sure).toBeCloseTo((LEAST_DOUBT / 3) * 1200, 9);
  });
});

it('harm weighs by default what the bound of scheduled work is made of', () => {
  expect(1 / (1 + defaultAssumptions.limits.harmWeight.value)).toBe(REAL_TIME_BOUND);
});
