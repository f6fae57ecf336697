import { ASSUMPTION_NAMES, type AssumptionName } from '../assumption-domains';
import { type Assumption, forProvider } from './assumption';
import type { Assumptions } from './schema';

/** One number for every assumption: a single point of what they allow. */
export type AssumptionValues = Record<AssumptionName, number> & { rerunWholeFiles: boolean };

/** The low, base or high value of every assumption, for one provider. */
export function assumptionValues(
  assumptions: Assumptions,
  provider: string | null,
  point: keyof Pick<Assumption, 'low' | 'base' | 'high'>,
): AssumptionValues {
  const numbers = Object.fromEntries(
    ASSUMPTION_NAMES.map((name) => [name, forProvider(assumptions[name], provider)[point]]),
  ) as Record<AssumptionName, number>;
  return { ...numbers, rerunWholeFiles: assumptions.rerunWholeFiles.value };
}
