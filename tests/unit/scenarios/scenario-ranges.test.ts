import { describe, expect, it } from 'vitest';
import { scenarioRanges, scenarioRangesSay } from '../../../lib/scenarios/tables/scenario-ranges';

const net = { low: 80, median: 100, high: 130, base: 110.1, loss: 0.02 };
const fixed = { replaced: 0, repriced: 0, shortfall: 0 };
const moves = { name: 'Moves', outcome: { net, ...fixed, saving: { low: 80, median: 100, high: 130 } } };
const cheaper = {
  name: 'Cheaper',
  outcome: { net, ...fixed, replaced: 50.2, shortfall: 20, saving: { low: 110.2, median: 130.2, high: 160.2 } },
};

describe('the ranges of scenarios', () => {
  it('are those of the saving, and moves alone say which draws save nothing', () => {
    expect(scenarioRanges([moves, cheaper])).toEqual([
      { key: '0', label: 'Moves', low: 80, median: 100, high: 130, base: 110.1, loss: 0.02 },
      { key: '1', label: 'Cheaper', low: 110.2, median: 130.2, high: 160.2, base: 140.3, loss: null },
    ]);
  });

  it('have the one that saves most in their sentence', () => {
    expect(scenarioRangesSay(scenarioRanges([moves, cheaper]))).toBe(
      '“Cheaper” saves most: $110.20 to $160.20 a month in 8 of 10 draws of the assumptions.',
    );
    expect(scenarioRangesSay(scenarioRanges([moves]))).toMatch(/^“Moves” saves \$80\.00 to \$130\.00 a month/);
    const none = { low: 0, median: 0, high: 0 };
    const nothing = { name: 'Today', outcome: { net: { ...none, base: 0, loss: 0 }, ...fixed, saving: none } };
    expect(scenarioRangesSay(scenarioRanges([nothing]))).toBe(
      'At the median of the draws none of them saves anything.',
    );
  });
});
