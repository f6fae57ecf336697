import { describe, expect, it } from 'vitest';
import { Random } from '../../../../lib/sample/random';

function moments(draw: () => number, count = 40_000) {
  const values = Array.from({ length: count }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / count;
  return { mean, cv: Math.sqrt(variance) / mean, values };
}

describe('Random', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const draw = (seed: string) => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.uniform());
    };
    expect(draw('1/a')).toEqual(draw('1/a'));
    expect(draw('1/a')).not.toEqual(draw('1/b'));
    expect(draw('1/a')).not.toEqual(draw('2/a'));
  });

  it('is uniform', () => {
    const random = new Random('uniform');
    const { mean, cv, values } = moments(() => random.uniform());
    expect(mean).toBeCloseTo(0.5, 2);
    expect(cv).toBeCloseTo(1 / Math.sqrt(3), 2);
    expect(Math.min(...values.slice(0, 1_000))).toBeGreaterThan(0);
    expect(Math.max(...values.slice(0, 1_000))).toBeLessThan(1);
  });

  it.each([0.5, 1, 1.25, 3.13])('draws gamma gaps of mean 1 and CV %d', (cv) => {
    const random = new Random('gamma');
    const drawn = moments(() => random.gamma(cv), 200_000);
    expect(Math.abs(drawn.mean - 1)).toBeLessThan(0.03);
    expect(Math.abs(drawn.cv / cv - 1)).toBeLessThan(0.05);
  });

  it('draws lognormals around their median and constants at sigma 0', () => {
    const random = new Random('lognormal');
    const { values } = moments(() => random.lognormal(200, 0.5));
    expect(values.filter((value) => value < 200).length / values.length).toBeCloseTo(0.5, 1);
    expect(random.lognormal(200, 0)).toBe(200);
  });

  it('draws counts of at least one with the mean asked for', () => {
    const random = new Random('geometric');
    const { mean, values } = moments(() => random.geometric(14));
    expect(Math.abs(mean - 14)).toBeLessThan(0.3);
    expect(values.every((value) => Number.isInteger(value) && value >= 1)).toBe(true);
    expect(random.geometric(1)).toBe(1);
  });
});
