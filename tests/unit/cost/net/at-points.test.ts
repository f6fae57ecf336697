import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assumption, ProviderAssumption } from '../../../../lib/cost/assumptions/assumption';
import {
  type Assumptions,
  type AssumptionValues,
  defaultAssumptions,
} from '../../../../lib/cost/assumptions/assumptions';
import { drawnPoints } from '../../../../lib/cost/assumptions/points';
import { ASSUMPTION_NAMES } from '../../../../lib/cost/assumptions/table';
import { netAtDraws, netAtPoints, netTerms, together } from '../../../../lib/cost/net/at-points';
import { batchOutcome } from '../../../../lib/cost/net/workload-cost';
import { anyWorkload } from '../any-workload';
import { between, buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

/** Everything that the defaults leave at zero does something here. */
const eventful: Assumptions = {
  ...defaultAssumptions,
  reviewShare: between(0, 0.01, 0.05),
  lowConfidenceShare: between(0, 0.02, 0.1),
  missedDeadlineCostUsd: between(0, 5, 50),
};

describe('the net at many points at once', () => {
  it('is what the formulas give one by one, but for the rounding of eight figures to the cent', () => {
    fc.assert(
      fc.property(anyWorkload, fc.boolean(), fc.integer({ min: 0, max: 99 }), (workload, wholeFiles, at) => {
        const assumptions = { ...eventful, rerunWholeFiles: { value: wholeFiles, reason: 'worked case' } };
        const points = drawnPoints(assumptions, { draws: 100, seed: 7 });
        const terms = netTerms(workload, assumptions);
        if (terms === null) throw new Error('all rates are known here');
        const values = Object.fromEntries(
          ASSUMPTION_NAMES.map((name) => [name, points.valuesOf(name, workload.provider)[at]]),
        );
        const outcome = batchOutcome(workload, { ...values, rerunWholeFiles: wholeFiles } as AssumptionValues);
        const net = netAtPoints(points)(together([terms]))[at] ?? Number.NaN;
        // Kept cache hits are whole tokens there; one token of a million costs no more than 50 USD a million.
        const tokens = 50e-6 * workload.monthlyFactor;
        const cents = 0.04 + 0.01 * (2 + 4);
        expect(Math.abs(net - (outcome?.net ?? Number.NaN))).toBeLessThan(cents + tokens * 8);
      }),
    );
  });

  it('sums many workloads as it would one by one', () => {
    const some = fc.array(anyWorkload, { maxLength: 12 });
    const sized = fc.array(fc.constantFrom(null, 9000), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(some, sized, fc.boolean(), (workloads, sizes, wholeFiles) => {
        const assumptions = { ...eventful, rerunWholeFiles: { value: wholeFiles, reason: 'worked case' } };
        const netsOf = netAtPoints(drawnPoints(assumptions, { draws: 20, seed: 7 }));
        const terms = workloads.flatMap(
          (workload, at) => netTerms({ ...workload, meanBytesPerRequest: sizes[at] ?? null }, assumptions) ?? [],
        );
        const each = terms.map((one) => [...netsOf(together([one]))]);
        const total = netsOf(together(terms));
        const scale = Math.max(1, ...each.flat().map(Math.abs), ...terms.map(({ sync }) => sync));
        for (const [point, net] of total.entries()) {
          const sum = each.reduce((all, nets) => all + (nets[point] ?? Number.NaN), 0);
          expect(Math.abs(net - sum) / scale).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('sums workloads of two ways, each by its own overheads, and none twice', () => {
    // $14 less $7 for each. Monitoring costs batch $2 and flex nothing.
    const points = drawnPoints({ ...zeroOverhead, monitoringFixedUsd: certainly(2) }, { draws: 2, seed: 7 });
    const netOf = (...ways: ('batch' | 'flex')[]) =>
      netAtPoints(points)(together(ways.flatMap((way) => netTerms(buildWorkload({ way }), zeroOverhead) ?? [])))[1];
    expect([netOf('batch'), netOf('flex')]).toEqual([5, 7]);
    expect([netOf('batch', 'flex'), netOf('flex', 'batch', 'batch')]).toEqual([12, 17]);
  });

  it('stores what the log measured, and the assumed size only where it measured none', () => {
    // 1,000 requests a month, kept for a month at $0.01 a GB: 1 GB each is $10, the assumed 4 GB are $40.
    const storing = {
      ...zeroOverhead,
      bytesPerRequest: certainly(4e9),
      retentionDays: certainly(30.4375),
      storageUsdPerGbMonth: certainly(0.01),
    };
    const points = drawnPoints(storing, { draws: 1, seed: 7 });
    const netOf = (...sizes: (number | null)[]) =>
      netAtPoints(points)(
        together(
          sizes.flatMap((meanBytesPerRequest) => netTerms(buildWorkload({ meanBytesPerRequest }), storing) ?? []),
        ),
      )[0];
    expect(netOf(1e9)).toBeCloseTo(7 - 10, 9);
    expect(netOf(null)).toBeCloseTo(7 - 40, 9);
    expect(netOf(1e9, null)).toBeCloseTo(14 - 50, 9);
  });

  it('is the same bits at the draws, where factors are kept, as made anew, whatever was asked before', () => {
    const anyAssumptions = fc
      .array(fc.constantFrom(...ASSUMPTION_NAMES), { maxLength: 4 })
      .chain((names) => fc.tuple(fc.constant(names), fc.boolean()))
      .map(([names, value]): Assumptions => {
        const moved = names.map((name) => {
          const is: Assumption | ProviderAssumption = eventful[name];
          // Nearer to its low end, a base stays in its domain.
          const half = ({ low, base, high, ...rest }: Assumption) => ({ ...rest, low, base: (low + base) / 2, high });
          return [name, 'otherwise' in is ? { ...is, otherwise: half(is.otherwise) } : half(is)];
        });
        return { ...eventful, ...Object.fromEntries(moved), rerunWholeFiles: { value, reason: 'worked case' } };
      });
    const asked = fc.array(anyAssumptions, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(anyWorkload, asked, (workload, all) => {
        for (const assumptions of all) {
          const terms = netTerms(workload, assumptions);
          const sum = together(terms === null ? [] : [terms]);
          expect(netAtDraws(assumptions)(sum)).toEqual(netAtPoints(drawnPoints(assumptions))(sum));
        }
      }),
      { numRuns: 4 },
    );
  });

  it('is nothing for no workload, whatever was asked before', () => {
    const netsOf = netAtPoints(drawnPoints(eventful, { draws: 3, seed: 7 }));
    const terms = netTerms(buildWorkload(), eventful);
    expect([...netsOf(together(terms === null ? [] : [terms]))].every((net) => net !== 0)).toBe(true);
    expect([...netsOf(together([]))]).toEqual([0, 0, 0]);
  });
});
