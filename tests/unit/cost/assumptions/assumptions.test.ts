import { describe, expect, it } from 'vitest';
import { forProvider } from '../../../../lib/cost/assumptions/assumption';
import { baseValues, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { ASSUMPTION_NAMES, aboutAssumption } from '../../../../lib/cost/assumptions/table';
import { between } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';
import { assumptionsSchema } from './assumptions-schema';

describe('the default assumptions', () => {
  it('lie in their domains, in order, each with a unit and a reason', () => {
    expect(assumptionsSchema.parse(defaultAssumptions)).toEqual(defaultAssumptions);
    expect(assumptionsSchema.parse(zeroOverhead)).toEqual(zeroOverhead);
  });

  it('cover every number of the model', () => {
    expect(Object.keys(defaultAssumptions).sort()).toEqual([...ASSUMPTION_NAMES, 'limits', 'rerunWholeFiles'].sort());
  });

  it('invent no human cost and no cost of a miss', () => {
    for (const name of ['reviewShare', 'lowConfidenceShare', 'missedDeadlineCostUsd'] as const) {
      expect(defaultAssumptions[name]).toMatchObject({ low: 0, base: 0, high: 0 });
    }
  });

  it('have a 95th percentile above the median at each point, for each provider', () => {
    const { turnaroundMedianHours: median, turnaroundP95Hours: p95 } = defaultAssumptions;
    expect(Object.keys(p95.byProvider).sort()).toEqual(Object.keys(median.byProvider).sort());
    for (const provider of [null, ...Object.keys(p95.byProvider)]) {
      for (const point of ['low', 'base', 'high'] as const) {
        expect(forProvider(p95, provider)[point]).toBeGreaterThan(forProvider(median, provider)[point]);
      }
    }
  });
});

describe('the schema', () => {
  it.each([
    ['out of order', between(0.2, 0.1, 0.3)],
    ['above its domain', between(0, 0.5, 1.1)],
    ['below its domain', between(-0.1, 0, 1)],
    ['without a reason', { ...between(0, 0, 0), reason: '' }],
  ])('refuses a share that is %s', (_, invalidOutputShare) => {
    expect(assumptionsSchema.safeParse({ ...defaultAssumptions, invalidOutputShare }).success).toBe(false);
  });
});

describe('baseValues', () => {
  it('takes the value of the provider, or what holds otherwise', () => {
    expect(baseValues(defaultAssumptions, 'anthropic').cacheHitsKept).toBe(0.64);
    expect(baseValues(defaultAssumptions, 'bedrock').cacheHitsKept).toBe(0);
    for (const unlisted of [null, 'cohere', 'constructor', '__proto__']) {
      const values = baseValues(defaultAssumptions, unlisted);
      expect(values.cacheHitsKept).toBe(defaultAssumptions.cacheHitsKept.otherwise.base);
    }
  });

  it('is a number within its domain for every name', () => {
    const values = baseValues(defaultAssumptions, 'vertex');
    for (const name of ASSUMPTION_NAMES) {
      const { min, max } = aboutAssumption(name).domain;
      expect(values[name]).toBeGreaterThanOrEqual(min);
      expect(values[name]).toBeLessThanOrEqual(max ?? Number.MAX_VALUE);
    }
  });
});
