import { describe, expect, it } from 'vitest';
import { applyStackingRule } from '../../../../lib/pricing/lookup/apply-stacking-rule';

const standard = { input: 4, cacheRead: 0.4, cacheWrite5m: 5, cacheWrite1h: 8, output: 20 };
const batch = { input: 2, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: 10 };

describe('applyStackingRule', () => {
  it.each([
    ['multiply', { input: 2, cacheRead: 0.2, cacheWrite5m: 2.5, cacheWrite1h: 4, output: 10 }],
    ['cache-wins', { input: 2, cacheRead: 0.4, cacheWrite5m: 2, cacheWrite1h: 2, output: 10 }],
    ['batch-only', { input: 2, cacheRead: 2, cacheWrite5m: 2, cacheWrite1h: 2, output: 10 }],
    ['no-caching', { input: 2, cacheRead: 2, cacheWrite5m: 2, cacheWrite1h: 2, output: 10 }],
    ['per-model', { input: 2, cacheRead: 2, cacheWrite5m: 2.5, cacheWrite1h: 4, output: 10 }],
    ['unknown', { input: 2, cacheRead: 2, cacheWrite5m: 2.5, cacheWrite1h: 4, output: 10 }],
  ] as const)('%s', (rule, expected) => {
    expect(applyStackingRule(rule, standard, batch)).toEqual(expected);
  });

  it('takes the price that a per-model table names, and else what its silence means', () => {
    const listed = { ...batch, cacheRead: 0.25, cacheWrite5m: 2.75 };
    expect(applyStackingRule('per-model', standard, listed)).toMatchObject({ cacheRead: 0.25, cacheWrite5m: 2.75 });
    expect(applyStackingRule('per-model', standard, batch, 'standard-cache').cacheRead).toBe(0.4);
  });

  it('leaves a cache rate unknown when the standard one is', () => {
    const uncached = { ...standard, cacheRead: null };
    expect(applyStackingRule('multiply', uncached, batch).cacheRead).toBeNull();
    expect(applyStackingRule('cache-wins', uncached, batch).cacheRead).toBeNull();
  });

  it('scales nothing by a ratio that is unknown', () => {
    const unknown = { ...batch, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null };
    for (const input of [null, 0]) {
      expect(applyStackingRule('multiply', { ...standard, input }, batch)).toEqual({
        ...unknown,
        input: 2,
        output: 10,
      });
      expect(applyStackingRule('unknown', { ...standard, input }, batch)).toMatchObject({
        cacheWrite5m: 2,
        cacheWrite1h: 2,
      });
    }
    expect(applyStackingRule('multiply', standard, { ...batch, input: null })).toEqual({ ...unknown, input: null });
  });

  it('takes the dearer reading of a write that no source prices, and the only one if there is one', () => {
    const writes = (cacheWrite5m: number | null, input: number | null = 2) =>
      applyStackingRule('unknown', { ...standard, cacheWrite5m }, { ...batch, input }).cacheWrite5m;
    expect([writes(5), writes(3), writes(null), writes(5, null)]).toEqual([2.5, 2, 2, null]);
  });
});
