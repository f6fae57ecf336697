import { z } from 'zod';
import type { Assumption, Domain, ProviderAssumption } from './assumption';
import { ASSUMPTION_NAMES, type ASSUMPTIONS, type AssumptionName, aboutAssumption, differsPerProvider } from './table';

type Table = typeof ASSUMPTIONS;
type Shape = {
  [Name in AssumptionName]: z.ZodType<Table[Name] extends ProviderAssumption ? ProviderAssumption : Assumption>;
};

/** The schema of an assumption whose values lie in a domain, with low <= base <= high. */
function assumptionSchema({ min, max }: Domain) {
  const value = max === null ? z.number().min(min) : z.number().min(min).max(max);
  return z
    .object({ low: value, base: value, high: value, unit: z.string().min(1), reason: z.string().min(1) })
    .refine(({ low, base, high }) => low <= base && base <= high, { error: 'low <= base <= high must hold' });
}

const shape = Object.fromEntries(
  ASSUMPTION_NAMES.map((name) => {
    const one = assumptionSchema(aboutAssumption(name).domain);
    const perProvider = z.object({ otherwise: one, byProvider: z.record(z.string(), one) });
    return [name, differsPerProvider(name) ? perProvider : one];
  }),
) as unknown as Shape;

/** All assumptions. Each value must lie in the domain that the table gives it. */
export const assumptionsSchema = z.object({
  ...shape,
  rerunWholeFiles: z.object({ value: z.boolean(), reason: z.string().min(1) }),
});
export type Assumptions = z.infer<typeof assumptionsSchema>;
