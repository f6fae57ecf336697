import { type Assumption, type AssumptionEntry, forProvider, type ProviderAssumption } from './assumption';
import { LIMITS } from './limits';
import { type Assumptions, assumptionsSchema } from './schema';
import {
  ASSUMPTION_NAMES,
  ASSUMPTIONS,
  type AssumptionName,
  aboutAssumption,
  RERUN_WHOLE_FILES,
  type SharedAssumptionName,
} from './table';
import type { Term } from './term';

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
