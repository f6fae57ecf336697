import { describe, expect, it } from 'vitest';
import { forProvider } from '../../../../lib/cost/assumptions/assumption';
import { defaultAssumptions, SAMPLING } from '../../../../lib/cost/assumptions/assumptions';
import { changedPoints, drawnPoints, quantile } from '../../../../lib/cost/assumptions/points';
import { ASSUMPTION_NAMES } from '../../../../lib/cost/assumptions/table';
import { between } from '../build-workload';

const points = drawnPoints(defaultAssumptions);
const drawn = (name: (typeof ASSUMPTION_NAMES)[number], provider: string | null = null) =>
  points.valuesOf(name, provider);

describe('quantile', () => {
  it.each([
    [0, 0],
    [0.125, 0.5],
    [0.5, 1],
    [0.875, 3],
    [1, 5],
  ])('has a share of %d under %d', (u, value) => {
    expect(quantile(between(0, 1, 5), u)).toBeCloseTo(value, 12);
  });
});

describe('drawn points', () => {
  it('are 2,000 at least, within the ends, half of them on each side of the base', () => {
    expect(SAMPLING.draws).toBeGreaterThanOrEqual(2000);
    for (const name of ASSUMPTION_NAMES) {
      const { low, base, high } = forProvider(defaultAssumptions[name], 'anthropic');
      const values = drawn(name, 'anthropic');
      expect(values).toHaveLength(SAMPLING.draws);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
      expect(Math.max(...values)).toBeLessThanOrEqual(high);
      if (low < base && base < high) expect(values.filter((value) => value < base)).toHaveLength(SAMPLING.draws / 2);
    }
  });

  it('are the same for the same seed and others for another', () => {
    const again = drawnPoints(defaultAssumptions).valuesOf('retentionDays', null);
    expect(again).toEqual(drawn('retentionDays'));
    const other = drawnPoints(defaultAssumptions, { ...SAMPLING, seed: 1 }).valuesOf('retentionDays', null);
    expect(other).not.toEqual(drawn('retentionDays'));
  });

  it('move assumptions with one cause together, and those with none in common apart', () => {
    expect(correlation(rank(drawn('turnaroundP95Hours')), rank(drawn('fallbackShare')))).toBeCloseTo(1, 6);
    expect(correlation(rank(drawn('turnaroundP95Hours')), rank(drawn('cacheHitsKept')))).toBeCloseTo(-1, 6);
    expect(Math.abs(correlation(rank(drawn('fallbackShare')), rank(drawn('invalidOutputShare'))))).toBeLessThan(0.1);
  });
});

describe('changed points', () => {
  it('are at the base but for one assumption each', () => {
    const changed = changedPoints(defaultAssumptions, [
      { name: 'retentionDays', valueFor: ({ high }) => high },
      { name: 'maxAttempts', valueFor: () => 9 },
    ]);
    const { base, high } = defaultAssumptions.retentionDays;
    expect([...changed.valuesOf('retentionDays', null)]).toEqual([high, base]);
    expect([...changed.valuesOf('maxAttempts', null)]).toEqual([3, 9]);
    expect([...changed.valuesOf('fallbackShare', null)]).toEqual([0.01, 0.01]);
  });
});

function rank(values: Float64Array): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach((index, place) => {
    ranks[index] = place;
  });
  return ranks;
}

/** Of two rankings of the same length (Spearman). */
function correlation(a: readonly number[], b: readonly number[]): number {
  const distance = a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0);
  return 1 - (6 * distance) / (a.length * (a.length ** 2 - 1));
}
