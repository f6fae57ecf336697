import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';

const of = (serviceTier: string | null, model = 'gpt-5.4', provider = 'openai') =>
  assessProfile(buildProfile({ requests: 100, key: { provider, model, serviceTier } }), 1);

describe('the tier of a workload', () => {
  it.each(['ultrafast', 'scale', 'reserved'])(
    '%s is in no price list: unpriced, and never the standard price',
    (tier) => {
      const { workload, rates } = of(tier);
      expect(workload).toMatchObject({ outcome: 'unpriced', unpriced: 'tier-unknown' });
      expect(workload.monthly).toMatchObject({ sync: null, batch: null, flex: null, net: null });
      expect(rates).toEqual([]);
    },
  );

  it('is the one that the name shows where the log says none', () => {
    const batch = of(null, 'openai/gpt-5.4:batch', 'openrouter');
    expect(batch.input?.currentRates.map(({ tier }) => tier)).toContain('batch');
    expect(batch.workload.batch.blockers.map(({ code }) => code)).toContain('already-batch');
    expect(batch.workload.evidence.map(({ signal }) => signal)).toContain('batch-tier');
  });

  it('is the one that the log says, whatever the name shows', () => {
    const standard = of('standard', 'openai/gpt-5.4:batch', 'openrouter');
    expect(standard.input?.currentRates).toEqual(standard.input?.standardRates);
    expect(standard.workload.batch.blockers.map(({ code }) => code)).not.toContain('already-batch');
  });

  it('free costs nothing, and nothing is saved on it', () => {
    // As the name or OpenRouter's activity says it.
    for (const { workload } of [
      of(null, 'qwen/qwen3-coder:free', 'openrouter'),
      of('free', 'qwen/qwen3-coder', 'openrouter'),
    ]) {
      expect(workload.monthly).toMatchObject({ batch: null, net: null });
      expect(workload.monthly.current).toBe(0);
      expect(workload.batch.eligible).toBe(false);
    }
    expect(of('free').workload).toMatchObject({ outcome: 'unpriced', unpriced: 'tier-unknown' });
  });
});
