import * as z from 'zod';
import type { Domain } from '../../../../lib/cost/assumptions/assumption';
import { LIMIT_NAMES, LIMITS } from '../../../../lib/cost/assumptions/limits';
import { ASSUMPTION_NAMES, aboutAssumption, differsPerProvider } from '../../../../lib/cost/assumptions/table';

/** Why a value is what it is, and the person who set it; nobody for a default. */
const given = { reason: z.string().min(1), setBy: z.string().optional() };

/** The schema of an assumption whose values lie in a domain, with low <= base <= high. */
function assumptionSchema({ min, max }: Domain) {
  const value = max === null ? z.number().min(min) : z.number().min(min).max(max);
  return z
    .object({ low: value, base: value, high: value, unit: z.string().min(1), ...given })
    .refine(({ low, base, high }) => low <= base && base <= high, { error: 'low <= base <= high must hold' });
}

const shape = Object.fromEntries(
  ASSUMPTION_NAMES.map((name) => {
    const one = assumptionSchema(aboutAssumption(name).domain);
    const perProvider = z.object({ otherwise: one, byProvider: z.record(z.string(), one) });
    return [name, differsPerProvider(name) ? perProvider : one];
  }),
);

const limits = z.object(
  Object.fromEntries(
    LIMIT_NAMES.map((name) => {
      const { min, max } = LIMITS[name];
      return [name, z.object({ value: z.number().min(min).max(max), ...given })];
    }),
  ),
);

/** What all assumptions and the limits of the rule keep to: each value must lie in the domain that its table gives it. */
export const assumptionsSchema = z.object({
  ...shape,
  limits,
  rerunWholeFiles: z.object({ value: z.boolean(), ...given }),
});
