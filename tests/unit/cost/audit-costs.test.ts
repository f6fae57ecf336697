import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../lib/cost/assumptions/table';
import { auditCosts } from '../../../lib/cost/audit-costs';
import { totalNetRange } from '../../../lib/cost/net/range';
import { workloadCost } from '../../../lib/cost/net/workload-cost';
import { buildWorkload } from './build-workload';

describe('auditCosts', () => {
  const workloads = [
    buildWorkload({ monthlyFactor: 100 }),
    buildWorkload({ monthlyFactor: 70, provider: 'anthropic' }),
    buildWorkload({ batchRates: null }),
    buildWorkload(),
  ];
  const all = auditCosts(workloads, defaultAssumptions, () => true);

  it('is what each workload costs on its own', () => {
    expect(all.costs).toEqual(workloads.map((workload) => workloadCost(workload, defaultAssumptions)));
  });

  it('draws the total of the moved ones together', () => {
    const moved = [workloads[0], workloads[1]].flatMap((workload) => workload ?? []);
    const base = moved.reduce((sum, one) => sum + (workloadCost(one, defaultAssumptions).net?.base ?? 0), 0);
    const { net } = auditCosts(workloads, defaultAssumptions, (_, index) => index < 2);
    const { low, high } = totalNetRange(moved, defaultAssumptions, base);
    expect(net.base).toBeCloseTo(base, 6);
    expect(net).toMatchObject({ low, high });
  });
});
