import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { exactBatchBill, exactStandardBill, paidShare, reconcile, retriesCost } from '../../../../lib/cost/bills';
import { explainFigure } from '../../../../lib/cost/explain';
import { sumUsd } from '../../../../lib/cost/money';
import { netTerms } from '../../../../lib/cost/net/at-points';
import { sensitivities } from '../../../../lib/cost/net/sensitivity';
import { workloadCost } from '../../../../lib/cost/net/workload-cost';
import { inputInWay } from '../../../../lib/cost/same-work';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { anyWorkload } from '../any-workload';
import { buildBand, buildRate, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const GPT_4O = [buildRate('standard', { input: 2.5, output: 10 })];
const HALF = [buildRate('batch', { input: 1.25, output: 5 })];

/**
 * 8,400 requests in 13 days of 20,000 tokens in and 1,500 out, which are $0.065 each at $2.50 and $10 a million: $546. They cost $0.04
 * each: $336, which is 61.5% of it.
 */
function nightly(changes: Partial<WorkloadInput> = {}): WorkloadInput {
  return buildWorkload({
    bands: [buildBand(8400, { input: 168_000_000, output: 12_600_000 })],
    requests: 8400,
    monthlyFactor: 30.4375 / 13,
    standardRates: GPT_4O,
    currentRates: GPT_4O,
    batchRates: HALF,
    flexRates: HALF,
    billedUsd: 336,
    billedKind: 'invoice',
    ...changes,
  });
}

describe('a bill below list', () => {
  it('is the synchronous bill, and half of it is saved by half the price, to the cent', () => {
    expect(paidShare(nightly())).toBeCloseTo(336 / 546, 15);
    // 336 x 30.4375 / 13 = 786.6923
    expect(workloadCost(nightly(), zeroOverhead)).toMatchObject({
      ...{ current: 786.69, sync: 786.69, batch: 393.35, flex: 393.35 },
      net: { base: 393.34, median: 393.35 },
    });
    const onFlex = inputInWay(nightly(), { way: 'flex', rates: HALF, expiryHours: null });
    expect(workloadCost(onFlex, zeroOverhead)).toMatchObject({ sync: 786.69, batch: 393.35, net: { base: 393.34 } });
  });

  it('is still compared with all that the rates give', () => {
    expect(reconcile(nightly())).toEqual({ billed: 786.69, computed: 1278.38, residual: -491.69 });
  });

  it('lowers what failed attempts cost, and what each assumption changes, by the same share', () => {
    const retries = { requests: 84, bands: [buildBand(84, { input: 1_680_000, output: 126_000 })] };
    expect(retriesCost(retries, nightly())).toEqual({ requests: 84, usd: 7.87 });
    const changeOf = (input: WorkloadInput) => {
      const rows = sensitivities([input], defaultAssumptions, 0);
      const reruns = rows.find(({ assumption }) => assumption === 'invalidOutputShare');
      return (reruns?.netAtHigh ?? Number.NaN) - (reruns?.netAtLow ?? Number.NaN);
    };
    expect(changeOf(nightly()) / changeOf(nightly({ billedUsd: null }))).toBeCloseTo(336 / 546, 2);
  });

  it('is explained by the share that is paid, and its lines add up', () => {
    for (const figure of ['sync', 'batch'] as const) {
      const { usd, says, lines, terms } = explainFigure(figure, nightly(), zeroOverhead);
      expect(sumUsd(lines.map((line) => line.usd))).toBe(usd);
      expect(says).toContain('multiplied by the share of list prices that the costs in the log are');
      expect(terms).toContainEqual({
        label: 'Share of list prices that is paid',
        value: paidShare(nightly()),
        unit: 'share',
      });
    }
    const { lines } = explainFigure('sync', nightly(), zeroOverhead);
    // 420 and 126 of 546.
    expect(lines.map(({ type, usd }) => [type, usd])).toEqual([
      ['input', 605.15],
      ['output', 181.54],
    ]);
    const own = explainFigure('sync', nightly({ listedRates: [buildRate('standard', { input: 5, output: 20 })] }), {
      ...zeroOverhead,
    });
    expect(own.terms.map(({ label }) => label)).toContain('Share of your prices that is paid');
  });

  it('takes the prices of this installation into an estimate first', () => {
    // Its own prices are half of list prices, and so is the estimate then: nothing is left that they do not show.
    const list = [buildRate('standard', { input: 5, output: 20 })];
    expect(paidShare(nightly({ billedUsd: 1092, billedKind: 'estimate', listedRates: list }))).toBe(1);
    expect(paidShare(nightly({ billedUsd: 546, billedKind: 'estimate', listedRates: list }))).toBeCloseTo(0.5, 12);
  });

  it('is that of the tier that is paid', () => {
    const inBatch = nightly({ currentRates: HALF, billedUsd: 136.5 });
    // Half of the batch rates: $273 in batch, $546 at standard.
    expect(workloadCost(inBatch, zeroOverhead)).toMatchObject({ current: 319.59, sync: 639.19, batch: 319.59 });
  });
});

describe('the whole of the rates is taken', () => {
  const cached = { bands: [buildBand(8400, { input: 168_000_000, cacheRead: 1_000_000, output: 12_600_000 })] };
  const assumed = [
    { ...buildRate('standard', { input: 2.5, cacheRead: 2.5, output: 10 }), assumed: ['cacheRead' as const] },
  ];
  it.each<[string, Partial<WorkloadInput>]>([
    ['without costs', { billedUsd: null }],
    ['where they are zero, which is no discount', { billedUsd: 0 }],
    ['where they are the rates', { billedUsd: 546 }],
    ['where they differ by the noise of a sum', { billedUsd: 546 - 1e-11 }],
    ['where they are above the rates', { billedUsd: 600 }],
    ['where tokens are unknown', { tokenDoubt: 'unknown' }],
    ['where nothing is counted', { bands: [buildBand(8400, {})] }],
    ['where the tier has no rate', { currentRates: [] }],
    ['where a cost is listed without tokens', { bands: [], flatCost: { usdPerRequest: 0.04, batchRatio: 0.5 } }],
  ])('%s', (_, changes) => {
    expect(paidShare(nightly(changes))).toBe(1);
  });

  it('and no other way decides on it', () => {
    const cachedRates = [buildRate('standard', { input: 2.5, cacheRead: 1.25, output: 10 })];
    const input = nightly({ ...cached, standardRates: cachedRates, currentRates: cachedRates });
    const unsourced = inputInWay(input, { way: 'flex', rates: assumed, expiryHours: null });
    expect(paidShare(unsourced)).toBe(paidShare(input));
    expect(paidShare(input)).toBeLessThan(1);
  });
});

describe('for any workload', () => {
  it('no saving is above the part of what is paid that the rates of the way save', () => {
    let discounted = 0;
    fc.assert(
      fc.property(anyWorkload, (workload) => {
        const atRates = { ...workload, billedUsd: null };
        const { current, sync, net } = workloadCost(workload, zeroOverhead);
        if (current === null || sync === null || net === null) throw new Error('all rates are known here');
        const share = paidShare(workload);
        if (share < 1) {
          discounted += 1;
          expect(sync).toBe(current);
        }
        const [standard, batch] = [exactStandardBill(atRates) ?? Number.NaN, exactBatchBill(atRates, 1) ?? Number.NaN];
        expect(net.base).toBeLessThanOrEqual(standard * share * (1 - batch / standard) + 0.0100001);
        if (share < 1) expect(net.base).toBeLessThanOrEqual(Math.max(0, current * (1 - batch / standard)) + 0.0150001);
      }),
    );
    expect(discounted).toBeGreaterThan(10);
  });

  it('a markup, and a cost that is zero, change no bill and no saving', () => {
    fc.assert(
      fc.property(anyWorkload, fc.constantFrom(0, 1, 1.2, 3), (workload, times) => {
        const atRates = { ...workload, billedUsd: null };
        const billedUsd = (times * (exactStandardBill(atRates) ?? Number.NaN)) / workload.monthlyFactor;
        const { current: _, ...marked } = workloadCost({ ...workload, billedUsd }, defaultAssumptions);
        const { current: __, ...listed } = workloadCost(atRates, defaultAssumptions);
        expect(marked).toEqual(listed);
      }),
    );
  });

  it('the draws follow the bills', () => {
    fc.assert(
      fc.property(anyWorkload, (workload) => {
        const terms = netTerms(workload, defaultAssumptions);
        expect(terms?.sync).toBe(exactStandardBill(workload));
        expect((terms?.batchWithoutHits ?? 0) + (terms?.batchOfHits ?? 0)).toBeCloseTo(
          exactBatchBill(workload, 1) ?? Number.NaN,
          6,
        );
      }),
    );
  });
});
