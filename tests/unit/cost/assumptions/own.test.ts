import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { assumptionsWith, listedSettings } from '../../../../lib/cost/assumptions/own';
import type { OwnValue } from '../../../../lib/cost/assumptions/setting';
import { assumptionsSchema } from './assumptions-schema';

const own = (values: Record<string, OwnValue>) =>
  Object.entries(values).map(([name, value]) => ({
    name,
    value,
    by: 'Ada',
    reason: 'Measured',
    on: '2026-11-29T00:00:00.000Z',
  }));
const withOwn = (values: Record<string, OwnValue>) => assumptionsWith(own(values));

describe('assumptionsWith', () => {
  it('is the defaults where nothing is set', () => {
    expect(assumptionsWith([])).toBe(defaultAssumptions);
  });

  it('changes what is named and says who set it, and nothing else', () => {
    const { reviewShare, retentionDays, limits, rerunWholeFiles, ...others } = withOwn({
      reviewShare: 0.01,
      retentionDays: { low: 1, base: 2, high: 3 },
      paybackMonths: 24,
      rerunWholeFiles: true,
    });
    expect(reviewShare).toMatchObject({ low: 0.01, base: 0.01, high: 0.01, setBy: 'Ada', reason: 'Measured' });
    expect(retentionDays).toMatchObject({ low: 1, base: 2, high: 3, unit: 'days', setBy: 'Ada' });
    expect(limits.paybackMonths).toEqual({ value: 24, setBy: 'Ada', reason: 'Measured' });
    expect(limits.leastChance).toBe(defaultAssumptions.limits.leastChance);
    expect(rerunWholeFiles).toEqual({ value: true, setBy: 'Ada', reason: 'Measured' });
    expect(defaultAssumptions).toMatchObject(others);
  });

  it('fits the schema of the assumptions', () => {
    const assumptions = withOwn({ cacheHitsKept: 0.5, 'openai.turnaroundMedianHours': 3, review: 1, missedShare: 0.1 });
    expect(() => assumptionsSchema.parse(assumptions)).not.toThrow();
  });

  it('sets all providers at once, but for documented facts', () => {
    const { cacheHitsKept } = withOwn({ cacheHitsKept: 0.5 });
    expect(cacheHitsKept.otherwise.base).toBe(0.5);
    expect(cacheHitsKept.byProvider.openai).toMatchObject({ base: 0.5, setBy: 'Ada' });
    expect(cacheHitsKept.byProvider.bedrock).toBe(defaultAssumptions.cacheHitsKept.byProvider.bedrock);
  });

  it('prefers the value for one provider, in any order, which may also replace a fact', () => {
    for (const values of [
      { cacheHitsKept: 0.5, 'bedrock.cacheHitsKept': 0.1 },
      { 'bedrock.cacheHitsKept': 0.1, cacheHitsKept: 0.5 },
    ]) {
      const { byProvider } = withOwn(values).cacheHitsKept;
      expect(byProvider).toMatchObject({ bedrock: { base: 0.1 }, openai: { base: 0.5 } });
    }
    expect(withOwn({ 'cohere.cacheHitsKept': 0.2 }).cacheHitsKept).toMatchObject({
      otherwise: defaultAssumptions.cacheHitsKept.otherwise,
      byProvider: { cohere: { base: 0.2 } },
    });
  });

  it('takes the share of a kind of workload, which may be an own one', () => {
    const kind = { reviewShare: { review: 'customer-facing' } } as const;
    const { low, base, high } = defaultAssumptions.reviewShareCustomerFacing;
    expect(withOwn(kind).reviewShare).toMatchObject({ low, base, high, setBy: 'Ada' });
    expect(withOwn({ ...kind, reviewShareCustomerFacing: 0.3 }).reviewShare.base).toBe(0.3);
  });

  it('leaves out what this version does not know', () => {
    expect(withOwn({ ofAnotherVersion: 1, 'nobody.cacheHitsKept': 0.2 })).toEqual(defaultAssumptions);
    expect(withOwn({ paybackMonths: true, rerunWholeFiles: 3 })).toEqual(defaultAssumptions);
  });

  it('makes one object of one list, so that its draws are made once', () => {
    const list = own({ reviewShare: 0.01 });
    expect(assumptionsWith(list)).toBe(assumptionsWith(list));
  });
});

describe('the list of settings', () => {
  it('shows under each name the own value that counts there', () => {
    const listed = listedSettings(
      own({ cacheHitsKept: 0.5, 'anthropic.cacheHitsKept': 0.9, 'xai.turnaroundP95Hours': 3 }),
    );
    const ownOf = (name: string) => listed.find((one) => one.name === name)?.own?.value;
    expect(ownOf('cacheHitsKept')).toBe(0.5);
    expect(ownOf('openai.cacheHitsKept')).toBe(0.5);
    expect(ownOf('anthropic.cacheHitsKept')).toBe(0.9);
    expect(ownOf('bedrock.cacheHitsKept')).toBeUndefined();
    expect(ownOf('xai.turnaroundP95Hours')).toBe(3);
    expect(ownOf('turnaroundP95Hours')).toBeUndefined();
  });
});
