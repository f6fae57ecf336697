import { describe, expect, it } from 'vitest';
import { priceWarnings } from '../../../../lib/assessment/warnings/price-warnings';
import { baseValues, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { standardBill } from '../../../../lib/cost/bills';
import { explainBill } from '../../../../lib/cost/explain';
import { doubtfulBills } from '../../../../lib/cost/net/workload-cost';
import { inputOnModel } from '../../../../lib/cost/same-work';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { soldModel } from '../../../../lib/pricing/lookup/sold-model';
import { costBasis, inputOfReported, rateList } from '../../../../lib/reports/cost-basis';
import { buildProfile } from '../../../fixtures/build-profile';
import { assessProfile, NOW, SHIPPED_PRICES } from '../../../fixtures/in-context';

const million = 1_000_000;
/** qwen-plus: $0.40 in, $1.20 out, $4 out in thinking mode. */
const assess = (thinking: { known: number; thought: number } | null, model = 'qwen-plus') =>
  assessProfile(
    buildProfile({
      requests: 1000,
      tokens: { input: million, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: million },
      key: { provider: 'dashscope', model, application: 'nightly-digest' },
      thinking,
    }),
    1,
  );
const boundsOf = ({ input }: ReturnType<typeof assess>) =>
  (input && doubtfulBills(input, defaultAssumptions))?.current ?? null;
const codes = (assessed: ReturnType<typeof assess>) =>
  priceWarnings([assessed], SHIPPED_PRICES, NOW).map(({ code }) => code);

describe('a model whose output costs more in thinking mode', () => {
  it.each([
    ['all thought', { known: million, thought: million }, 4.4],
    ['none thought', { known: million, thought: 0 }, 1.6],
    ['a quarter thought', { known: million, thought: million / 4 }, 2.3],
  ])('has the price of what the log tells: %s', (_, thinking, current) => {
    const assessed = assess(thinking);
    expect(assessed.workload.monthly.current).toBe(current);
    expect(boundsOf(assessed)).toBeNull();
    expect(codes(assessed)).not.toContain('thinking-unknown');
  });

  it('has bounds where the log does not tell it, and where it tells it of a part', () => {
    expect(boundsOf(assess(null))).toEqual({ low: 1.6, base: 1.6, high: 4.4 });
    // Half tells it, and half of that thought: between a quarter and three quarters.
    expect(boundsOf(assess({ known: million / 2, thought: million / 4 }))).toEqual({ low: 2.3, base: 3, high: 3.7 });
  });

  it.each([
    ['all thought', { known: million, thought: million }, 4.4, 0.55],
    ['none thought', { known: million, thought: 0 }, 1.6, 0.25],
    ['a quarter thought', { known: million, thought: million / 4 }, 2.3, 0.33],
  ])('is compared at the price of its bill: %s', (_, thinking, sync, onTurbo) => {
    const { rates, placesOf } = rateList();
    const { input, workload } = assess(thinking);
    const kept = { ...workload, costBasis: input === null ? undefined : costBasis(input, placesOf) };
    const reported = inputOfReported(kept, rates);
    const on = (model: string) =>
      reported && standardBill(inputOnModel(reported, soldModel(catalogue, { provider: 'dashscope', model }, NOW), 1));
    expect(on('qwen-plus')).toBe(sync);
    // What thinks today is taken to think on another model: $0.05 in, $0.20 out, $0.50 out in thinking mode.
    expect(on('qwen-turbo')).toBe(onTurbo);
  });

  it('says so in its bill and in the report', () => {
    const assessed = assess(null);
    if (assessed.input === null) throw new Error('a log has a volume');
    const { says } = explainBill('sync', assessed.input, baseValues(defaultAssumptions, 'dashscope'));
    expect(says).toContain('the log does not tell which requests thought');
    expect(priceWarnings([assessed], SHIPPED_PRICES, NOW)).toContainEqual({
      code: 'thinking-unknown',
      says:
        'Output of qwen-plus costs more in thinking mode, and the log does not tell which requests thought. ' +
        'These workloads cost $1.60 to $4.40 a month. Log the reasoning tokens, or enter what you pay on the page Prices.',
      count: 1,
    });
  });
});

it('leaves a model with one price for output as it is', () => {
  const assessed = assess(null, 'qwen-flash');
  expect(boundsOf(assessed)).toBeNull();
  expect(codes(assessed)).not.toContain('thinking-unknown');
});
