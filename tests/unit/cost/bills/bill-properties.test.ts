import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { tokenBill } from '../../../../lib/cost/bills';
import { roundUsd } from '../../../../lib/cost/money';
import { workloadCost } from '../../../../lib/cost/net/workload-cost';
import type { ContextBand } from '../../../../lib/workloads/profile/tokens/context-band';
import { anyWorkload } from '../any-workload';
import { buildBand, buildRate, buildWorkload } from '../build-workload';

const count = fc.integer({ min: 0, max: 2_000_000 });
const anyRequest = fc
  .record({ plain: count, cacheRead: count, cacheWrite5m: count, cacheWrite1h: count, output: count })
  .map(({ plain, ...tokens }) => {
    const input = plain + tokens.cacheRead + tokens.cacheWrite5m + tokens.cacheWrite1h;
    return buildBand(1, { ...tokens, input }, input > 272_000 ? 272_000 : 0);
  });
const anyLog = fc.array(anyRequest, { minLength: 1, maxLength: 30 });
const usd = { input: 3, cacheRead: 0.3, cacheWrite5m: 3.75, cacheWrite1h: 6, output: 15 };
const dear = { input: 6, cacheRead: 0.6, cacheWrite5m: 7.5, cacheWrite1h: 12, output: 22.5 };
const rates = [buildRate('standard', usd), buildRate('standard', dear, 272_000)];

/** One band an edge, as the profile holds them. */
function banded(requests: readonly ContextBand[]): ContextBand[] {
  return [0, 272_000].map((over) => {
    const own = requests.filter((request) => request.over === over);
    const sum = (type: keyof ContextBand['tokens']) => own.reduce((all, { tokens }) => all + tokens[type], 0);
    const types = ['input', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h', 'output'] as const;
    return buildBand(own.length, Object.fromEntries(types.map((type) => [type, sum(type)])), over);
  });
}

describe('for any log', () => {
  it('the bill of its bands is the sum of the bills of its requests, each in its own band', () => {
    fc.assert(
      fc.property(anyLog, (requests) => {
        const each = requests.reduce((sum, request) => sum + (tokenBill([request], rates) ?? Number.NaN), 0);
        expect(tokenBill(banded(requests), rates)).toBeCloseTo(each, 9);
      }),
    );
  });

  it('the order of requests, bands and rates changes nothing', () => {
    const shuffled = anyLog.chain((requests) =>
      fc.tuple(fc.constant(requests), fc.shuffledSubarray(requests, { minLength: requests.length })),
    );
    fc.assert(
      fc.property(shuffled, ([requests, others]) => {
        const cost = (bands: ContextBand[], list: typeof rates) => {
          const workload = {
            bands,
            requests: requests.length,
            standardRates: list,
            currentRates: list,
            batchRates: list,
          };
          return workloadCost(buildWorkload(workload), defaultAssumptions);
        };
        expect(cost(banded(others).toReversed(), rates.toReversed())).toEqual(cost(banded(requests), rates));
      }),
    );
  });

  it('a token more never makes a bill smaller', () => {
    fc.assert(
      fc.property(anyLog, anyRequest, (requests, more) => {
        const before = roundUsd(tokenBill(requests, rates) ?? Number.NaN);
        expect(roundUsd(tokenBill([...requests, more], rates) ?? Number.NaN)).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe('for any workload', () => {
  it('a longer log of the same traffic makes the same month, but for the rounding', () => {
    fc.assert(
      fc.property(anyWorkload, fc.integer({ min: 2, max: 9 }), (workload, times) => {
        const bands = workload.bands.map((band) => ({
          ...band,
          requests: band.requests * times,
          tokens: Object.fromEntries(
            Object.entries(band.tokens).map(([type, tokens]) => [type, tokens * times]),
          ) as typeof band.tokens,
        }));
        const longer = {
          ...workload,
          bands,
          requests: workload.requests * times,
          billedUsd: workload.billedUsd && workload.billedUsd * times,
          monthlyFactor: workload.monthlyFactor / times,
        };
        const [a, b] = [workload, longer].map((one) => workloadCost(one, defaultAssumptions));
        expect(Math.abs((a?.sync ?? Number.NaN) - (b?.sync ?? Number.NaN))).toBeLessThanOrEqual(0.0100001);
        // Cache hits kept are whole tokens of the log, and a longer log has more of them: a token or so at 50 USD a million.
        const token = 50e-6 * workload.monthlyFactor;
        expect(Math.abs((a?.batch ?? Number.NaN) - (b?.batch ?? Number.NaN))).toBeLessThanOrEqual(0.0100001 + token);
      }),
    );
  });
});
