import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile } from '../../fixtures/in-context';

const million = { input: 1_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1_000_000 };

/** gpt-4o: $2.50 in and $10.00 out a million tokens, in batch $1.25 and $5.00 (both catalogues of observed-rates.csv agree). */
const gpt4o = (overrides: Parameters<typeof buildProfile>[0] = {}) =>
  buildProfile({
    requests: 1000,
    tokens: million,
    ...overrides,
    key: { provider: 'openai', model: 'gpt-4o', ...overrides.key },
  });

describe('assessing a workload of a log', () => {
  it('prices a million tokens in and out at the catalogue, a month being the factor times the log', () => {
    const { workload } = assessProfile(gpt4o(), 2);
    expect(workload.monthly).toMatchObject({ current: 25, sync: 25, batch: 12.5 });
    expect(workload.provider).toBe('openai');
  });

  it('takes what was billed for current where the log bills every request, and reconciles it', () => {
    const { workload } = assessProfile(gpt4o({ billed: { requests: 1000, usd: 11 } }), 1);
    expect(workload.monthly).toMatchObject({ current: 11, sync: 11, batch: 5.5 });
    expect(workload.paid.share).toBe(0.88);
    expect(workload.reconciliation).toEqual({ billed: 11, computed: 12.5, residual: -1.5 });
  });

  it('computes current where the log bills only some requests', () => {
    const { workload } = assessProfile(gpt4o({ billed: { requests: 999, usd: 11 } }), 1);
    expect(workload.monthly.current).toBe(12.5);
    expect(workload.reconciliation).toBeNull();
  });

  it('leaves a model without a rate unpriced, with what was billed as all that is known', () => {
    const billed = assessProfile(
      gpt4o({ key: { model: 'house-model-7' }, billed: { requests: 1000, usd: 4 } }),
      1,
    ).workload;
    expect(billed.outcome).toBe('unpriced');
    expect(billed.monthly).toEqual({ current: 4, sync: null, batch: null, flex: null, overhead: null, net: null });
    expect(assessProfile(gpt4o({ key: { model: 'house-model-7' } }), 1).workload.monthly.current).toBeNull();
  });

  it('takes work that is in batch already out of the savings base', () => {
    const { workload } = assessProfile(gpt4o({ key: { serviceTier: 'batch' } }), 1);
    expect(workload.monthly).toMatchObject({ current: 6.25, sync: 12.5, batch: 6.25 });
    expect(workload.batch.blockers.map(({ code }) => code)).toContain('already-batch');
    expect(workload.outcome).not.toBe('moved');
  });

  it('takes work that is on flex already out of the savings base, and prices flex beside the two', () => {
    const tiered = (serviceTier: string | null) =>
      assessProfile(
        gpt4o({ key: { model: 'gpt-5', application: 'nightly-digest', serviceTier }, streamed: { known: 1, yes: 0 } }),
        1,
      ).workload;
    // gpt-5: $1.25 in and $10 out a million tokens, on flex and in batch half of that.
    expect(tiered('flex').monthly).toMatchObject({ current: 5.63, sync: 11.25, flex: 5.63, batch: 5.63 });
    expect(tiered('flex').batch.blockers.map(({ code }) => code)).toContain('already-flex');
    expect(tiered(null).batch.blockers.map(({ code }) => code)).not.toContain('already-flex');
  });

  it('prices each context band at its own rates', () => {
    const short = { over: 0, requests: 500, tokens: { ...million, output: 0 } };
    const long = { over: 200_000, requests: 500, tokens: { ...million, output: 0 } };
    const profile = buildProfile({
      requests: 1000,
      tokens: { ...million, input: 2_000_000, output: 0 },
      bands: [short, long],
      key: { provider: 'vertex', model: 'gemini-2.5-pro' },
    });
    // $1.25 up to 200k and $2.50 above, a million tokens each.
    expect(assessProfile(profile, 1).workload.monthly.sync).toBe(3.75);
  });
});
