import { z } from 'zod';
import type { Domain } from './assumption';
import {
  ASSUMPTION_NAMES,
  type AssumptionName,
  type Assumptions,
  aboutAssumption,
  defaultAssumptions,
} from './assumptions';

/** The schema of an assumption whose values lie in a domain, with low <= base <= high. */
function assumptionSchema({ min, max }: Domain) {
  const value = max === null ? z.number().min(min) : z.number().min(min).max(max);
  return z
    .object({ low: value, base: value, high: value, unit: z.string().min(1), reason: z.string().min(1) })
    .refine(({ low, base, high }) => low <= base && base <= high, { error: 'low <= base <= high must hold' });
}

const byName = Object.fromEntries(
  ASSUMPTION_NAMES.map((name) => {
    const one = assumptionSchema(aboutAssumption(name).domain);
    const differs = 'otherwise' in defaultAssumptions[name];
    return [name, differs ? z.object({ otherwise: one, byProvider: z.record(z.string(), one) }) : one];
  }),
) as unknown as { [Name in AssumptionName]: z.ZodType<Assumptions[Name]> };

/** All assumptions of the cost model, each in the domain that the table gives it. */
export const assumptionsSchema = z.object({
  ...byName,
  rerunWholeFiles: z.object({ value: z.boolean(), reason: z.string().min(1) }),
});
