import { describe, expect, it } from 'vitest';
import { ASSUMPTION_DOMAINS, ASSUMPTION_NAMES } from '../../../../lib/cost/assumption-domains';
import { forProvider } from '../../../../lib/cost/assumptions/assumption';
import { assumptionValues } from '../../../../lib/cost/assumptions/assumptions';
import { assumptionsSchema } from '../../../../lib/cost/assumptions/schema';
import { defaultAssumptions, zeroOverhead } from '../../../../lib/cost/assumptions/table';
import { between } from '../build-workload';

describe('the default assumptions', () => {
  it('lie in their domains, in order, each with a unit and a reason', () => {
    expect(assumptionsSchema.parse(defaultAssumptions)).toEqual(defaultAssumptions);
    expect(assumptionsSchema.parse(zeroOverhead)).toEqual(zeroOverhead);
  });

  it('cover every number of the model', () => {
    expect(Object.keys(defaultAssumptions).sort()).toEqual([...ASSUMPTION_NAMES, 'rerunWholeFiles'].sort());
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

describe('assumptionValues', () => {
  it('takes the value of the provider, or what holds otherwise', () => {
    expect(assumptionValues(defaultAssumptions, 'anthropic', 'low').cacheHitsKept).toBe(0.3);
    expect(assumptionValues(defaultAssumptions, 'anthropic', 'high').cacheHitsKept).toBe(0.98);
    expect(assumptionValues(defaultAssumptions, 'bedrock', 'high').cacheHitsKept).toBe(0);
    for (const unlisted of [null, 'cohere', 'constructor', '__proto__']) {
      const values = assumptionValues(defaultAssumptions, unlisted, 'base');
      expect(values.cacheHitsKept).toBe(defaultAssumptions.cacheHitsKept.otherwise.base);
    }
  });

  it('is a number within its domain for every name', () => {
    for (const point of ['low', 'base', 'high'] as const) {
      const values = assumptionValues(defaultAssumptions, 'vertex', point);
      for (const name of ASSUMPTION_NAMES) {
        expect(values[name]).toBeGreaterThanOrEqual(ASSUMPTION_DOMAINS[name].min);
        expect(values[name]).toBeLessThanOrEqual(ASSUMPTION_DOMAINS[name].max ?? Number.MAX_VALUE);
      }
    }
  });
});
