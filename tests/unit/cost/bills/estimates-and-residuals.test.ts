import { describe, expect, it } from 'vitest';
import {
  batchBill,
  billsRoundedAway,
  chargesForWriting,
  currentBill,
  estimateScale,
  flexBill,
  loggedParts,
  paidShare,
  reconcile,
  retriesCost,
  standardBill,
} from '../../../../lib/cost/bills';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import type { TokenRates } from '../../../../lib/pricing/catalogue/rate';
import { buildBand, buildRate, buildWorkload } from '../build-workload';

const ratesOf = (usd: Partial<TokenRates>) => [buildRate('standard', usd)];

/** Output costs more in thinking mode, and nobody knows which requests thought. */
const DOUBTFUL = { ...buildRate('standard', { input: 4, output: 10 }), outputRange: { low: 10, high: 30 } };

describe('the part of its rates that a workload pays', () => {
  it.each([
    ['half of 14 USD', { billedUsd: 7 }, 0.5],
    ['all of it', { billedUsd: 14 }, 1],
    ['all but the noise of a sum', { billedUsd: 14 - 1e-13 }, 1],
    ['no markup', { billedUsd: 20 }, 1],
    ['a cost of zero, which is rather none', { billedUsd: 0 }, 1],
    ['less than nothing', { billedUsd: -7 }, 1],
    ['no cost', { billedUsd: null }, 1],
    ['a listed cost per request', { billedUsd: 7, flatCost: { usdPerRequest: 1, batchRatio: null } }, 1],
    ['tokens that nobody counted', { billedUsd: 7, tokenDoubt: 'unknown' as const }, 1],
    ['no rate', { billedUsd: 7, currentRates: [] }, 1],
    ['the same part of any month', { billedUsd: 7, monthlyFactor: 30 }, 0.5],
  ])('of %s', (_, changes: Partial<WorkloadInput>, share) => {
    expect(paidShare(buildWorkload(changes))).toBe(share);
  });

  it('is in every bill', () => {
    const half = buildWorkload({
      billedUsd: 7,
      monthlyFactor: 2,
      flexRates: [buildRate('flex', { input: 1, output: 3 })],
    });
    expect([currentBill(half), standardBill(half), batchBill(half, 1), flexBill(half)]).toEqual([14, 14, 7, 4]);
  });
});

describe('an estimate in the log', () => {
  const listed = ratesOf({ input: 4, output: 10 });
  const scaleOf = (own: Partial<TokenRates>, changes: Partial<WorkloadInput> = {}) =>
    estimateScale(buildWorkload({ listedRates: listed, currentRates: ratesOf(own), ...changes }));
  const uncounted = { bands: [] };

  it('is multiplied by the bill of its tokens at own prices over the same at list prices', () => {
    // A million tokens each way: 9 USD over 14.
    expect(scaleOf({ input: 4, output: 5 })).toBe(0.642857142857);
    expect(scaleOf({ input: 4, output: 10 })).toBe(1);
    expect(estimateScale(buildWorkload())).toBe(1);
  });

  it('is multiplied by what all prices share where its tokens are not counted', () => {
    expect(scaleOf({ input: 3, output: 7.5 }, uncounted)).toBe(0.75);
    expect(scaleOf({ input: 3, output: 5 }, uncounted)).toBe(1);
    expect(scaleOf({ input: 3 }, uncounted)).toBe(1);
    expect(scaleOf({}, { currentRates: [] })).toBe(1);
    expect(scaleOf({}, { listedRates: ratesOf({ input: 0, output: 0 }) })).toBe(1);
  });

  it('is multiplied by what all prices share, or by 1, where one of the two bills is unknown or zero', () => {
    expect(scaleOf({ input: 3 })).toBe(1);
    expect(scaleOf({ input: 3, output: 7.5 }, { listedRates: ratesOf({ input: 4 }) })).toBe(0.75);
    expect(scaleOf({ input: 3, output: 8 }, { listedRates: ratesOf({ input: 0, output: 0 }) })).toBe(1);
  });

  it('alone takes own prices, beside what was billed', () => {
    const own = buildWorkload({
      listedRates: listed,
      currentRates: ratesOf({ input: 2, output: 5 }),
      billedUsd: 7,
      monthlyFactor: 2,
    });
    expect(currentBill({ ...own, billedKind: 'estimate' })).toBe(7);
    expect(currentBill({ ...own, billedKind: 'invoice' })).toBe(14);
    expect(currentBill(own)).toBe(14);
    const billedParts = [
      { kind: 'invoice', usd: 3 },
      { kind: 'estimate', usd: 4 },
    ] as const;
    expect(loggedParts({ ...own, billedParts: [...billedParts] }, 7)).toEqual([
      { kind: 'invoice', usd: 3 },
      { kind: 'estimate', usd: 2 },
    ]);
    // (3 + 4 x 0.5) x 2
    expect(currentBill({ ...own, billedParts: [...billedParts] })).toBe(10);
  });
});

