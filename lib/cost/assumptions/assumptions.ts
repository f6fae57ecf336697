import { z } from 'zod';
import { type Assumption, type AssumptionEntry, type Domain, forProvider, type ProviderAssumption } from './assumption';
import { LIMIT_NAMES, LIMITS, type LimitName } from './limits';
import {
  ASSUMPTION_NAMES,
  ASSUMPTIONS,
  type AssumptionName,
  aboutAssumption,
  differsPerProvider,
  RERUN_WHOLE_FILES,
  type SharedAssumptionName,
} from './table';
import type { Term } from './term';

type Table = typeof ASSUMPTIONS;
type Shape = {
  [Name in AssumptionName]: z.ZodType<Table[Name] extends ProviderAssumption ? ProviderAssumption : Assumption>;
};

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
) as unknown as Shape;

type LimitsShape = { [Name in LimitName]: z.ZodObject<{ value: z.ZodNumber } & typeof given> };
const limits = z.object(
  Object.fromEntries(
    LIMIT_NAMES.map((name) => {
      const { min, max } = LIMITS[name];
      return [name, z.object({ value: z.number().min(min).max(max), ...given })];
    }),
  ) as LimitsShape,
);

/** All assumptions and the limits of the rule. Each value must lie in the domain that its table gives it. */
export const assumptionsSchema = z.object({
  ...shape,
  limits,
  rerunWholeFiles: z.object({ value: z.boolean(), ...given }),
});
export type Assumptions = z.infer<typeof assumptionsSchema>;

/** The default values of the table. Loading throws ZodError where one is outside its domain. */
export const defaultAssumptions: Assumptions = assumptionsSchema.parse({
  ...Object.fromEntries(ASSUMPTION_NAMES.map((name) => [name, valuesOf(ASSUMPTIONS[name])])),
  limits: LIMITS,
  rerunWholeFiles: RERUN_WHOLE_FILES,
});

function valuesOf(entry: AssumptionEntry): Assumption | ProviderAssumption {
  if ('otherwise' in entry) return { otherwise: entry.otherwise, byProvider: entry.byProvider };
  return { ...entry.range, unit: entry.unit, reason: entry.reason };
}

/** One number for every assumption. */
export type AssumptionValues = Record<AssumptionName, number> & { rerunWholeFiles: boolean };

/** The numbers that are the same for every provider. */
export type SharedValues = Pick<AssumptionValues, SharedAssumptionName | 'rerunWholeFiles'>;

const known = new WeakMap<Assumptions, Map<string | null, AssumptionValues>>();

/** The base of every assumption for one provider, cached. Null is a provider that the log does not name. */
export function baseValues(assumptions: Assumptions, provider: string | null): AssumptionValues {
  const byProvider = known.get(assumptions) ?? new Map<string | null, AssumptionValues>();
  known.set(assumptions, byProvider);
  const values = byProvider.get(provider) ?? {
    ...(Object.fromEntries(
      ASSUMPTION_NAMES.map((name) => [name, forProvider(assumptions[name], provider).base]),
    ) as Record<AssumptionName, number>),
    rerunWholeFiles: assumptions.rerunWholeFiles.value,
  };
  byProvider.set(provider, values);
  return values;
}

/** The value of an assumption as a term, with the label and unit of the table. */
export function assumed(name: AssumptionName, values: AssumptionValues): Term {
  const { label, domain } = aboutAssumption(name);
  return { label, value: values[name], unit: domain.unit, assumption: name };
}
