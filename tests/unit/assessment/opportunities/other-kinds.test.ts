import { describe, expect, it } from 'vitest';
import { failedCalls } from '../../../../lib/assessment/opportunities/failed-calls';
import { otherModels } from '../../../../lib/assessment/opportunities/other-models';
import { standardTier } from '../../../../lib/assessment/opportunities/standard-tier';
import type { PricedWay } from '../../../../lib/assessment/ways/priced-way';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import type { Catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import type { TokenRates } from '../../../../lib/pricing/catalogue/rate';
import { NOW } from '../../../fixtures/in-context';
import { between, buildBand, buildRate } from '../../cost/build-workload';
import { buildKept } from './build-kept';

/** 10 M tokens of input and 1 M of output cost $50 at $4 and $10. */
const kept = buildKept();

describe('other models of the same maker', () => {
  const sold = (model: string, usd: Partial<TokenRates>) => ({
    ...buildRate('standard', usd),
    provider: 'openai',
    model,
  });
  const catalogue: Catalogue = {
    version: 'worked case',
    checkedOn: '2026-11-21',
    rates: [
      sold('gpt-5', { input: 4, output: 10 }),
      sold('gpt-5-mini', { input: 1, output: 4 }),
      sold('gpt-5-nano', { input: 0.2, output: 1 }),
      sold('gpt-5.1', { input: 3.8, output: 9 }),
      sold('gpt-5.1-pro', { input: 40, output: 90 }),
    ],
  };
  const ref = { provider: 'openai', model: 'gpt-5' };
  const elsewhere = { tokensElsewhere: between(0.8, 1, 1.5) };

  it('price the same tokens, the nearest model first, and promise nothing else', () => {
    const found = otherModels({ ...kept, ref }, catalogue, elsewhere, NOW);
    // $47, $14 and $3 at the tokens of today; 1.5 times and 0.8 times that at the ends.
    expect(found.map(({ model, saving }) => [model, saving])).toEqual([
      ['gpt-5.1', { low: 0, base: 3, high: 12.4 }],
      ['gpt-5-mini', { low: 29, base: 36, high: 38.8 }],
      ['gpt-5-nano', { low: 45.5, base: 47, high: 47.6 }],
    ]);
    for (const { kind, blocker, says } of found) {
      expect([kind, blocker]).toEqual(['other-model', null]);
      expect(says).toContain('promises no quality');
    }
    expect(found[0]?.says).toMatch(/^A newer model/);
  });

  it('are those that are cheaper at the assumed tokens', () => {
    const many = { tokensElsewhere: between(1, 4, 4) };
    expect(otherModels({ ...kept, ref }, catalogue, many, NOW).map(({ model }) => model)).toEqual(['gpt-5-nano']);
  });

  it('think as much as the model of today, at what that costs there', () => {
    const ofQwen = (model: string, output: number) => ({ ...sold(model, { input: 0, output }), provider: 'dashscope' });
    const rates = [ofQwen('qwen3-32b', 2.8), ofQwen('qwen3-14b', 1.4)];
    const priced = (thought: number) => {
      const thoughtShare = { low: thought, base: thought, high: thought };
      const qwen = { ...kept, ref: { provider: 'dashscope', model: 'qwen3-32b' }, thoughtShare };
      return otherModels(qwen, { ...catalogue, rates }, elsewhere, NOW)[0]?.says;
    };
    // A million tokens of output, at $1.40 or, in thinking mode, $4.20 (thinking-prices.json).
    expect(priced(0)).toContain('cost $1.40 a month there');
    expect(priced(1)).toContain('cost $4.20 a month there');
    expect(priced(0.5)).toContain('cost $2.80 a month there');
  });

  it('take the share that is paid', () => {
    const [first] = otherModels(buildKept({ ref, input: { billedUsd: 25 } }), catalogue, elsewhere, NOW);
    expect(first?.saving).toEqual({ low: 0, base: 1.5, high: 6.2 });
    expect(first?.says).toContain('cost $23.50 a month there instead of $25.00');
  });

  it('leave out models without a price of what is used', () => {
    const bands = [buildBand(10, { input: 1_000_000, cacheRead: 500_000, output: 1_000_000 })];
    const rates = [...catalogue.rates, sold('gpt-5-nano', { input: null, output: 1 })].filter(
      ({ model, usd }) => model !== 'gpt-5-nano' || usd.input === null,
    );
    const found = otherModels(buildKept({ ref, input: { bands } }), { ...catalogue, rates }, elsewhere, NOW);
    // Cached tokens without a price pay input, so gpt-5.1 costs $12.80 instead of $12.20.
    expect(found.map(({ model, saving }) => [model, saving?.base])).toEqual([['gpt-5-mini', 7.2]]);
  });

  it('are none for embeddings, whose vectors are those of one model', () => {
    const embedding = { provider: 'openai', model: 'text-embedding-3-large' };
    expect(otherModels({ ...kept, ref: embedding }, catalogue, elsewhere, NOW)).toEqual([]);
  });
});

describe('the standard tier for work at priority', () => {
  const standard = (bill: number | null) => [{ offer: { way: 'standard' }, bill }] as unknown as PricedWay[];

  it('saves the difference for the share that does not need the speed', () => {
    const found = standardTier({ ...kept, ways: standard(30) }, { fastTierNotNeededShare: between(0.1, 0.5, 1) });
    expect(found?.saving).toEqual({ low: 2, base: 10, high: 20 });
    expect(found?.says).toContain('$30.00 a month at standard instead of $50.00');
  });

  it.each([
    ['of no standard price', standard(null)],
    ['of no priority', []],
    ['of a standard price that is not lower', standard(50)],
  ])('is none because %s', (_, ways) => {
    expect(standardTier({ ...kept, ways }, defaultAssumptions)).toBeNull();
  });
});

describe('failed calls', () => {
  const share = { avoidableFailureShare: between(0, 0.5, 0.8) };
  const retries = { requests: 20, bands: [buildBand(20, { input: 1_000_000, output: 100_000 })] };

  it('cost their tokens where they were sent again', () => {
    // 1 M at $4 and 0.1 M at $10 are $5, twice a month.
    const work = buildKept({ input: { monthlyFactor: 2 }, failures: { retries, errorRate: 0.02 } });
    const found = failedCalls(work, share);
    expect(found?.saving).toEqual({ low: 0, base: 5, high: 8 });
    expect(found?.says).toMatch(/^Of its calls, 2% failed\. 20 failed calls in the log .* cost \$10\.00 a month\./);
  });

  it('cost the share of the rates that is paid', () => {
    const work = buildKept({ input: { monthlyFactor: 2, billedUsd: 25 }, failures: { retries, errorRate: 0.02 } });
    expect(failedCalls(work, share)?.saving).toEqual({ low: 0, base: 2.5, high: 4 });
  });

  it('have an unknown cost where the log does not tell what was sent again', () => {
    const found = failedCalls({ ...kept, failures: { retries: null, errorRate: 0.1 } }, share);
    expect(found).toMatchObject({ saving: null, blocker: { code: 'retries-unknown' } });
  });

  it.each([
    ['nothing failed', { retries: null, errorRate: 0 }],
    ['the log has no status', { retries: null, errorRate: null }],
    ['failed calls have no tokens', { retries: { requests: 3, bands: [buildBand(3, {})] }, errorRate: 0.1 }],
  ])('are none where %s', (_, failures) => {
    expect(failedCalls({ ...kept, failures }, share)).toBeNull();
  });
});
