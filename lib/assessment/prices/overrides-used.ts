import { findAlias } from '../../pricing/catalogue/model-alias';
import { overrideSays } from '../../pricing/overrides/override-says';
import { type Prices, standingOverrides } from '../../pricing/overrides/prices';
import type { Report } from '../../reports/report';
import type { Assessment } from '../assessment';

type Used = NonNullable<Report['catalogue']['overrides']>[number];

/** The overrides that the figures of these workloads use, in the order they were made. */
export function overridesUsed(assessments: readonly Assessment[], prices: Prices): Used[] {
  return standingOverrides(prices).flatMap((override) => {
    const { id, change, by, reason, on } = override;
    const touched = assessments.filter(({ workload, rates }) => {
      if (change.kind !== 'alias') return rates.some((rate) => rate.overrides?.includes(id));
      return workload.model !== null && findAlias([change.alias], workload.provider, workload.model) !== null;
    });
    return touched.length === 0 ? [] : [{ id, says: overrideSays(change), by, reason, on, workloads: touched.length }];
  });
}