describe('a bill beside its rates', () => {
  it('has a residual to the cent', () => {
    const billed = buildWorkload({ billedUsd: 10, monthlyFactor: 2 });
    expect(reconcile(billed)).toEqual({ billed: 20, computed: 28, residual: -8 });
  });

  it('is not compared where either is unknown', () => {
    expect(reconcile(buildWorkload())).toBeNull();
    expect(reconcile(buildWorkload({ billedUsd: 10, currentRates: [] }))).toBeNull();
    expect(reconcile(buildWorkload({ billedUsd: 10, currentRates: [DOUBTFUL] }))).toBeNull();
    expect(reconcile(buildWorkload({ billedUsd: 10, tokenDoubt: { low: [], high: [] } }))).toBeNull();
  });

  it('bills what failed at the paid part of the rates', () => {
    const half = buildWorkload({ billedUsd: 7, monthlyFactor: 3 });
    const retries = { requests: 5, bands: [buildBand(5, { input: 500_000 })] };
    // Half a million at 4 USD, half of it paid, three times a month.
    expect(retriesCost(retries, half)).toEqual({ requests: 5, usd: 3 });
    expect(retriesCost(retries, { ...half, currentRates: [] })).toEqual({ requests: 5, usd: null });
  });
});

it('is known where one of its bands has no tokens', () => {
  const bands = [buildBand(1, {}), buildBand(1, { input: 1_000_000 }, 200_000)];
  expect(standardBill(buildWorkload({ bands }))).toBe(4);
  expect(standardBill(buildWorkload({ bands: [buildBand(1, {})] }))).toBeNull();
  expect(standardBill(buildWorkload({ bands: [], requests: 0 }))).toBe(0);
});

it('names the bills that are not zero but round to it', () => {
  const few = { bands: [buildBand(1, { input: 100 })], requests: 1 };
  const flexRates = [buildRate('flex', { input: 2 })];
  expect(billsRoundedAway(buildWorkload(few))).toEqual(['current', 'sync', 'batch']);
  expect(billsRoundedAway(buildWorkload({ ...few, flexRates }))).toEqual(['current', 'sync', 'batch', 'flex']);
  expect(billsRoundedAway(buildWorkload({ flexRates: [buildRate('flex', { input: 2, output: 5 })] }))).toEqual([]);
});

it.each([
  ['no rate', {}, false],
  ['no price of writing', { input: 3 }, false],
  ['writing at the price of input', { input: 3, cacheWrite5m: 3 }, false],
  ['writing above the price of input', { input: 3, cacheWrite5m: 3.75 }, true],
  ['writing alone', { cacheWrite5m: 3.75 }, true],
])('charges for writing to a cache or not: %s', (_, usd: Partial<TokenRates>, charges) => {
  expect(chargesForWriting(buildRate('standard', usd))).toBe(charges);
  expect(chargesForWriting(null)).toBe(false);
});

it('bills a listed cost per request by its batch share, and no other way', () => {
  const listed = buildWorkload({
    bands: [],
    monthlyFactor: 2,
    flatCost: { usdPerRequest: 0.25, batchRatio: 0.5 },
    flexRates: [buildRate('flex', { input: 2, output: 5 })],
  });
  expect([currentBill(listed), standardBill(listed), batchBill(listed, 1), flexBill(listed)]).toEqual([
    500,
    500,
    250,
    null,
  ]);
  expect(batchBill({ ...listed, flatCost: { usdPerRequest: 0.25, batchRatio: null } }, 1)).toBeNull();
});
