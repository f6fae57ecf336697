import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { paidShare, standardBill } from '../../../../lib/cost/bills';
import { doubtfulBills, workloadCost } from '../../../../lib/cost/net/workload-cost';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { anyWorkload } from '../any-workload';
import { buildBand, buildRate, buildWorkload } from '../build-workload';

/** $14 at the rates, with $7 in the log. */
const half = buildWorkload({ billedUsd: 7 });
const bandsOf = (tokens: number) => [buildBand(1000, { input: tokens, output: tokens })];

it('is the same for tokens that are estimated: each point has what is paid, and none has more', () => {
  const estimated = { ...half, tokenDoubt: { low: bandsOf(900_000), high: bandsOf(1_400_000) } };
  expect(paidShare(estimated)).toBe(0.5);
  const { net } = workloadCost(half, defaultAssumptions);
  expect(workloadCost(estimated, defaultAssumptions).net?.base).toBe(net?.base);
  const paid = { low: 7, base: 7, high: 7 };
  expect(doubtfulBills(estimated, defaultAssumptions)).toMatchObject({ current: paid, sync: paid });
  // Their least tokens cost $5.60 at the rates, which is less than is paid.
  const few = { ...half, tokenDoubt: { low: bandsOf(400_000), high: bandsOf(1_400_000) } };
  expect(doubtfulBills(few, defaultAssumptions)?.sync).toEqual({ low: 5.6, base: 7, high: 7 });
});

it('is the same for output whose price has bounds', () => {
  const thinking = { ...buildRate('standard', { input: 4, output: 10 }), outputRange: { low: 10, high: 30 } };
  const untold = { ...half, standardRates: [thinking], currentRates: [thinking] };
  expect(paidShare(untold)).toBe(0.5);
  expect(standardBill(untold)).toBe(7);
});

it('is all of the rates where nothing is paid, or the tokens are unknown', () => {
  expect(paidShare({ ...half, billedUsd: 0 })).toBe(1);
  expect(paidShare({ ...half, tokenDoubt: 'unknown' })).toBe(1);
  expect(paidShare({ ...half, billedUsd: null })).toBe(1);
});

it('leaves a synchronous bill of at most what is paid, and bills in order, whatever tokens lack a count', () => {
  const factor = fc.double({ min: 0.5, max: 3, noNaN: true });
  fc.assert(
    fc.property(anyWorkload, factor, factor, (input, inputs, outputs) => {
      const scaled = (by: number): WorkloadInput['bands'] =>
        input.bands.map((band) => ({
          ...band,
          tokens: {
            ...band.tokens,
            input: Math.round(band.tokens.input * (1 + by * (inputs - 0.5))),
            output: Math.round(band.tokens.output * (1 + by * (outputs - 0.5))),
          },
        }));
      const doubtful = { ...input, bands: scaled(0.5), tokenDoubt: { low: input.bands, high: scaled(1) } };
      const bills = doubtfulBills(doubtful, defaultAssumptions);
      for (const range of [bills?.current, bills?.sync, bills?.batch]) {
        if (range == null) continue;
        expect(range.low).toBeLessThanOrEqual(range.base);
        expect(range.base).toBeLessThanOrEqual(range.high);
      }
      if (input.billedUsd === null || input.billedUsd === 0) return;
      expect(bills?.sync?.high).toBeLessThanOrEqual(bills?.current?.base ?? Number.NaN);
    }),
  );
});
